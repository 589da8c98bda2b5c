package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds speech that is reported without marks, where the pattern is plain: 'Vale said that ...',
 * '..., Vale said', 'According to Vale, ...'. Sentences with quotations are left to those.
 */
final class IndirectSpeech {

  /** How far behind its verb the word 'that' is looked for. */
  private static final int OBJECT = 8;

  /** Fewer words than this are not reported speech. */
  private static final int SHORTEST = 3;

  /** Tokens of the longest attribution at the end of a sentence. */
  private static final int TAIL = 14;

  /** Right on 9 of 10 of the training half of the quotation gold set. */
  private static final double PRECISION = 0.9;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Subjects subjects;
  private final Cues cues;

  IndirectSpeech(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.subjects = new Subjects(tokens, vocabulary);
    this.cues = subjects.cues();
  }

  /**
   * Words reported without marks.
   *
   * @param content the words
   * @param subject who is said to have said them
   * @param cue the verb or phrase that says so
   */
  record Reported(Span content, Phrase subject, Span cue) {

    double precision() {
      return PRECISION;
    }
  }

  /** What is reported in the sentences that are not in {@code skipped}, in order. */
  List<Reported> all(BitSet skipped) {
    List<Reported> all = new ArrayList<>();
    int low = 0;
    while (low < tokens.size()) {
      int high = low;
      while (high < tokens.size() && tokens.sentence(high) == tokens.sentence(low)) {
        high++;
      }
      Reported found = skipped.get(tokens.sentence(low)) ? null : inSentence(low, high);
      if (found != null) {
        all.add(found);
      }
      low = high;
    }
    return all;
  }

  private @Nullable Reported inSentence(int low, int high) {
    int last = high - 1;
    while (last > low && !tokens.isWord(last)) {
      last--;
    }
    Reported found = bySource(low, last);
    if (found == null) {
      found = atEnd(low, last);
    }
    return found != null ? found : atBeginning(low, last);
  }

  private @Nullable Reported bySource(int low, int last) {
    int behind = cues.behindSourcePhrase(low);
    if (behind > 0) {
      Phrase source = subjects.phrases().startingAt(behind, last);
      int comma = source == null ? last : nextComma(source.to() + 1, last);
      return source == null
          ? null
          : reported(comma + 1, last, source, tokens.span(low, behind - 1));
    }
    for (int i = Math.max(low + 1, last - TAIL); i < last; i++) {
      behind = cues.behindSourcePhrase(i);
      if (behind > 0 && tokens.is(i - 1, ",")) {
        Phrase source = subjects.phrases().startingAt(behind, last + 1);
        return source == null ? null : reported(low, i - 2, source, tokens.span(i, behind - 1));
      }
    }
    return null;
  }

  private int nextComma(int from, int limit) {
    int i = from;
    while (i < limit && !tokens.is(i, ",")) {
      i++;
    }
    return i;
  }

  /** 'The dam held, Vale said on Monday.' */
  private @Nullable Reported atEnd(int low, int last) {
    for (int i = last; i > Math.max(low + SHORTEST, last - TAIL); i--) {
      if (!cues.isCue(i) || cues.isParticiple(i)) {
        continue;
      }
      Phrase after = tokens.is(i - 1, ",") ? subjects.after(i, last + 1) : null;
      if (after != null) {
        return reported(low, i - 2, after, tokens.span(i, i));
      }
      Phrase before = subjects.before(i, low);
      if (before != null
          && before.from() - 1 > low
          && before.to() < i
          && tokens.is(before.from() - 1, ",")
          && !hasComma(before.to(), i)) {
        return reported(low, before.from() - 2, before, tokens.span(i, i));
      }
    }
    return null;
  }

  private boolean hasComma(int from, int to) {
    return nextComma(from, to) < to;
  }

  /** 'Vale said on Monday that the dam held.' */
  private @Nullable Reported atBeginning(int low, int last) {
    for (int i = low + 1; i < last; i++) {
      if (!cues.isCue(i) || cues.isParticiple(i)) {
        continue;
      }
      Phrase subject = subjects.before(i, low);
      if (subject == null || subject.to() >= i) {
        return null;
      }
      int start = contentStart(i, last);
      return start < 0 ? null : reported(start, last, subject, tokens.span(i, i));
    }
    return null;
  }

  private int contentStart(int cue, int last) {
    for (int i = cue + 1; i <= Math.min(last, cue + OBJECT); i++) {
      if (tokens.is(i, "that") || tokens.is(i, ":")) {
        return i + 1;
      }
      if (!tokens.isWord(i)) {
        break;
      }
    }
    int next = cue + 1;
    if (!saysWithoutThat(cue) || next > last) {
      return -1;
    }
    if (tokens.is(next, "on") && next + 2 < last && subjects.phrases().isStopper(next + 1)) {
      return next + 2;
    }
    if (subjects.phrases().isStopper(next) && !subjects.phrases().isPronoun(next)) {
      return vocabulary.has(WordList.DETERMINERS, tokens.lower(next)) ? next : next + 1;
    }
    return vocabulary.has(WordList.PREPOSITIONS, tokens.lower(next)) ? -1 : next;
  }

  private boolean saysWithoutThat(int cue) {
    return switch (tokens.lower(cue)) {
      case "said",
          "says",
          "say",
          "claimed",
          "claims",
          "confirmed",
          "insisted",
          "insists",
          "warned",
          "argued",
          "argues",
          "believes",
          "added" ->
          true;
      default -> false;
    };
  }

  private @Nullable Reported reported(int from, int to, Phrase subject, Span cue) {
    int first = from;
    while (first < to && !tokens.isWord(first)) {
      first++;
    }
    return to - first + 1 < SHORTEST ? null : new Reported(tokens.span(first, to), subject, cue);
  }
}
