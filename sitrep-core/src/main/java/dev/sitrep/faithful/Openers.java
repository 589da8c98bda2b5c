package dev.sitrep.faithful;

import dev.sitrep.language.Lexicon;
import java.util.List;
import java.util.Set;

/**
 * Whether a sentence leans on the one before it by the words it opens with, by the lists of its
 * language: {@code openers}, {@code openers-that-stand}, {@code connectives}, {@code anaphors}.
 *
 * <p>The kinds of failure are those of Zhang, Wan and Bansal, "Extractive is not Faithful" (ACL
 * 2023): incomplete coreference and incomplete discourse.
 */
final class Openers {

  /** The longest phrase in the lists. */
  private static final int PHRASE = 4;

  /** A connective behind the fifth word seldom ties a sentence to the one before. */
  private static final int EARLY = 5;

  /** As far as a noun phrase such as "the move" is taken to point back. */
  private static final int FIRST_CLAUSE = 8;

  private final Set<String> openers;
  private final Set<String> standing;
  private final Set<String> connectives;
  private final Set<String> anaphors;
  private final Set<String> pointers;
  private final Set<String> demonstratives;
  private final Set<String> complements;

  Openers(String language) {
    openers = Lexicon.words(language, "openers");
    standing = Lexicon.words(language, "openers-that-stand");
    connectives = Lexicon.words(language, "connectives");
    anaphors = Lexicon.words(language, "anaphors");
    pointers = Lexicon.words(language, "anaphor-determiners");
    demonstratives = Lexicon.words(language, "demonstratives");
    complements = Lexicon.words(language, "anaphor-complements");
  }

  /** Whether the language is known well enough to tell. */
  boolean known() {
    return !openers.isEmpty();
  }

  /**
   * Whether a sentence leans on its predecessor.
   *
   * @param words all its words in lower case
   * @param outside those outside quotation marks: what a speaker points to is his affair
   */
  boolean lean(List<String> words, List<String> outside) {
    // "This week" at the very beginning is a week that only the article's date tells.
    boolean demonstrative = !words.isEmpty() && demonstratives.contains(words.get(0));
    if (!demonstrative && startsWithOneOf(standing, words, 0)) {
      return false;
    }
    if (demonstrative || startsWithOneOf(openers, words, 0)) {
      return true;
    }
    int early = Math.min(EARLY, outside.size());
    for (int i = 1; i < early; i++) {
      if (startsWithOneOf(connectives, outside, i)) {
        return true;
      }
    }
    return pointsBack(outside);
  }

  /** "this loss", "the move": unless it says at once which, "the decision to stay". */
  private boolean pointsBack(List<String> words) {
    int end = Math.min(FIRST_CLAUSE, words.size()) - 1;
    for (int i = 0; i < end; i++) {
      boolean anaphor = pointers.contains(words.get(i)) && anaphors.contains(words.get(i + 1));
      boolean told = i + 2 < words.size() && complements.contains(words.get(i + 2));
      boolean demonstrative =
          demonstratives.contains(words.get(i)) && !startsWithOneOf(standing, words, i);
      if (demonstrative || (anaphor && !told)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithOneOf(Set<String> phrases, List<String> words, int from) {
    var phrase = new StringBuilder();
    int end = Math.min(from + PHRASE, words.size());
    for (int i = from; i < end; i++) {
      phrase.append(i == from ? "" : " ").append(words.get(i));
      if (phrases.contains(phrase.toString())) {
        return true;
      }
    }
    return false;
  }
}
