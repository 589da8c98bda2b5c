package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;
import java.util.List;
import java.util.stream.Collectors;
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
   * @param rivals those to whom the text gives the words, where it gives them to more than one
   */
  record Unknown(String why, @Nullable Candidate candidate, List<Named> rivals) implements Speaker {

    public Unknown {
      rivals = List.copyOf(rivals);
    }

    /** Something points to a speaker, not surely enough. */
    public Unknown(String why, @Nullable Candidate candidate) {
      this(why, candidate, List.of());
    }

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

  /** All whom the text names as the one who says the words: more than one contradict. */
  default List<Named> named() {
    if (this instanceof Named named) {
      return List.of(named);
    }
    return this instanceof Unknown unknown ? unknown.rivals() : List.of();
  }

  /** The name or description, "X or Y" where the text names two, or "speaker unknown". */
  default String label() {
    List<Named> named = named();
    if (!named.isEmpty()) {
      return named.stream().map(Named::name).collect(Collectors.joining(" or "));
    }
    return this instanceof Described described ? described.description() : "speaker unknown";
  }
}
