package dev.sitrep.analyse;

import java.util.Locale;

/** Decides whether a sentence ends at a terminator, by the words on both sides of it. */
final class Boundary {

  /** How many words behind a closing mark a reporting verb is looked for. */
  private static final int CUE_REACH = 4;

  /** Two words have no more characters. */
  private static final int REMARK = 100;

  private final Vocabulary vocabulary;
  private final String text;
  private final int end;

  Boundary(Vocabulary vocabulary, String text, int end) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.end = end;
  }

  /**
   * A place where a sentence may end.
   *
   * @param sentence where the sentence begins
   * @param at the first terminator
   * @param run one past the last terminator
   * @param close one past the marks that close behind it
   */
  record Stop(int sentence, int at, int run, int close) {}

  /** One past the terminators that stand together from {@code at} on, ' . . . ' included. */
  int runEnd(int at) {
    int i = at + 1;
    while (i < end) {
      char c = text.charAt(i);
      if (Marks.isTerminator(c)) {
        i++;
      } else if (c == ' '
          && i + 1 < end
          && text.charAt(i + 1) == '.'
          && text.charAt(i - 1) == '.'
          && !digitFollows(i + 2)) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean digitFollows(int i) {
    return i < end && Character.isDigit(text.charAt(i));
  }

  /**
   * For 'word. . . . Next': where its full stop ends, the ellipsis belongs to what follows; or -1.
   */
  int dotBeforeEllipsis(int at, int run) {
    boolean attached = at > 0 && Character.isLetter(text.charAt(at - 1));
    boolean four = run - at == 7 && text.startsWith(". . . .", at);
    int next = skipSpace(run);
    return attached && four && next < end && Character.isUpperCase(text.charAt(next)) ? at + 1 : -1;
  }

  /** One past the closing marks behind the terminators that end at {@code run}. */
  int closeEnd(int run, int sentence) {
    int i = run;
    while (i < end && Marks.isCloser(text.charAt(i)) && !opensHere(i)) {
      i++;
    }
    return i == run ? closeBehindSpace(run, sentence) : i;
  }

  /** The same for marks set off by a space: '. »' as the French do, '. "' in tokenised text. */
  private int closeBehindSpace(int run, int sentence) {
    int mark = run + 1;
    if (mark >= end || !Marks.isSpace(text.charAt(run))) {
      return run;
    }
    char c = text.charAt(mark);
    boolean tokenised = run >= 2 && Marks.isSpace(text.charAt(run - 2));
    if (tokenised && text.startsWith("''", mark)) {
      return mark + 2;
    }
    boolean standsAlone = mark + 1 >= end || Marks.isSpace(text.charAt(mark + 1));
    boolean closes = c == '”' || c == '″' || c == '»';
    boolean closesPair = tokenised && c == '"' && openStraight(sentence, mark);
    return standsAlone && (closes || closesPair) ? mark + 1 : run;
  }

  /** A left mark closes only in German style, where no letter follows it. */
  private boolean opensHere(int i) {
    char c = text.charAt(i);
    return (c == '“' || c == '‘') && i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private boolean openStraight(int from, int to) {
    boolean open = false;
    for (int i = from; i < to; i++) {
      open ^= text.charAt(i) == '"';
    }
    return open;
  }

  /** Whether the sentence ends there. */
  boolean ends(Stop stop) {
    int next = skipSpace(stop.close);
    if (next >= end) {
      return false;
    }
    if (next == stop.close) {
      return Marks.isWideTerminator(text.charAt(stop.at)) || spaceIsMissing(stop);
    }
    int first = firstLetter(next);
    if (first >= end || !maySentenceBegin(next, first)) {
      return false;
    }
    if (stop.run > stop.at + 1 && text.charAt(stop.run - 1) == '.' || text.charAt(stop.at) == '…') {
      return endsEllipsis(stop, first);
    }
    boolean quoted = stop.close > stop.run;
    if (text.charAt(stop.at) != '.') {
      return !(quoted && reportFollows(first));
    }
    return quoted && !isMarker(stop) || endsWord(stop, first);
  }

  private boolean maySentenceBegin(int next, int first) {
    char c = text.charAt(first);
    if (Character.isLowerCase(c)) {
      return false;
    }
    char opener = text.charAt(next);
    if (opener == '(' && isRemark(next)) {
      return false;
    }
    return opener != '-'
        && opener != '–'
        && opener != '—'
        && opener != '―'
        && opener != ','
        && opener != ';';
  }

  /**
   * Whether the bracket at {@code open} is a short remark on what stands before it: '(Smith 55)'.
   */
  private boolean isRemark(int open) {
    int words = 1;
    for (int i = open; i < Math.min(end, open + REMARK) && words <= 2; i++) {
      if (text.charAt(i) == ')') {
        return !Marks.isTerminator(text.charAt(i - 1));
      }
      words += Marks.isSpace(text.charAt(i)) ? 1 : 0;
    }
    return false;
  }

  private boolean endsEllipsis(Stop stop, int first) {
    String word = wordAt(first);
    if (word.equals("I") || word.startsWith("I'") || word.startsWith("I’")) {
      return stop.run - stop.at == 4;
    }
    boolean spaced = stop.at > 0 && Marks.isSpace(text.charAt(stop.at - 1));
    return !spaced || stop.run - stop.at >= 7 || starts(word);
  }

  /** Whether the one full stop at {@code stop} ends more than the word before it. */
  private boolean endsWord(Stop stop, int first) {
    String word = wordBefore(stop.at, stop.sentence);
    if (word.isEmpty()) {
      return true;
    }
    if (isMarker(stop) || vocabulary.hasAnyCase(WordList.ABBREVIATIONS, word)) {
      return false;
    }
    boolean number = Character.isDigit(text.charAt(first));
    if (number && vocabulary.hasAnyCase(WordList.NUMERIC_ABBREVIATIONS, word)) {
      return false;
    }
    if (isInitials(word)
        || vocabulary.hasAnyCase(WordList.CLOSING_ABBREVIATIONS, word)
        || isOrdinal(word)) {
      return !number && starts(wordAt(first)) && !onlyTimeSoFar(stop, word);
    }
    return true;
  }

  /** 'At 5 a.m. Mr. Smith went': nothing has been said yet. */
  private boolean onlyTimeSoFar(Stop stop, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!lower.equals("a.m") && !lower.equals("p.m")) {
      return false;
    }
    return text.substring(stop.sentence, stop.at).split("\\s+", 5).length <= 3;
  }

  private boolean isMarker(Stop stop) {
    int from = stop.sentence;
    while (from < stop.at
        && (Marks.isBullet(text.charAt(from)) || Marks.isSpace(text.charAt(from)))) {
      from++;
    }
    int length = stop.at - from;
    if (length < 1 || length > 2) {
      return false;
    }
    char c = text.charAt(from);
    return Character.isDigit(c) && Character.isDigit(text.charAt(stop.at - 1))
        || length == 1 && c >= 'a' && c <= 'z';
  }

  /** 'E', 'U.S', 'p.m', 'P.M': single letters with full stops between them. */
  private static boolean isInitials(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() > 1 || Character.isUpperCase(word.charAt(0));
  }

  private boolean isOrdinal(String word) {
    if (!vocabulary.ordinalStop() || word.length() > 4) {
      return false;
    }
    boolean digits = word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    return digits || word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }

  /** 'war.The': words run together where a page lost its white space. */
  private boolean spaceIsMissing(Stop stop) {
    char c = text.charAt(stop.close);
    boolean opens = Character.isUpperCase(c) || c == '“' && stop.close == stop.run;
    if (!opens || stop.at < stop.sentence + 2 || stop.close + 1 >= end) {
      return false;
    }
    if (!Character.isLowerCase(text.charAt(stop.close + 1))
        && c != '“'
        && text.charAt(stop.close + 1) != ' ') {
      return false;
    }
    int i = stop.at - 1;
    while (i > stop.sentence && Character.isLowerCase(text.charAt(i))) {
      i--;
    }
    return stop.at - i > 2 && (Marks.isSpace(text.charAt(i)) || i == stop.sentence);
  }

  /** '"Did we?" Mr Smith asked.': the question belongs to the sentence that reports it. */
  private boolean reportFollows(int first) {
    int i = first;
    for (int n = 0; n < CUE_REACH && i < end; n++) {
      String word = wordAt(i);
      if (word.isEmpty()) {
        return false;
      }
      if (n > 0 && vocabulary.has(WordList.REPORTING, word)) {
        return true;
      }
      i += word.length();
      if (i < end && text.charAt(i) == '.') {
        i++;
      }
      i = skipSpace(i);
    }
    return false;
  }

  private boolean starts(String word) {
    return vocabulary.has(WordList.STARTERS, word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  private int firstLetter(int from) {
    int i = from;
    while (i < end && (Marks.isOpener(text.charAt(i)) || Marks.isSpace(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < end && Marks.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private String wordAt(int from) {
    int i = from;
    while (i < end && isWord(text.charAt(i))) {
      i++;
    }
    return text.substring(from, i);
  }

  private String wordBefore(int at, int from) {
    int i = at;
    while (i > from
        && (isWord(text.charAt(i - 1)) || text.charAt(i - 1) == '.' || text.charAt(i - 1) == '°')) {
      i--;
    }
    return text.substring(i, at);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
  }
}
