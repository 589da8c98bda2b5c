package dev.sitrep.analyse;

/**
 * A run of letters, a run of digits, or one mark: what the grammars of dates and figures read.
 *
 * @param kind which of them
 * @param start first code unit in the article's text
 * @param end one past the last
 * @param word its characters, and what they may mean
 * @param glued whether no white space stands before it
 */
record Lexeme(Kind kind, int start, int end, Word word, boolean glued) {

  /** What stands before the first and after the last lexeme. */
  static final Lexeme NONE = new Lexeme(Kind.END, 0, 0, Word.NONE, false);

  /** What a lexeme is made of. */
  enum Kind {
    WORD,
    DIGITS,
    MARK,
    END
  }

  /** The characters. */
  String text() {
    return word.text();
  }

  /** The characters in lower case. */
  String lower() {
    return word.lower().text();
  }

  /** What the word may do in dates and figures. */
  Sense sense() {
    return word.sense();
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isDigits() {
    return kind == Kind.DIGITS;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }

  /** Whether it is the word or mark {@code expected}, given in lower case. */
  boolean is(String expected) {
    return lower().equals(expected);
  }

  /** Whether it is a word that begins with a capital. */
  boolean isCapitalised() {
    return isWord() && Character.isUpperCase(text().codePointAt(0));
  }

  /** The number of code units. */
  int length() {
    return end - start;
  }

  /** The value of at most nine digits; -1 for all else. */
  int number() {
    if (!isDigits() || length() > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < length(); i++) {
      value = value * 10 + text().charAt(i) - '0';
    }
    return value;
  }

  /** Whether it is a dash or hyphen of any width. */
  boolean isDash() {
    return kind == Kind.MARK && "-\u2010\u2011\u2012\u2013\u2014\u2212".contains(text());
  }
}
