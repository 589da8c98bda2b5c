package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What sort of article a page is, told by its labels only: types, sections, address, headline, and
 * short lines around the text.
 *
 * @param kind the kind
 * @param finding the label that says so; empty where none does, and it is news
 */
record ArticleKind(Kind kind, Optional<Finding> finding) {

  private static final Map<String, Kind> TYPES =
      Map.of(
          "OpinionNewsArticle", Kind.OPINION,
          "LiveBlogPosting", Kind.LIVE_BLOG,
          "SatiricalArticle", Kind.SATIRE,
          "AdvertiserContentArticle", Kind.SPONSORED);

  /** A label that tells the kind. */
  private record Rule(Kind kind, String label) {

    /** On the page a phrase may open the label, one word must be all of it. */
    boolean labels(String key, boolean shown) {
      return key.equals(label) || shown && label.indexOf(' ') > 0 && opens(key);
    }

    private boolean opens(String key) {
      return key.startsWith(label)
          && key.length() > label.length()
          && key.charAt(label.length()) == ' ';
    }
  }

  private static final List<Rule> DECLARED_KINDS = rules("article-kinds");
  private static final List<Rule> SHOWN_KINDS = rules("shown-kinds");

  private static final String[] META = {
    "article:section",
    "section",
    "og:type",
    "article:tag",
    "genre",
    "content-type",
    "dc.type",
    "dcterms.type"
  };

  /** Rows around the first and the last one of the body in which a label may stand. */
  private static final int BEFORE = 8;

  private static final int AFTER = 3;

  private static final int LONGEST_LABEL = 25;

  private static List<Rule> rules(String list) {
    List<Rule> rules = new ArrayList<>();
    for (String rule : Lexicon.lines("any", list)) {
      int space = rule.indexOf(' ');
      Kind kind = Kind.valueOf(rule.substring(0, space));
      rules.add(new Rule(kind, CleanText.key(rule.substring(space + 1))));
    }
    return List.copyOf(rules);
  }

  /** What the metadata, the address and the headline say, else a label near the body. */
  static ArticleKind of(PageFacts facts, PageTable table, BitSet body) {
    List<Claim> labels = new ArrayList<>();
    JsonNode article = facts.article();
    for (String type : article == null ? List.<String>of() : JsonLd.types(article)) {
      Kind kind = TYPES.get(type);
      if (kind != null) {
        return of(kind, Claim.of("JSON-LD type", type));
      }
    }
    if (article != null) {
      for (String key : new String[] {"genre", "articleSection"}) {
        add(labels, "JSON-LD " + key, JsonLd.text(article.get(key)));
      }
      add(labels, "JSON-LD sponsor", article.has("sponsor") ? "sponsored" : null);
    }
    for (String name : META) {
      facts.head().all(name).forEach(value -> add(labels, "meta " + name, value));
    }
    ofHeadline(labels, facts.headlines().title());
    ofHeadline(labels, facts.head().title());
    ofAddress(labels, facts.url());
    ArticleKind declared = first(labels, DECLARED_KINDS);
    return declared.kind() != Kind.NEWS ? declared : first(near(table, body), SHOWN_KINDS);
  }

  private static ArticleKind of(Kind kind, Claim claim) {
    return new ArticleKind(kind, Optional.of(new Finding(Field.KIND, claim, List.of())));
  }

  private static void add(List<Claim> labels, String source, @Nullable String label) {
    if (label != null && !label.isBlank()) {
      labels.add(Claim.of(source, label));
    }
  }

  /** The first rule that is met: an opinion in a section on satire is satire. */
  private static ArticleKind first(List<Claim> labels, List<Rule> rules) {
    List<String> keys = labels.stream().map(label -> CleanText.key(label.value())).toList();
    boolean shown = rules == SHOWN_KINDS;
    for (Rule rule : rules) {
      for (int i = 0; i < keys.size(); i++) {
        if (rule.labels(keys.get(i), shown)) {
          return of(rule.kind(), labels.get(i));
        }
      }
    }
    return new ArticleKind(Kind.NEWS, Optional.empty());
  }

  /** "Opinion: ...", "... | Opinion", "Transcript of ..." */
  private static void ofHeadline(List<Claim> labels, @Nullable String title) {
    if (title == null) {
      return;
    }
    int colon = title.indexOf(':');
    int bar = title.indexOf(" | ");
    add(labels, "the headline", colon < 0 ? null : title.substring(0, colon));
    add(labels, "the headline", bar < 0 ? null : title.substring(0, bar));
    int last = title.lastIndexOf(" | ");
    add(labels, "the headline", last < 0 ? null : title.substring(last + 3));
    String[] words = CleanText.key(title).split(" ");
    for (String word : new String[] {words[0], words[words.length - 1]}) {
      boolean transcript = Lexicon.words("any", "transcript-words").contains(word);
      add(labels, "the headline", transcript ? "transcript" : null);
    }
  }

  /** The folders of the address; the last part is the article's own name. */
  private static void ofAddress(List<Claim> labels, @Nullable String url) {
    if (url != null) {
      int path = url.indexOf('/', url.indexOf("://") + 3);
      String[] parts = path < 0 ? new String[0] : url.substring(path + 1).split("/");
      for (int i = 0; i < parts.length - 1; i++) {
        add(labels, "the address", parts[i].toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * The short lines near the body: "Paid content for ...", "Satire". A label need not stand in the
   * body; a link to a section of that name is none.
   */
  private static List<Claim> near(PageTable table, BitSet body) {
    List<Claim> labels = new ArrayList<>();
    int start = Math.max(0, body.nextSetBit(0));
    int from = Math.max(0, start - BEFORE);
    int to = Math.min(table.rows().size(), Math.max(start, body.length()) + AFTER);
    for (int i = from; i < to; i++) {
      Row row = table.rows().get(i);
      boolean margin = i < start + AFTER || i >= body.length() - AFTER;
      if (margin && row.words() <= LONGEST_LABEL && row.linkDensity() < 0.5) {
        add(labels, "a label by the text", row.text());
      }
    }
    return labels;
  }
}
