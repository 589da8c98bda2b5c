package dev.sitrep.analyse;

import dev.sitrep.analyse.FigureWords.Stop;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a number counts: the noun phrase behind it, up to its plural head and with a short
 * phrase of place or kind: '40,000 extra troops along its eastern flank'.
 *
 * <p>There is no tagger here. A plural number takes a plural noun, and function words, verbs and
 * marks end a phrase: that finds the head without knowing the nouns of the language.
 */
final class NounPhrases {

  private static final int LONGEST = 7;
  private static final int LONGEST_TAIL = 4;

  private final Lexemes lexemes;
  private final FigureWords words;
  private final TimeWords time;
  private final boolean[] taken;

  /**
   * What is counted.
   *
   * @param first index of its first lexeme
   * @param head index after its head noun
   * @param end index after the phrase behind the head, if there is one
   * @param counted the head noun in the singular
   */
  record Phrase(int first, int head, int end, String counted) {}

  /**
   * Reads one sentence.
   *
   * @param taken which lexemes stand in dates: no phrase goes on into one
   */
  NounPhrases(Lexemes lexemes, FigureWords words, TimeWords time, boolean[] taken) {
    this.lexemes = lexemes;
    this.words = words;
    this.time = time;
    this.taken = taken;
  }

  /** What a number other than one counts, if the words from {@code index} on tell; else null. */
  @Nullable Phrase plural(int index) {
    int start = afterOf(index);
    int head = -1;
    for (int at = start; at < start + LONGEST && goesOn(at); at = next(at)) {
      if (words.plurals().isPlural(lexemes.at(at).lower())) {
        head = lastPlural(at);
        break;
      }
    }
    if (head >= 0) {
      return phrase(start, head);
    }
    String state = words.states().get(lexemes.at(index).lower());
    return state == null ? null : new Phrase(index, index + 1, index + 1, state);
  }

  /** What 'one' counts: the run of words from {@code index} on, or null. */
  @Nullable Phrase single(int index) {
    int head = -1;
    for (int at = index; at < index + LONGEST_TAIL && goesOn(at); at = next(at)) {
      head = lexemes.at(at).isWord() && !isVerbal(lexemes.at(at)) ? at : head;
    }
    return head < 0 ? null : phrase(index, head);
  }

  /** What a sum or a measure is of: the run of words from {@code index} on, or null. */
  @Nullable Phrase any(int index) {
    int head = -1;
    for (int at = index; at < index + LONGEST_TAIL && goesOn(at); at = next(at)) {
      boolean noun = lexemes.at(at).isWord() && !isVerbal(lexemes.at(at));
      head = noun ? at : head;
      if (words.plurals().isPlural(lexemes.at(at).lower())) {
        head = lastPlural(at);
        break;
      }
    }
    return head < 0 ? null : phrase(index, head);
  }

  /** The same behind 'of' or, for money, 'in', and an article: '40 per cent of the voters'. */
  @Nullable Phrase behind(int index, String preposition) {
    if (!lexemes.at(index).is(preposition)) {
      return null;
    }
    int at = index + 1;
    while (at < index + 3 && isDeterminer(lexemes.at(at))) {
      at++;
    }
    return any(at);
  }

  private Phrase phrase(int first, int head) {
    String counted = words.plurals().singular(lexemes.at(head).lower());
    return new Phrase(first, head + 1, tail(head + 1), counted);
  }

  private int afterOf(int index) {
    boolean of = lexemes.at(index).is("of");
    if (of && lexemes.at(index + 1).isCapitalised()) {
      return index + 1;
    }
    return of && isDeterminer(lexemes.at(index + 1)) ? index + 2 : index;
  }

  private static boolean isDeterminer(Lexeme lexeme) {
    return switch (lexeme.lower()) {
      case "the", "its", "their", "his", "her", "our", "all", "those", "these" -> true;
      default -> false;
    };
  }

  /** The last of the plurals that follow each other at once: 'arms dealers'. */
  private int lastPlural(int index) {
    int last = index;
    boolean small = !lexemes.at(index).isCapitalised();
    while (goesOn(last + 1)
        && words.plurals().isPlural(lexemes.at(last + 1).lower())
        && !(small && lexemes.at(last + 1).isCapitalised())) {
      last++;
    }
    return last;
  }

  /** Whether the lexeme at {@code index} can stand in a noun phrase. */
  private boolean goesOn(int index) {
    Lexeme lexeme = lexemes.at(index);
    if (index < taken.length && taken[index] || lexeme.isEnd()) {
      return false;
    }
    if (lexeme.isDash() || lexeme.is("'") || lexeme.is("’") || lexeme.is(".")) {
      return isInside(index);
    }
    if (lexeme.isDigits()) {
      // 'H5N1'
      return lexeme.glued() && lexemes.at(index - 1).isWord();
    }
    return lexeme.isWord() && !words.is(lexeme, Stop.NOUN_PHRASE_ENDS) && !isVerb(lexeme);
  }

  /** A hyphen in a word, a full stop in 'U.S.', the mark of a possessive. */
  private boolean isInside(int index) {
    Lexeme mark = lexemes.at(index);
    Lexeme next = lexemes.at(index + 1);
    if (mark.is(".")) {
      boolean initial =
          lexemes.at(index - 1).length() == 1 && lexemes.at(index - 1).isCapitalised();
      return initial && mark.glued() && next.isWord();
    }
    return mark.glued() && next.glued() && next.isWord();
  }

  private boolean isVerb(Lexeme lexeme) {
    return !lexeme.isCapitalised()
        && (time.is(lexeme, TimeRole.WAS)
            || time.is(lexeme, TimeRole.WILL)
            || time.is(lexeme, TimeRole.REPORTS));
  }

  /** Adverbs and participles, which no noun phrase has for its head. */
  private static boolean isVerbal(Lexeme lexeme) {
    String lower = lexeme.lower();
    return lower.length() > 4
        && (lower.endsWith("ed") || lower.endsWith("ing") || lower.endsWith("ly"));
  }

  private int next(int index) {
    boolean possessive = lexemes.at(index + 1).is("'") || lexemes.at(index + 1).is("’");
    return possessive && lexemes.glued(index + 2, "s") ? index + 3 : index + 1;
  }

  private int tail(int head) {
    if (!words.is(lexemes.at(head), Stop.POSTMODIFIERS) || head < taken.length && taken[head]) {
      return head;
    }
    int at = head + 1;
    if (isDeterminer(lexemes.at(at)) || lexemes.at(at).is("a") || lexemes.at(at).is("an")) {
      at++;
    }
    int start = at;
    while (at < start + LONGEST_TAIL && goesOn(at) && !endsTail(start, at)) {
      at = Math.min(next(at), start + LONGEST_TAIL);
    }
    if (at < start + LONGEST_TAIL && goesOn(at) && lexemes.at(at).isCapitalised()) {
      // 'on the entire Internet' is not to be cut before its head
      return head;
    }
    while (at > start && lexemes.at(at - 1).kind() == Lexeme.Kind.MARK) {
      at--;
    }
    return at > start ? at : head;
  }

  private boolean endsTail(int start, int at) {
    Lexeme lexeme = lexemes.at(at);
    Lexeme before = lexemes.at(at - 1);
    boolean afterName = at > start && before.isCapitalised() && !lexeme.isCapitalised();
    boolean verbal = lexeme.lower().endsWith("ed") || lexeme.lower().endsWith("ing");
    return at > start
        && (afterName && !lexeme.isDash()
            || verbal
            || lexeme.isCapitalised() && !before.isCapitalised());
  }
}
