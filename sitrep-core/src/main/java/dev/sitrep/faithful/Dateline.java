package dev.sitrep.faithful;

import dev.sitrep.model.Span;
import java.util.List;

/**
 * Where a story was filed, before its first sentence: "OSMUND, Ester, April 1 (Wire) — ".
 *
 * <p>Not a part of what the sentence states; who reads it there learns of place and agency from the
 * source.
 */
final class Dateline {

  /** The longest dateline there is any need to look for. */
  private static final int LONGEST = 80;

  private static final List<String> DASHES = List.of(" — ", " – ", " -- ", " - ");

  /** Letters in capitals that make a place out of a word. */
  private static final int SHOUTED = 4;

  private Dateline() {}

  /**
   * The part of {@code sentence} in {@code text} behind its dateline: all of it, if it has none.
   */
  static Span behind(String text, Span sentence) {
    int end = Math.min(sentence.end(), sentence.start() + LONGEST);
    String head = text.substring(sentence.start(), end);
    int dash = -1;
    int length = 0;
    for (String mark : DASHES) {
      int at = head.indexOf(mark);
      if (at > 0 && (dash < 0 || at < dash)) {
        dash = at;
        length = mark.length();
      }
    }
    int start = sentence.start() + dash + length;
    boolean found =
        dash > 0
            && start < sentence.end()
            && !Character.isLowerCase(text.charAt(start))
            && isDateline(head.substring(0, dash));
    return found ? new Span(start, sentence.end()) : sentence;
  }

  /** It names an agency in brackets at its end, or opens with a place in capitals. */
  private static boolean isDateline(String head) {
    boolean agency = head.endsWith(")") && head.indexOf('(') >= 0 && opensTall(head);
    return agency || head.endsWith("-RRB-") || opensShouted(head);
  }

  private static boolean opensTall(String head) {
    char first = head.charAt(0);
    return Character.isUpperCase(first) || first == '(';
  }

  private static boolean opensShouted(String head) {
    int letters = 0;
    while (letters < head.length() && Character.isUpperCase(head.charAt(letters))) {
      letters++;
    }
    boolean whole = letters == head.length() || " ,/(".indexOf(head.charAt(letters)) >= 0;
    return letters >= SHOUTED
        && whole
        && Word.in(head, 0, head.length()).stream()
            .allMatch(word -> word.isCapitalised() || word.isNumber());
  }
}
