package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells whether the text of an article goes on behind a paywall: the page declares it, or a short
 * text ends in a line that asks to pay.
 */
final class Paywall {

  private static final Set<String> TIERS = Set.of("locked", "metered", "paid", "premium");

  /** A longer text is there: what follows is a banner. */
  private static final int SHORT_TEXT = 250;

  private static final int BELOW = 8;
  private static final int LONGEST_LINE = 30;

  private final PageFacts facts;
  private final List<String> languages;

  Paywall(PageFacts facts, List<String> languages) {
    this.facts = facts;
    this.languages = languages;
  }

  boolean closes(PageTable table, BitSet body) {
    return isDeclared() || table.words(body) <= SHORT_TEXT && isAsked(table, body);
  }

  private boolean isDeclared() {
    String tier = facts.head().first("article:content_tier", "content_tier");
    if (tier != null && TIERS.contains(tier.toLowerCase(Locale.ROOT))) {
      return true;
    }
    JsonNode article = facts.article();
    if (isClosed(article)) {
      return true;
    }
    JsonNode parts = article == null ? null : article.get("hasPart");
    if (parts != null && parts.isArray()) {
      for (JsonNode part : parts) {
        if (isClosed(part)) {
          return true;
        }
      }
    }
    return isClosed(parts);
  }

  private static boolean isClosed(@Nullable JsonNode node) {
    String free =
        node == null || !node.isObject() ? null : JsonLd.text(node.get("isAccessibleForFree"));
    return free != null && (free.equalsIgnoreCase("false") || free.equalsIgnoreCase("no"));
  }

  private boolean isAsked(PageTable table, BitSet body) {
    int end = body.length();
    for (int i = Math.max(0, end - 2); i < Math.min(end + BELOW, table.rows().size()); i++) {
      Row row = table.rows().get(i);
      if (row.words() <= LONGEST_LINE && asks(row.key())) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(String line) {
    String padded = ' ' + line + ' ';
    return languages.stream()
        .flatMap(language -> Lexicon.lines(language, "paywall-lines").stream())
        .anyMatch(phrase -> padded.contains(' ' + CleanText.key(phrase) + ' '));
  }
}
