package dev.sitrep.extract;

import dev.sitrep.extract.BylineClaim.Standing;
import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Bylines without any markup: short lines around the text that begin like one. */
final class BylineRows {

  private static final int BEFORE = 12;
  private static final int MARGIN = 3;
  private static final int MOST_WORDS = 14;

  private BylineRows() {}

  /** A claim for each such line of {@code table} about the {@code body}. */
  static List<BylineClaim> find(PageTable table, BitSet body, String language) {
    List<BylineClaim> claims = new ArrayList<>();
    int start = Math.max(0, body.nextSetBit(0));
    int end = Math.max(start, body.length());
    for (int i = Math.max(0, start - BEFORE);
        i < Math.min(end + MARGIN, table.rows().size());
        i++) {
      Row row = table.rows().get(i);
      boolean below = i >= end && row.box().inNoise();
      boolean margin = !below && (i < start + MARGIN || i >= end - MARGIN);
      if (margin && row.words() <= MOST_WORDS && opens(row.text(), language)) {
        claims.add(new BylineClaim("a line by the text", List.of(row.text()), Standing.LOOK));
      }
    }
    return claims;
  }

  private static boolean opens(String line, String language) {
    int end = line.indexOf(' ');
    String first = end < 0 ? "" : line.substring(0, end).replace(":", "").toLowerCase(Locale.ROOT);
    Set<String> words = Lexicon.words(language, "byline");
    return !CleanText.endsSentence(line)
        && (words.contains(first) || Lexicon.words("en", "byline").contains(first));
  }
}
