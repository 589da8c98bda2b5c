package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages by which a server withholds what was asked for: an error, a question for consent or a
 * password, a test for robots, a redirect.
 */
final class Refusal {

  private static final int LITTLE = 150;

  /** Longer paragraphs that have the words of a refusal speak about it. */
  private static final int LONGEST_PHRASE = 40;

  private Refusal() {}

  static @Nullable PageVerdict verdict(PageTree tree, PageReading reading) {
    int words = reading.words();
    PageVerdict refusal = null;
    if (words < LITTLE && !(reading.isDeclared() && words > 25)) {
      refusal = withheld(tree, reading, words);
    }
    return refusal != null ? refusal : consent(reading, words);
  }

  private static @Nullable PageVerdict withheld(PageTree tree, PageReading reading, int words) {
    PageFacts facts = reading.facts();
    String refresh = facts.head().first("refresh");
    if (refresh != null && refresh.toLowerCase(Locale.ROOT).contains("url") && words < 60) {
      return new PageVerdict(Reason.REDIRECT, "sends the reader on: " + refresh);
    }
    PageVerdict titled = ofTitle(facts);
    if (titled != null) {
      return titled;
    }
    boolean dated = reading.dated();
    PageVerdict said = dated || words > 80 ? null : ofPhrase(reading.table());
    if (said == null && !dated && words > 0 && words < 80 && hasPassword(tree)) {
      return new PageVerdict(Reason.LOGIN, "a password field and " + words + " words of text");
    }
    return said;
  }

  private static @Nullable PageVerdict ofTitle(PageFacts facts) {
    List<String> parts = new ArrayList<>();
    for (String title : new String[] {facts.headlines().title(), facts.head().title()}) {
      if (title != null) {
        parts.add(CleanText.key(title));
        for (String part : title.split("\\s[-|\u2013\u2014\u00B7\u00BB]\\s|[|:]")) {
          parts.add(CleanText.key(part));
        }
      }
    }
    for (String rule : Lexicon.lines("any", "refusal-titles")) {
      int space = rule.indexOf(' ');
      String phrase = rule.substring(space + 1);
      if (parts.stream().anyMatch(part -> isTitle(part, phrase))) {
        return new PageVerdict(
            Reason.valueOf(rule.substring(0, space)), "the title says '" + phrase + "'");
      }
    }
    return null;
  }

  /** A short phrase may begin a headline: "404 houses flooded", "Login to Europe". */
  private static boolean isTitle(String part, String phrase) {
    boolean opens = part.startsWith(phrase + ' ') && phrase.indexOf(' ') > 0;
    return part.equals(phrase) || opens;
  }

  /** Every page may have a word on scripts; here there is hardly another. */
  private static @Nullable PageVerdict ofPhrase(PageTable table) {
    for (Row row : table.rows()) {
      if (row.words() <= LONGEST_PHRASE) {
        String key = row.key();
        for (String rule : Lexicon.lines("any", "refusal-phrases")) {
          int space = rule.indexOf(' ');
          String phrase = rule.substring(space + 1);
          if (key.contains(phrase)) {
            return new PageVerdict(
                Reason.valueOf(rule.substring(0, space)), "the page says '" + phrase + "'");
          }
        }
      }
    }
    return null;
  }

  private static boolean hasPassword(PageTree tree) {
    for (Element input : tree.named("input")) {
      if (input.attr("type").equalsIgnoreCase("password")) {
        return true;
      }
    }
    return false;
  }

  /** Most of what there is to read speaks of consent, and nothing says that it is an article. */
  private static @Nullable PageVerdict consent(PageReading reading, int words) {
    boolean dated = reading.dated();
    if (words > 400 || dated || reading.isDeclared()) {
      return null;
    }
    List<String> signs = Lexicon.lines("any", "consent-words");
    int about = 0;
    int all = 0;
    for (Row row : reading.table().rows()) {
      if (row.isProse()) {
        all++;
        String lower = row.text().toLowerCase(Locale.ROOT);
        about += signs.stream().anyMatch(lower::contains) ? 1 : 0;
      }
    }
    return about > 0 && about * 3 >= all * 2
        ? new PageVerdict(Reason.CONSENT_WALL, about + " of " + all + " paragraphs ask for consent")
        : null;
  }
}
