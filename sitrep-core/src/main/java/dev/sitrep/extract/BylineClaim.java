package dev.sitrep.extract;

import java.util.List;

/**
 * What one place of a page says of the authors.
 *
 * @param source the place, for a person to read
 * @param texts the names as they stand there, each on its own or in a line
 * @param standing how the place names them
 */
record BylineClaim(String source, List<String> texts, Standing standing) {

  /** How a place names authors. */
  enum Standing {
    /** As persons: the outlet's name is a person's too. */
    PERSONS,
    /** As authors. */
    AUTHORS,
    /** As bodies: only an agency is of interest. */
    BODIES,
    /** In a line that is taken for a byline by its look. */
    LOOK
  }

  BylineClaim {
    texts = List.copyOf(texts);
  }
}
