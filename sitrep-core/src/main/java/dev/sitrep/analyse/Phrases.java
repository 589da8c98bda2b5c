package dev.sitrep.analyse;

import org.jspecify.annotations.Nullable;

/** Reads noun phrases, from their end or from their beginning, by word lists and capitals. */
final class Phrases {

  /** Longer runs of words are taken for clauses. */
  static final int LONGEST = 9;

  private final Tokens tokens;

  Phrases(Tokens tokens) {
    this.tokens = tokens;
  }

  boolean isPronoun(int i) {
    return has(WordList.PRONOUNS, i) && !(tokens.is(i, "US") || tokens.is(i, "IT"));
  }

  /**
   * The noun phrase whose last token is {@code last}, none of it before {@code low}, with what
   * hangs on it by a preposition; null if there is none.
   */
  @Nullable Phrase endingAt(int last, int low) {
    Phrase base = baseEndingAt(last, low);
    if (base == null || isPronoun(base.head())) {
      return base;
    }
    Phrase whole = base;
    while (whole.from() - 2 >= low && hangs(whole.from() - 1)) {
      Phrase owner = baseEndingAt(whole.from() - 2, low);
      if (owner == null || isPronoun(owner.head()) || isStopper(owner.head())) {
        break;
      }
      whole = new Phrase(owner.from(), last, owner.head());
    }
    boolean adverbial = whole.from() - 1 >= low && has(WordList.PREPOSITIONS, whole.from() - 1);
    return adverbial ? base : whole;
  }

  private boolean hangs(int i) {
    String word = tokens.word(i);
    return switch (word) {
      case "of", "for", "at", "in", "from", "with", "to", "on", "de", "des", "du", "del", "von" ->
          !tokens.isQuoted(i);
      default -> false;
    };
  }

  private @Nullable Phrase baseEndingAt(int last, int low) {
    if (last < low || tokens.isQuoted(last)) {
      return null;
    }
    if (isPronoun(last)) {
      return new Phrase(last, last, last);
    }
    if (!isNominal(last)) {
      return null;
    }
    int from = last;
    int names = tokens.isCapital(last) ? last : -1;
    while (from > low && last - from < LONGEST && !isDeterminer(from) && belongs(from - 1)) {
      from--;
      if (names == from + 1 && joinsName(from)) {
        names = from;
      }
    }
    boolean whole = from == low || isDeterminer(from) || names < 0 || last - from < 4;
    int first = whole ? from : names;
    // "he's sure Vale": the ending is a verb there
    while (first < last && !tokens.isWord(first)) {
      first++;
    }
    return new Phrase(first, last, last);
  }

  private boolean joinsName(int i) {
    return tokens.isCapital(i) || has(WordList.TITLES, i) || has(WordList.PARTICLES, i);
  }

  private boolean isDeterminer(int i) {
    return has(WordList.DETERMINERS, i) && !tokens.isQuoted(i);
  }

  /** Whether the token can be the last word of a noun phrase. */
  private boolean isNominal(int i) {
    if (!tokens.isWord(i)) {
      return false;
    }
    if (tokens.isCapital(i) && !opensSentence(i)) {
      return true;
    }
    return !isFunctionWord(i) && !tokens.lower(i).endsWith("ly");
  }

  /** Whether token {@code i} can stand inside a noun phrase, before its last word. */
  private boolean belongs(int i) {
    if (tokens.isQuoted(i)) {
      return false;
    }
    if (tokens.isPossessive(i) || tokens.is(i, "&") || tokens.is(i, "’")) {
      return true;
    }
    if (!tokens.isWord(i) || isStopper(i)) {
      return false;
    }
    return isDeterminer(i)
        || tokens.isCapital(i) && !opensSentence(i)
        || !isFunctionWord(i) && !isVerb(i);
  }

  private boolean isVerb(int i) {
    boolean verb = has(WordList.REPORTING, i) || has(WordList.VERBS, i);
    return verb && !tokens.isCapital(i) && !has(WordList.TITLES, i);
  }

  private boolean isFunctionWord(int i) {
    return has(WordList.PREPOSITIONS, i)
        || has(WordList.CONJUNCTIONS, i)
        || has(WordList.AUXILIARIES, i)
        || has(WordList.PRONOUNS, i)
        || has(WordList.DETERMINERS, i);
  }

  /** A capitalised word that is no name: a day, a month. */
  boolean isStopper(int i) {
    return tokens.isCapital(i)
        && has(WordList.NAME_STOPPERS, i)
        && !NameEvidence.isAcronym(tokens.word(i))
        && !has(WordList.DETERMINERS, i)
        && !(i > 0 && (has(WordList.TITLES, i - 1) || isGivenName(i - 1)));
  }

  private boolean isGivenName(int i) {
    return has(WordList.MALE_NAMES, i) || has(WordList.FEMALE_NAMES, i);
  }

  /** The noun phrase whose first token is {@code first}, ending before {@code high}, or null. */
  @Nullable Phrase startingAt(int first, int high) {
    if (first >= high || tokens.isQuoted(first)) {
      return null;
    }
    if (isPronoun(first)) {
      return new Phrase(first, first, first);
    }
    if (!tokens.isWord(first) || !isDeterminer(first) && !isNominal(first)) {
      return null;
    }
    int to = first;
    int head = -1;
    boolean named = tokens.isCapital(first) && !isDeterminer(first);
    while (to + 1 < high && to - first < LONGEST && follows(to + 1, named)) {
      to++;
      named |= tokens.isCapital(to);
      if (head < 0 && hangs(to)) {
        head = to - 1;
      }
    }
    while (to > first && !tokens.isWord(to) || hangs(to) && to > first) {
      to--;
    }
    int last = head < 0 || head > to ? to : head;
    return isDeterminer(last) && last == first && to == first && !standsAlone(first)
        ? null
        : new Phrase(first, to, last);
  }

  private boolean standsAlone(int i) {
    return switch (tokens.lower(i)) {
      case "some", "many", "several", "others", "another", "one", "both", "all" -> true;
      default -> false;
    };
  }

  private boolean follows(int i, boolean named) {
    if (tokens.isQuoted(i)) {
      return false;
    }
    if (tokens.isPossessive(i) || tokens.is(i, "&")) {
      return true;
    }
    if (tokens.is(i, "of") || tokens.is(i, "for") && !named) {
      return true;
    }
    if (!tokens.isWord(i) || isStopper(i)) {
      return false;
    }
    if (named) {
      boolean possessed = tokens.isPossessive(i - 1);
      boolean belongs = tokens.is(i - 1, "of") && isDeterminer(i);
      return tokens.isCapital(i)
          || belongs
          || possessed && !isFunctionWord(i)
          || has(WordList.PARTICLES, i)
          || has(WordList.TITLES, i);
    }
    return tokens.is(i - 1, "of") && isDeterminer(i)
        || tokens.is(i - 1, "for") && isDeterminer(i)
        || !isFunctionWord(i) && !isVerb(i) && !looksLikeVerb(i);
  }

  /** 'issued' in 'the council issued', but not in 'the disputed gate'. */
  private boolean looksLikeVerb(int i) {
    String word = tokens.lower(i);
    return word.endsWith("ly") || word.endsWith("ed") && !isDeterminer(i - 1);
  }

  /** Whether the phrase can mean somebody who speaks. */
  boolean canSpeak(@Nullable Phrase phrase) {
    if (phrase == null) {
      return false;
    }
    int head = phrase.head();
    if (isPronoun(head)) {
      return true;
    }
    for (int i = phrase.from(); i <= phrase.to(); i++) {
      if (tokens.isCapital(i) && !has(WordList.NAME_STOPPERS, i)) {
        return true;
      }
    }
    String word = tokens.lower(head);
    return isDeterminer(phrase.from())
        || has(WordList.TITLES, head)
        || word.endsWith("s")
        || word.endsWith("men")
        || word.endsWith("man")
        || word.endsWith("er")
        || word.endsWith("ist");
  }

  boolean opensSentence(int i) {
    return i == 0 || tokens.sentence(i - 1) != tokens.sentence(i);
  }

  private boolean has(WordList list, int i) {
    return tokens.has(list, i);
  }
}
