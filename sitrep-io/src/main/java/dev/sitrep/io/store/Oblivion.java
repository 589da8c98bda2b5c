package dev.sitrep.io.store;

/**
 * What a user wants forgotten.
 *
 * @param kind what it is
 * @param what an address, the name or host of an outlet, a person's name
 */
public record Oblivion(Kind kind, String what) {

  /** What can be forgotten. */
  public enum Kind {
    /** The article at an address. */
    URL,
    /** All articles an outlet published. */
    OUTLET,
    /** Every article that names a person, as a phrase, whatever case and diacritics. */
    PERSON
  }

  public Oblivion {
    if (what.isBlank()) {
      throw new IllegalArgumentException("nothing to forget");
    }
  }

  /**
   * How much that is.
   *
   * @param articles articles that go
   * @param revisions their texts
   * @param inputs pages and entries that go, also of articles that stay but were read from a page
   *     that names what is forgotten
   * @param leftOut things that were left out before
   * @param editions editions whose files are redacted
   */
  public record Extent(int articles, int revisions, int inputs, int leftOut, int editions) {

    /** Whether there is nothing to forget. */
    public boolean isEmpty() {
      return articles + inputs + leftOut + editions == 0;
    }
  }
}
