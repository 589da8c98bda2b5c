package dev.sitrep.analyse;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which words of an article report speech. */
final class Cues {

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private @Nullable Known known;

  Cues(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  /** Whether token {@code i} is a verb that reports speech, in the active voice. */
  boolean isCue(int i) {
    return tokens.has(WordList.REPORTING, i) && isActiveVerb(i);
  }

  /** The nearest of such verbs and source phrases from {@code i} on back; -1 without any. */
  int lastReport(int i) {
    return i < 0 ? -1 : known().last[i];
  }

  /** The nearest of such verbs from {@code i} on; the number of tokens without any. */
  int nextCue(int i) {
    return i < tokens.size() ? known().next[i] : tokens.size();
  }

  private Known known() {
    if (known == null) {
      known = new Known(this);
    }
    return known;
  }

  /** Where reports stand, by token: noted once, as every quotation of a sentence looks for them. */
  private static final class Known {

    private final int[] last;
    private final int[] next;

    Known(Cues cues) {
      int size = cues.tokens.size();
      last = new int[size];
      next = new int[size];
      int found = -1;
      var verbs = new BitSet();
      for (int i = 0; i < size; i++) {
        verbs.set(i, cues.isCue(i));
        found = verbs.get(i) || cues.behindSourcePhrase(i) > 0 ? i : found;
        last[i] = found;
      }
      found = size;
      for (int i = size - 1; i >= 0; i--) {
        found = verbs.get(i) ? i : found;
        next[i] = found;
      }
    }
  }

  /** The same for a verb right beside a quotation, where weaker ones report too: 'calls'. */
  boolean isCueBeside(int i) {
    return isCue(i) || tokens.has(WordList.WEAK_REPORTING, i) && isActiveVerb(i);
  }

  /** Whether token {@code i} is a verb that reports with the right words behind it: 'believes'. */
  boolean mayReport(int i) {
    boolean reports =
        tokens.has(WordList.REPORTING, i)
            || tokens.has(WordList.THINKING, i)
            || tokens.has(WordList.OBJECT_REPORTING, i);
    return reports && isActiveVerb(i);
  }

  private boolean isActiveVerb(int i) {
    if (tokens.isQuoted(i)) {
      return false;
    }
    boolean first = i == 0 || tokens.sentence(i - 1) != tokens.sentence(i);
    if (first) {
      return true;
    }
    return !tokens.isCapital(i) && !isNoun(i) && !isPassive(i);
  }

  /** Whether what begins at {@code i} says nothing of what stands before it: 'while', 'when'. */
  boolean opensOtherClause(int i) {
    return tokens.has(WordList.CLAUSE_OPENERS, i);
  }

  /** Whether the cue {@code i} is a participle whose subject stands elsewhere: 'adding'. */
  boolean isParticiple(int i) {
    return tokens.lower(i).endsWith("ing");
  }

  private boolean isNoun(int i) {
    String before = tokens.lower(i - 1);
    if (tokens.has(WordList.ARTICLES, i - 1)) {
      return true;
    }
    if (tokens.has(WordList.REPORTING_NOUNS, i) && followsPlainWord(i)) {
      return true;
    }
    return !isParticiple(i)
        && !tokens.has(WordList.CONJUNCTIONS, i - 1)
        && tokens.has(WordList.PREPOSITIONS, i - 1);
  }

  /** 'his earlier remarks', but 'officials report', 'Vale remarks'. */
  private boolean followsPlainWord(int i) {
    String before = tokens.lower(i - 1);
    return tokens.isWord(i - 1)
        && !tokens.isCapital(i - 1)
        && !before.endsWith("s")
        && !before.endsWith("who")
        && !tokens.has(WordList.DOCUMENTS, i - 1)
        && !tokens.has(WordList.PRONOUNS, i - 1)
        && !tokens.has(WordList.AUXILIARIES, i - 1)
        && !tokens.has(WordList.CONJUNCTIONS, i - 1)
        && !tokens.has(WordList.TITLES, i - 1);
  }

  private boolean isPassive(int i) {
    if (isParticiple(i)) {
      return false;
    }
    int j = i - 1;
    while (j > 0 && tokens.lower(j).endsWith("ly")) {
      j--;
    }
    return tokens.has(WordList.PASSIVES, j);
  }

  /** Whether a phrase that names a source opens at {@code i}; the token behind it, or -1. */
  int behindSourcePhrase(int i) {
    if (!tokens.opensSource(i) || tokens.isQuoted(i)) {
      return -1;
    }
    for (List<String> phrase : vocabulary.sourcePhrases()) {
      int end = i + phrase.size();
      if (end < tokens.size() && stands(phrase, i)) {
        return end;
      }
    }
    return -1;
  }

  private boolean stands(List<String> phrase, int at) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!tokens.lower(at + i).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
