package dev.sitrep.model;

/** What a source delivers: a fetched page, or an article that came as data. */
public sealed interface Input permits Page, Entry {

  /**
   * Where it was read from, in words a user recognises: a path relative to the argument it was
   * found under, with a line or record number where the file holds several.
   */
  String origin();

  /**
   * SHA-256 of what was read, in lower-case hexadecimal: of a page's body, of an entry's fields.
   * The origin does not count: the same input has the same hash wherever it lies.
   */
  String sha256();
}
