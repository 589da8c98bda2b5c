package dev.sitrep.extract;

import dev.sitrep.extract.BylineClaim.Standing;
import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Bylines without any markup: short lines around the text that begin like one. */
final class BylineRows {

  private static final int BEFORE = 12;
  private static final int MARGIN = 3;
  private static final int MOST_WORDS = 14;
  private static final int MOST_WORDS_OF_A_NAME = 6;

  private final List<Row> rows;
  private final String language;

  private BylineRows(TextRegion region, String language) {
    this.rows = region.table().rows();
    this.language = language;
  }

  /** A claim for each such line of {@code region}. */
  static List<BylineClaim> find(TextRegion region, String language) {
    var lines = new BylineRows(region, language);
    List<BylineClaim> claims = new ArrayList<>();
    int start = Math.max(0, region.body().nextSetBit(0));
    int end = Math.max(start, region.body().length());
    for (int i = Math.max(0, start - BEFORE); i < Math.min(end + MARGIN, lines.rows.size()); i++) {
      Row row = lines.rows.get(i);
      boolean below = i >= end && row.box().inNoise();
      boolean margin = !below && (i < start + MARGIN || i >= end - MARGIN);
      if (margin && row.words() <= MOST_WORDS && opens(row.text(), language)) {
        claims.add(claim(lines.line(i)));
      }
    }
    return claims;
  }

  private static BylineClaim claim(String line) {
    return new BylineClaim("a line by the text", List.of(line), Standing.LOOK);
  }

  /** A line that says no more than "Written by" is of the one after it. */
  private String line(int i) {
    String line = rows.get(i).text();
    boolean label = rows.get(i).words() <= 2 && i + 1 < rows.size();
    String next = label ? rows.get(i + 1).text() : "";
    return CleanText.words(next) <= MOST_WORDS_OF_A_NAME ? line + ' ' + next : line;
  }

  private static boolean opens(String line, String language) {
    String first = line.split(" ", 2)[0].replace(":", "").toLowerCase(Locale.ROOT);
    Set<String> words = Lexicon.words(language, "byline");
    return !CleanText.endsSentence(line)
        && (words.contains(first) || Lexicon.words("en", "byline").contains(first));
  }
}
