package dev.sitrep.io.search;

/** A query that cannot be understood; the message says what is wrong and where. */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int place;

  QueryException(String query, int place, String what) {
    super(what + "\n  " + query + "\n  " + " ".repeat(columns(query, place)) + "^");
    this.place = place;
  }

  private static int columns(String query, int place) {
    return query.codePointCount(0, place);
  }

  /** Where in the query, in UTF-16 code units from 0. */
  public int place() {
    return place;
  }
}
