package dev.sitrep.faithful;

import dev.sitrep.language.Lexicon;
import java.util.List;
import java.util.Set;

/**
 * Whether a sentence opens with a thing its reader is taken to know: "The man, who is 52, was
 * held".
 *
 * <p>A noun that is the only one of its kind ("the government"), that is named ("the mayor, Ida
 * Holm") or told apart at once ("the bridge over the Esk") stands. Where the noun phrase ends is
 * told by lists only; where they do not tell, the sentence is taken to stand.
 */
final class Definites {

  /** The longest noun phrase looked at. */
  private static final int PHRASE = 6;

  private final Set<String> articles;
  private final Set<String> unique;
  private final Set<String> complements;
  private final Set<String> ends;

  Definites(String language) {
    articles = Lexicon.words(language, "definite-articles");
    unique = Lexicon.words(language, "unique-nouns");
    complements = Lexicon.words(language, "noun-complements");
    ends = Lexicon.words(language, "clause-verbs");
  }

  /** Whether the subject that opens {@code words} of {@code text} is one told of before. */
  boolean lean(List<Word> words, String text) {
    if (words.isEmpty() || !articles.contains(words.get(0).lower())) {
      return false;
    }
    int end = Math.min(words.size(), PHRASE);
    for (int i = 1; i < end; i++) {
      Word word = words.get(i);
      String lower = word.lower();
      boolean told = unique.contains(lower) || (i > 1 && complements.contains(lower));
      if (word.isCapitalised() || told) {
        return false;
      }
      boolean verb = i > 1 && ends.contains(lower);
      boolean comma = i + 1 < words.size() && text.startsWith(", ", word.end());
      if (verb || comma) {
        return !(comma && words.get(i + 1).isCapitalised());
      }
    }
    return false;
  }
}
