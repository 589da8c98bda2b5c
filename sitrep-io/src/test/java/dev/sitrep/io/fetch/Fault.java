package dev.sitrep.io.fetch;

import java.util.Locale;

/** What can be wrong with an answer; {@link FaultyServer} shows each under its {@link #path()}. */
public enum Fault {
  /** Accepts, and says nothing until the client gives up. */
  NO_HEADER,
  /** A byte now and then. */
  SLOW_BODY,
  /** A Content-Length that promises more than comes. */
  LENGTH_TOO_LONG,
  /** A Content-Length that promises less than comes. */
  LENGTH_TOO_SHORT,
  /** Breaks off within a chunk. */
  CHUNK_TRUNCATED,
  /** A chunk whose length is no number. */
  CHUNK_BAD,
  /** Breaks off within the compressed data, with a Content-Length that fits. */
  GZIP_TRUNCATED,
  /** Says gzip and is not. */
  GZIP_NOT_GZIP,
  /** 1 MiB that becomes 1 GiB. */
  GZIP_BOMB,
  /** Resets the connection within the body. */
  RESET_MID_BODY,
  /** Redirects to itself. */
  REDIRECT_LOOP,
  /** Thirty redirects, then a page. */
  REDIRECT_CHAIN,
  /** Redirects to a file of the machine. */
  REDIRECT_FILE,
  /** Redirects into a jar of the machine. */
  REDIRECT_JAR,
  /** Redirects without saying where. */
  REDIRECT_NOWHERE,
  /** A hundred thousand header lines. */
  HEADER_FLOOD,
  /** One header of 10 MiB. */
  HEADER_HUGE,
  /** Text without end. */
  ENDLESS_BODY,
  /** Two Content-Lengths that differ. */
  TWO_LENGTHS,
  /** 200, and nothing in it. */
  EMPTY,
  /** Not HTTP. */
  GARBAGE,
  /** Closes the connection without a word. */
  EARLY_CLOSE,
  /** A status no standard knows. */
  STATUS_999,
  /** A Content-Length beside chunks. */
  LENGTH_AND_CHUNKS,
  /** 503 without a word when to come again. */
  UNAVAILABLE;

  /** The path under which the server shows it, such as {@code slow-body}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
