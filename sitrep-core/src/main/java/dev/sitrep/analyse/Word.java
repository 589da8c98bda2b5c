package dev.sitrep.analyse;

import org.jspecify.annotations.Nullable;

/**
 * One of the different words and marks of an article: what is to be known of it is found out once,
 * wherever it stands.
 */
final class Word {

  /** What stands where there is no word. */
  static final Word NONE = new Word(-1, "", 0, Sense.NONE);

  private final int number;
  private final String text;
  private final Word lower;
  private final long lists;
  private final Sense sense;
  private final boolean isWord;
  private final boolean isCapital;
  private final Lexeme.@Nullable Kind plain;

  /**
   * A word without capitals.
   *
   * @param number the words of an article are numbered from 0 on
   * @param lists the lists of the language that have it
   * @param sense what it may do in dates and figures
   */
  Word(int number, String text, long lists, Sense sense) {
    this.number = number;
    this.text = text;
    this.lower = this;
    this.lists = lists;
    this.sense = sense;
    this.isWord = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
    this.isCapital = isName(text);
    this.plain = Lexemes.plain(text);
  }

  /**
   * A word with capitals.
   *
   * @param lower the same in lower case, which tells the rest
   */
  Word(int number, String text, Word lower) {
    this.number = number;
    this.text = text;
    this.lower = lower;
    this.lists = lower.lists;
    this.sense = lower.sense;
    this.isWord = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
    this.isCapital = isName(text);
    this.plain = Lexemes.plain(text);
  }

  private static boolean isName(String text) {
    if (text.isEmpty() || Character.isUpperCase(text.charAt(0))) {
      return !text.isEmpty();
    }
    int hyphen = text.indexOf('-');
    return hyphen > 0
        && hyphen <= 3
        && hyphen + 1 < text.length()
        && Character.isLowerCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(hyphen + 1));
  }

  int number() {
    return number;
  }

  /** The word as it stands. */
  String text() {
    return text;
  }

  /** The same word in lower case. */
  Word lower() {
    return lower;
  }

  /** The lists of the language that have it in lower case. */
  long lists() {
    return lists;
  }

  /** What it may do in dates and figures. */
  Sense sense() {
    return sense;
  }

  /** Whether it is a word or a number, not a mark. */
  boolean isWord() {
    return isWord;
  }

  /** What the whole of it is to the grammars of dates and figures, as {@link Lexemes#plain}. */
  Lexeme.@Nullable Kind plain() {
    return plain;
  }

  /** Whether it is written as a name: 'Vale', 'al-Amin', 'NATO'. */
  boolean isCapital() {
    return isCapital;
  }
}
