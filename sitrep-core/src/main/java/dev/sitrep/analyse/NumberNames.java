package dev.sitrep.analyse;

import dev.sitrep.analyse.FigureWords.Stop;

/**
 * Tells numbers that name or place something from those that count: 'G7', 'Article 5', '14:30',
 * '2022', ', 36,', '1/2', '21st', addresses.
 */
final class NumberNames {

  private final Lexemes lexemes;
  private final FigureWords words;
  private final TimeWords time;

  NumberNames(Lexemes lexemes, FigureWords words, TimeWords time) {
    this.lexemes = lexemes;
    this.words = words;
    this.time = time;
  }

  /** Whether the number of the lexemes {@code [index, end)} is no quantity, whatever follows. */
  boolean isNamed(int index, int end) {
    if (!lexemes.at(index).isDigits()) {
      return isSpelledName(index);
    }
    return isJoinedBefore(index)
        || isJoinedAfter(index, end)
        || isTimeOfDay(end)
        || isNumbered(index)
        || isListMark(index, end)
        || isCode(index, end)
        || isAge(index, end);
  }

  private boolean isSpelledName(int index) {
    Lexeme word = lexemes.at(index);
    Lexeme before = lexemes.at(index - 1);
    boolean joined = word.glued() && (before.isDash() || before.is("'") || before.is("’"));
    // 'Formula One', 'Big Four'
    boolean name = word.isCapitalised() && index > 0 && before.isCapitalised();
    return joined || name || words.is(before, Stop.NUMBERED_THINGS) && !before.isCapitalised();
  }

  private boolean isJoinedBefore(int index) {
    Lexeme before = lexemes.at(index - 1);
    if (!lexemes.at(index).glued() || before.isEnd()) {
      return false;
    }
    if (before.isDash()) {
      Lexeme joined = lexemes.at(index - 2);
      return before.glued() && (joined.isWord() || joined.isDigits());
    }
    return before.isWord() || ".,:/#@_+=&?%*\\§".contains(before.text());
  }

  /** Whether what sticks to its end makes it no quantity: 'v1', '24/7', '14:30'. */
  boolean isJoinedAfter(int index, int end) {
    Lexeme next = lexemes.at(end);
    if (!next.glued()) {
      return false;
    }
    Lexeme after = lexemes.at(end + 1);
    if (next.isWord()) {
      return isLettered(index, end);
    }
    boolean goesOn = after.glued() && (after.isDigits() || after.isWord());
    return goesOn && ":/@_=&\\'’".contains(next.text());
  }

  /** Letters behind digits that are neither a unit nor a multiplier: '3D', '90s', '21st'. */
  private boolean isLettered(int index, int end) {
    Lexeme next = lexemes.at(end);
    if (!lexemes.at(end - 1).isDigits()) {
      return false;
    }
    boolean multiplies = next.is("k") || next.is("m");
    return !multiplies
        && words.units().at(lexemes, end) == null
        && words.money().at(lexemes, end) == null;
  }

  private boolean isTimeOfDay(int end) {
    Lexeme next = lexemes.at(end);
    boolean letters = next.is("a") || next.is("p");
    return time.is(next, TimeRole.MERIDIEM)
        || letters && lexemes.glued(end + 1, ".") && lexemes.at(end + 2).is("m")
        || next.is("o") && lexemes.at(end + 2).is("clock")
        || isZone(next) && lexemes.at(end - 2).is(".");
  }

  /** 'BST', behind '17.42'. */
  private static boolean isZone(Lexeme word) {
    boolean capitals = word.isWord() && word.length() >= 2 && word.length() <= 4;
    return capitals && word.text().chars().allMatch(Character::isUpperCase);
  }

  private boolean isNumbered(int index) {
    int at = lexemes.glued(index - 1, ".") ? index - 2 : index - 1;
    return words.is(lexemes.at(at), Stop.NUMBERED_THINGS) || lexemes.at(index - 1).is("№");
  }

  private boolean isListMark(int index, int end) {
    Lexeme next = lexemes.at(end);
    return index == 0
        && next.glued()
        && (next.is(".") || next.is(")"))
        && !lexemes.at(end + 1).glued();
  }

  /** Leading zeros, and telephone numbers. */
  private boolean isCode(int index, int end) {
    Lexeme first = lexemes.at(index);
    boolean zeros = first.length() > 1 && first.text().startsWith("0");
    boolean chain =
        lexemes.at(end).isDash()
            && lexemes.at(end + 1).isDigits()
            && lexemes.at(end + 2).isDash()
            && lexemes.at(end + 3).isDigits();
    boolean telephone =
        lexemes.at(end).isDash()
            && lexemes.at(end).glued()
            && lexemes.at(end + 1).length() == 4
            && lexemes.at(index).length() == 3
            && lexemes.at(end + 1).isDigits();
    return zeros || chain || telephone;
  }

  /** 'Mr Adeyemi, 36, said', 'Mr Adeyemi (36)'. */
  private boolean isAge(int index, int end) {
    Lexeme before = lexemes.at(index - 1);
    Lexeme next = lexemes.at(end);
    boolean years = lexemes.at(index).length() <= 3 && end == index + 1;
    boolean closed = next.is(",") || next.is(".") || next.is(";") || next.is(")") || next.isEnd();
    boolean open = before.is(",") || before.is("(");
    return years && open && closed;
  }
}
