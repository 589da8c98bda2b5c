package dev.sitrep.analyse;

/** Tells the verbs of sentences, without a parser: by lists of words and their last letters. */
final class Verbs {

  private final Tokens tokens;
  private final Vocabulary vocabulary;

  Verbs(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  /** Whether there is a token {@code i}, and {@code list} has it. */
  boolean has(WordList list, int i) {
    return i >= 0 && i < tokens.size() && tokens.has(list, i);
  }

  /** Whether {@code list} has one of the tokens. */
  boolean has(WordList list, int from, int to) {
    for (int i = from; i < to; i++) {
      if (has(list, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(VerbEnding ending, int i) {
    return vocabulary.has(ending, tokens.lower(i));
  }

  /** Whether a finite verb may stand at {@code i}. */
  boolean isVerb(int i) {
    if (tokens.isQuoted(i) || tokens.isCapital(i) || !tokens.isWord(i)) {
      return false;
    }
    boolean noun =
        has(WordList.ARTICLES, i - 1)
            || has(WordList.DETERMINERS, i - 1)
            || has(WordList.PREPOSITIONS, i - 1)
            || i > 0 && tokens.is(i - 1, "-");
    boolean known =
        has(WordList.VERBS, i) || has(WordList.CLAUSE_VERBS, i) || has(WordList.REPORTING, i);
    return !noun
        && !isGerund(i)
        && !has(WordList.RELATIVES, i - 1)
        && (known || ends(VerbEnding.PARTICIPLE, i));
  }

  boolean isGerund(int i) {
    return ends(VerbEnding.GERUND, i);
  }

  boolean isParticiple(int i) {
    return ends(VerbEnding.PARTICIPLE, i);
  }

  boolean isAdverb(int i) {
    return ends(VerbEnding.ADVERB, i);
  }

  /** 'Didn't' and 'made' are the ends of clauses, no heads. */
  boolean isVerbal(int head) {
    return ends(VerbEnding.CONTRACTED, head)
        || !tokens.isCapital(head) && has(WordList.VERBS, head);
  }

  /** Where the auxiliaries before the verb begin: 'could' in 'could have opened'. */
  int firstAuxiliary(int finite, int floor) {
    int first = finite;
    while (first - 1 > floor
        && (has(WordList.AUXILIARIES, first - 1) || has(WordList.NEGATIONS, first - 1))) {
      first--;
    }
    return first;
  }

  /** 'May have closed': nothing has happened yet. */
  boolean isHedged(int first, int verb) {
    return has(WordList.HEDGES, first, verb + 1);
  }

  /** Behind auxiliaries and adverbs: 'had already been taken'; a copula stands for itself. */
  int main(int finite, int high) {
    int at = finite;
    int last = finite;
    while (at < high && (has(WordList.AUXILIARIES, at) || isAdverb(at))) {
      last = at++;
    }
    boolean modal = last > finite || has(WordList.AUXILIARIES, finite);
    return modal && at < high && isMain(at, finite) ? at : finite;
  }

  private boolean isMain(int at, int finite) {
    boolean verb =
        tokens.isWord(at)
            && !tokens.isCapital(at)
            && !has(WordList.PREPOSITIONS, at)
            && !has(WordList.DETERMINERS, at)
            && !has(WordList.PRONOUNS, at);
    return verb
        && (isParticiple(at)
            || ends(VerbEnding.IRREGULAR, at)
            || isGerund(at)
            || has(WordList.VERBS, at)
            || has(WordList.BEFORE_INFINITIVES, finite));
  }
}
