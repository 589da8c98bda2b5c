package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.Locale;
import java.util.Set;

/** Recognises the numbered label that opens what is said of a picture: {@code Figure 4: A crane} */
final class FigureLabels {

  private static final Set<String> WORDS = Lexicon.words("any", "figure-labels");

  private FigureLabels() {}

  /** Whether {@code line} opens with a label, its number and a mark, and goes on. */
  static boolean opens(String line) {
    int space = line.indexOf(' ');
    if (space < 0 || !WORDS.contains(plain(line.substring(0, space)))) {
      return false;
    }
    int end = space + 1;
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    boolean numbered = end > space + 1 && Character.isDigit(line.charAt(space + 1));
    return numbered && end + 1 < line.length() && ":.".indexOf(line.charAt(end)) >= 0;
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
