package dev.sitrep.extract;

import java.util.Locale;
import java.util.Set;

/** Recognises the label that opens a speaker's turn: {@code Jo Field (The Pilot): May I ask ...} */
final class Turns {

  private static final int LONGEST_LABEL = 90;
  private static final Set<String> PARTICLES =
      Set.of(
          "of", "the", "for", "and", "de", "van", "von", "der", "du", "la", "at", "to", "on", "di",
          "del", "al", "bin", "des", "et", "y", "für");

  private Turns() {}

  /**
   * Whether {@code line} opens with the name of a speaker and a colon. One word is a name only in
   * capitals ("SPEAKER:") or as "Q:" and "A:"; other single words are labels of all sorts.
   */
  static boolean opensTurn(String line) {
    int colon = line.indexOf(':');
    if (colon < 1
        || colon > LONGEST_LABEL
        || colon + 2 >= line.length()
        || line.charAt(colon + 1) != ' ') {
      return false;
    }
    String label = line.substring(0, colon).strip();
    int open = label.indexOf('(');
    boolean bracketed = open > 0 && label.endsWith(")");
    String name = bracketed ? label.substring(0, open).strip() : label;
    if (name.isEmpty() || name.indexOf('.') >= 0 && name.length() < 3) {
      return false;
    }
    String[] words = name.split(" ");
    if (words.length == 1) {
      return isSingleLabel(words[0], bracketed);
    }
    return words.length <= 10 && allNames(words) && !isTitleLike(line, colon, words);
  }

  private static boolean isSingleLabel(String word, boolean bracketed) {
    boolean letter = word.equals("Q") || word.equals("A") || word.equals("F") && bracketed;
    boolean capitals =
        word.length() >= 4 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
    return letter || capitals || bracketed && Character.isUpperCase(word.charAt(0));
  }

  private static boolean allNames(String[] words) {
    int capitalised = 0;
    for (String word : words) {
      char first = word.charAt(0);
      if (Character.isUpperCase(first)) {
        capitalised++;
      } else if (!PARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !word.equals(",")) {
        return false;
      }
      if (word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
    }
    return capitalised >= 2;
  }

  /** "Read More: Storm Nears Coast": what follows a speaker is a sentence. */
  private static boolean isTitleLike(String line, int colon, String[] words) {
    String rest = line.substring(colon + 1);
    return CleanText.words(rest) < 4
        || !CleanText.endsSentence(line) && CleanText.words(rest) < 12
        || words[words.length - 1].endsWith("ing");
  }
}
