package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Metadata.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells what sort of article a page is, by its labels only: types, sections, address. */
final class ArticleKind {

  /** Rows around the first and the last one of the body in which a label may stand. */
  private static final int BEFORE = 8;

  private static final int AFTER = 3;

  private static final int LONGEST_LABEL = 25;

  private ArticleKind() {}

  /** What the metadata, the address and the headline say. */
  static Kind of(
      @Nullable JsonNode article, Head head, @Nullable String url, @Nullable String title) {
    for (String type : article == null ? List.<String>of() : JsonLd.types(article)) {
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
    if (article != null) {
      for (String key : new String[] {"genre", "articleSection"}) {
        String label = JsonLd.text(article.get(key));
        labels.add(label == null ? "" : CleanText.key(label));
      }
      labels.add(article.has("sponsor") ? "sponsored" : "");
    }
    if (title != null) {
      String key = CleanText.key(title);
      labels.add(key.startsWith("transcript") || key.endsWith("transcript") ? "transcript" : "");
      labels.add(key.startsWith("opinion ") ? "opinion" : "");
    }
    return firstRule("article-kinds", labels::contains);
  }

  private static Kind firstRule(String list, Predicate<String> holds) {
    for (String rule : Lexicon.lines("any", list)) {
      int space = rule.indexOf(' ');
      if (holds.test(rule.substring(space + 1))) {
        return Kind.valueOf(rule.substring(0, space));
      }
    }
    return Kind.NEWS;
  }

  /**
   * What a label near the body says: "Paid content for ...", "Satire". A label is a short line of
   * its own; it need not stand in the body, and a link to a section of that name is none.
   */
  static Kind shown(PageTable table, BitSet body) {
    int start = Math.max(0, body.nextSetBit(0));
    int from = Math.max(0, start - BEFORE);
    int to = Math.min(table.rows().size(), Math.max(start, body.length()) + AFTER);
    for (int i = from; i < to; i++) {
      Row row = table.rows().get(i);
      boolean margin = i < start + AFTER || i >= body.length() - AFTER;
      if (margin && row.words() <= LONGEST_LABEL && row.linkDensity() < 0.5) {
        String key = CleanText.key(row.text());
        Kind kind = firstRule("shown-kinds", label -> labels(key, label));
        if (kind != Kind.NEWS) {
          return kind;
        }
      }
    }
    return Kind.NEWS;
  }

  /** A phrase may open the label, one word must be all of it. */
  private static boolean labels(String key, String label) {
    return key.equals(label) || label.indexOf(' ') > 0 && key.startsWith(label + ' ');
  }

  private static List<String> labels(Head head, @Nullable String url) {
    List<String> labels = new ArrayList<>();
    for (String name :
        new String[] {
          "article:section", "section", "og:type", "article:tag", "genre", "content-type"
        }) {
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
