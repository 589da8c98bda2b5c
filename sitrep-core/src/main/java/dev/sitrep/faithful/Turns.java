package dev.sitrep.faithful;

import dev.sitrep.model.Span;
import java.util.List;
import java.util.Set;

/**
 * The turns of a transcript: what is said behind the speaker's name, and whether it says anything.
 */
final class Turns {

  /** Fewer words are an answer to a question nobody sees: "That's right." */
  private static final int SHORTEST = 6;

  /** A speaker is not named at greater length. */
  private static final int LABEL = 120;

  private Turns() {}

  /** {@code sentence} without the name and the colon before it, if it is of a turn and has them. */
  static Span answer(String text, Span sentence, boolean turn) {
    int colon = text.indexOf(": ", sentence.start());
    boolean labelled =
        turn && colon > 0 && colon + 2 < sentence.end() && colon - sentence.start() <= LABEL;
    return labelled ? new Span(colon + 2, sentence.end()) : sentence;
  }

  /** "When two samples are clean.", "Nine.": no statement without the question. */
  static boolean isFragment(List<Word> words, String answer, Set<String> subordinators) {
    boolean clause =
        !words.isEmpty() && subordinators.contains(words.get(0).lower()) && answer.indexOf(',') < 0;
    return words.size() < SHORTEST || clause;
  }
}
