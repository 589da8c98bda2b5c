package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Metadata.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what sort of article a page is, by its labels only: types, sections, address. */
final class ArticleKind {

  private ArticleKind() {}

  static Kind of(List<String> types, Head head, @Nullable String url, @Nullable String title) {
    for (String type : types) {
      switch (type) {
        case "OpinionNewsArticle" -> {
          return Kind.OPINION;
        }
        case "LiveBlogPosting" -> {
          return Kind.LIVE_BLOG;
        }
        case "SatiricalArticle" -> {
          return Kind.SATIRE;
        }
        case "AdvertiserContentArticle" -> {
          return Kind.SPONSORED;
        }
        default -> {}
      }
    }
    List<String> labels = labels(head, url);
    if (title != null) {
      String key = CleanText.key(title);
      labels.add(key.startsWith("transcript") || key.endsWith("transcript") ? "transcript" : "");
      labels.add(key.startsWith("opinion ") ? "opinion" : "");
    }
    for (String rule : Lexicon.lines("any", "article-kinds")) {
      int space = rule.indexOf(' ');
      if (labels.contains(rule.substring(space + 1))) {
        return Kind.valueOf(rule.substring(0, space));
      }
    }
    return Kind.NEWS;
  }

  private static List<String> labels(Head head, @Nullable String url) {
    List<String> labels = new ArrayList<>();
    for (String name : new String[] {"article:section", "section", "og:type", "article:tag"}) {
      head.all(name).forEach(value -> labels.add(CleanText.key(value)));
    }
    if (url != null) {
      int path = url.indexOf('/', url.indexOf("://") + 3);
      String[] parts = path < 0 ? new String[0] : url.substring(path + 1).split("/");
      // the last part is the article's own name
      for (int i = 0; i < parts.length - 1; i++) {
        labels.add(parts[i].toLowerCase(Locale.ROOT));
      }
    }
    return labels;
  }
}
