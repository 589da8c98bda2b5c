package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph into pieces that are roughly sentences, to compare and to drop them one by one.
 * Errs on the side of long pieces: a piece never ends inside an abbreviation of one or two letters.
 */
final class SentenceCut {

  private static final String CLOSING = "\"'\u201D\u2019\u00BB)]\u2033";

  private SentenceCut() {}

  /** The pieces of {@code line}, in order, without the spaces between them. */
  static List<String> cut(String line) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      if (".!?\u2026".indexOf(line.charAt(i)) >= 0) {
        int end = i + 1;
        while (end < line.length() && (CLOSING + ".!?").indexOf(line.charAt(end)) >= 0) {
          end++;
        }
        boolean last = end < line.length() && line.charAt(end) == ' ' && opens(line, end + 1);
        if (last && !isAbbreviation(line, i)) {
          pieces.add(line.substring(start, end));
          start = end + 1;
        }
        i = end - 1;
      }
    }
    if (start < line.length()) {
      pieces.add(line.substring(start));
    }
    return pieces;
  }

  private static boolean opens(String line, int at) {
    int i = at;
    while (i < line.length() && "\"'\u201C\u2018\u00AB([\u201E".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i < line.length()
        && (Character.isUpperCase(line.charAt(i))
            || Character.isDigit(line.charAt(i))
            || Character.getType(line.charAt(i)) == Character.OTHER_LETTER);
  }

  /** "U.", "Mr.", "J.", "U.S.": at most three letters with a capital first, before a full stop. */
  private static boolean isAbbreviation(String line, int dot) {
    if (line.charAt(dot) != '.') {
      return false;
    }
    int start = dot;
    while (start > 0
        && (Character.isLetter(line.charAt(start - 1)) || line.charAt(start - 1) == '.')) {
      start--;
    }
    int length = dot - start;
    return length >= 1
        && length <= 3
        && Character.isUpperCase(line.charAt(start))
        && !isAllCaps(line, start, dot);
  }

  /** "NATO." ends a sentence, "U." does not. */
  private static boolean isAllCaps(String line, int start, int end) {
    return end - start >= 2 && line.substring(start, end).chars().allMatch(Character::isUpperCase);
  }
}
