package dev.sitrep.analyse;

import java.util.List;
import java.util.Locale;

/**
 * What a block opens with before its first sentence: the dateline of a wire report ('HARROW, May 3
 * (NWA) - ') or a tag ('UPDATE 3 - ', 'BREAKING: '). Neither is part of the statement behind it.
 *
 * <p>A dateline is a place in capitals, a place with a date, or a place with an agency in brackets,
 * and a dash; what follows must look like the beginning of a sentence. Where one of that is missing
 * nothing is taken off.
 */
final class Opening {

  private static final int LONGEST = 80;

  /** Small words in a date: 'de', 'avril', 'de'. */
  private static final int SMALL_WORDS = 3;

  /** A shorter word in capitals alone before a dash may be what the sentence is about: 'NATO'. */
  private static final int SHORTEST_ALONE = 5;

  private final Vocabulary vocabulary;
  private final String text;
  private final int end;

  Opening(Vocabulary vocabulary, String text, int end) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.end = end;
  }

  /** Where the first sentence begins in what starts at {@code start}. */
  int behind(int start) {
    int from = behindTag(start);
    int dash = dash(from);
    if (dash < 0 || !isDateline(text.substring(from, dash).strip())) {
      return from;
    }
    return sentenceAt(behindDash(dash), from);
  }

  private int behindTag(int start) {
    for (String tag : vocabulary.openingTags()) {
      int i = start + tag.length();
      if (i >= end || !text.regionMatches(true, start, tag, 0, tag.length())) {
        continue;
      }
      while (i < end && (text.charAt(i) == ' ' || Character.isDigit(text.charAt(i)))) {
        i++;
      }
      if (i < end && (text.charAt(i) == ':' || isDash(text.charAt(i)))) {
        return sentenceAt(behindDash(i), start);
      }
    }
    return start;
  }

  /** The first dash that has room around it and no sentence before it; or -1. */
  private int dash(int from) {
    int limit = Math.min(end - 2, from + LONGEST);
    for (int i = from + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (Marks.isQuotationMark(c) || c == ':' || c == '?' || c == '!') {
        return -1;
      }
      char before = text.charAt(i - 1);
      boolean room = Marks.isSpace(before) || before == '.' || before == ')';
      boolean free = room && (Marks.isSpace(text.charAt(i + 1)) || isDash(text.charAt(i + 1)));
      if (c == '—' || isDash(c) && free) {
        return i;
      }
    }
    return -1;
  }

  private int behindDash(int dash) {
    int i = dash;
    while (i < end && (isDash(text.charAt(i)) || text.charAt(i) == ':')) {
      i++;
    }
    return i;
  }

  /** The sentence that opens at {@code from}, behind spaces; {@code otherwise} if none does. */
  private int sentenceAt(int from, int otherwise) {
    int i = from;
    while (i < end && Marks.isSpace(text.charAt(i))) {
      i++;
    }
    if (i >= end) {
      return otherwise;
    }
    char c = text.charAt(i);
    return Character.isUpperCase(c) || Character.isDigit(c) || Marks.isOpener(c) ? i : otherwise;
  }

  private boolean isDateline(String head) {
    int bracket = head.endsWith(")") || head.endsWith(").") ? head.lastIndexOf('(') : -1;
    String before = (bracket < 0 ? head : head.substring(0, bracket)).strip();
    int comma = before.indexOf(',');
    String place = comma < 0 ? before : before.substring(0, comma);
    String rest = comma < 0 ? "" : before.substring(comma + 1);
    if (!isPlace(place) || !isRest(rest)) {
      return false;
    }
    boolean capitals = place.equals(place.toUpperCase(Locale.ROOT)) && isLong(place, rest);
    return bracket > 0 || isDate(rest) || capitals;
  }

  private static boolean isLong(String place, String rest) {
    return !rest.isEmpty() || place.length() >= SHORTEST_ALONE;
  }

  /** One to five words with capitals, no function word first: 'Upper Harrow', 'SANTA FE'. */
  private boolean isPlace(String place) {
    String[] words = place.split("[ /]+");
    for (String word : words) {
      boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      if (!name && !vocabulary.has(WordList.PARTICLES, word)) {
        return false;
      }
    }
    String first = words[0].toLowerCase(Locale.ROOT);
    return words.length <= 5
        && Character.isUpperCase(place.charAt(0))
        && !vocabulary.has(WordList.PREPOSITIONS, first)
        && !vocabulary.has(WordList.DETERMINERS, first)
        && !vocabulary.has(WordList.NAME_STOPPERS, first);
  }

  /** A region, a day, a month, in any order. */
  private static boolean isRest(String rest) {
    int small = 0;
    for (String word : rest.strip().split("[ ,]+")) {
      boolean sized = word.isEmpty() || !Character.isLowerCase(word.charAt(0));
      small += sized ? 0 : 1;
    }
    return small <= SMALL_WORDS && (small == 0 || isDate(rest));
  }

  /** A number with a word beside it: not 'Vale, 57'. */
  private static boolean isDate(String rest) {
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < rest.length(); i++) {
      digit |= Character.isDigit(rest.charAt(i));
      letter |= Character.isLetter(rest.charAt(i));
    }
    return digit && letter;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—' || c == '―' || c == '|';
  }

  /** The tags in the order of a resource, longest first where one begins another. */
  static List<String> longestFirst(List<String> tags) {
    return tags.stream()
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
        .toList();
  }
}
