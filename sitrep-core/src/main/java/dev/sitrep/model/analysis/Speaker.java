package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;
import org.jspecify.annotations.Nullable;

/** Who says the words of a quote, as far as the text tells. */
public sealed interface Speaker {

  /**
   * A person or body the article names.
   *
   * @param name the name, the fullest form the article has
   * @param span the words beside the quote that give the speaker: a name, a role or a pronoun
   * @param confidence in (0, 1]
   */
  record Named(String name, Span span, double confidence) implements Speaker {}

  /**
   * Somebody the article describes but does not name ('a senior EU official').
   *
   * @param description the words, as the text has them
   * @param span where they stand
   * @param confidence in (0, 1]
   */
  record Described(String description, Span span, double confidence) implements Speaker {}

  /**
   * The text does not tell, or not well enough.
   *
   * @param why in words for a reader
   * @param candidate the words that most likely give the speaker, where there are any; no report
   *     shows it
   */
  record Unknown(String why, @Nullable Candidate candidate) implements Speaker {

    /** Nothing points to a speaker. */
    public Unknown(String why) {
      this(why, null);
    }
  }

  /**
   * Words that may give the speaker, too unsure to say so.
   *
   * @param span the words: a name, a role or a pronoun
   * @param confidence in (0, 1]
   */
  record Candidate(Span span, double confidence) {}

  /** The name or description, or "speaker unknown". */
  default String label() {
    if (this instanceof Named named) {
      return named.name();
    }
    return this instanceof Described described ? described.description() : "speaker unknown";
  }
}
