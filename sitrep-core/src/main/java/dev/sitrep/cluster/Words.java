package dev.sitrep.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words of a text: runs of letters, marks and digits, in lower case.
 *
 * <p>An apostrophe or full stop between letters and a separator between digits belong to the word
 * ("u.s", "40,000" as 40000); a possessive 's does not. Scripts that put no space between words
 * give overlapping pairs of characters instead.
 */
final class Words {

  /**
   * A word.
   *
   * @param text the word in lower case
   * @param capital whether it begins with a capital letter in the text
   * @param opens whether it is the first word of a sentence, or its place does not tell
   */
  record Word(String text, boolean capital, boolean opens) {

    boolean isNumber() {
      return Character.isDigit(text.charAt(0));
    }
  }

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private boolean opens = true;

  private Words(String text) {
    this.text = text;
  }

  /** The words of {@code text} in their order. */
  static List<Word> of(String text) {
    var words = new Words(text);
    words.scan();
    return words.words;
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isUnspaced(point)) {
        at = pairs(at);
      } else if (Character.isLetterOrDigit(point)) {
        at = word(at);
      } else {
        opens |= opensSentence(point);
        at += Character.charCount(point);
      }
    }
  }

  private int word(int start) {
    int at = start;
    while (at < text.length() && belongs(at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    add(strip(text.substring(start, at)), Character.isUpperCase(text.codePointAt(start)));
    return at;
  }

  private boolean belongs(int at) {
    int point = text.codePointAt(at);
    if (isUnspaced(point)) {
      return false;
    }
    if (Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK) {
      return true;
    }
    if (at + 1 >= text.length()) {
      return false;
    }
    boolean digits =
        Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
    boolean letters =
        Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
    return switch (point) {
      case '.' -> digits || (letters && isInitial(at));
      case ',' -> digits;
      case '\'', '\u2019' -> letters;
      default -> false;
    };
  }

  // 'U.S' is one word, 'end.Then' with its space lost is two.
  private boolean isInitial(int at) {
    return at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
  }

  private static String strip(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace(",", "");
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }

  private int pairs(int start) {
    int at = start;
    while (at < text.length() && isUnspaced(text.codePointAt(at))) {
      int next = at + Character.charCount(text.codePointAt(at));
      int end =
          next < text.length() && isUnspaced(text.codePointAt(next))
              ? next + Character.charCount(text.codePointAt(next))
              : next;
      if (end > next || at == start) {
        add(text.substring(at, end), false);
      }
      at = next;
    }
    return at;
  }

  private void add(String word, boolean capital) {
    words.add(new Word(word, capital, opens));
    opens = false;
  }

  private static boolean opensSentence(int point) {
    return switch (point) {
      case '.', '!', '?', ':', '\n', '"', '\u201c', '\u201e', '\u00ab', '\u2026', '`', '\u2014' ->
          true;
      default -> false;
    };
  }

  private static boolean isUnspaced(int point) {
    if (point < 0x0e00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(point);
      default -> false;
    };
  }
}
