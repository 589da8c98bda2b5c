package dev.sitrep.io.fetch;

/** Why nothing was fetched. */
public enum Failure {
  /** Not an address that can be fetched: not http or https, or not well formed. */
  BAD_ADDRESS("not an address that can be fetched"),
  /** The host's network address is not public, and the user has not allowed the host. */
  BLOCKED_ADDRESS("not a public address"),
  /** The host's robots.txt does not allow it, or could not be read. */
  ROBOTS("not allowed by robots.txt"),
  /** The body is larger than the limit. */
  TOO_LARGE("too large"),
  /** It took longer than the deadline. */
  TIMEOUT("took too long"),
  /** The host's name is not known. */
  NO_HOST("no such host"),
  /** The host does not take a connection. */
  NO_CONNECTION("no connection"),
  /** The host's certificate does not prove who it is, or no secure connection came about. */
  TLS("no secure connection"),
  /** Too many redirects, a circle, or one that must not be followed. */
  REDIRECTS("redirects that lead nowhere"),
  /** 410: gone for good. */
  GONE("gone for good"),
  /** 404. */
  NOT_FOUND("not found"),
  /** Another status that begins with 4: the host does not want to give it. */
  DENIED("denied"),
  /** 429, or the host asked for a pause that is not over. */
  RATE_LIMITED("asked to wait"),
  /** A status that begins with 5. */
  SERVER_ERROR("the server has an error"),
  /** An answer that breaks off, is empty, or is not HTTP. */
  BROKEN("a broken answer"),
  /** This program is ending. */
  STOPPED("stopped");

  private final String label;

  Failure(String label) {
    this.label = label;
  }

  /** The failure in words, for a user. */
  public String label() {
    return label;
  }
}
