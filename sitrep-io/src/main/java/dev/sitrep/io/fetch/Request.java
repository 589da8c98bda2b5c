package dev.sitrep.io.fetch;

import java.util.Objects;

/**
 * A wish to fetch something.
 *
 * @param url its address, {@code http} or {@code https}; a user and password in it are given to
 *     that origin alone, and only for a {@link Purpose#FEED}
 * @param purpose what for
 * @param validators what came with the copy at hand, {@link Validators#NONE} without one
 */
public record Request(String url, Purpose purpose, Validators validators) {

  /** Checks that nothing is missing; the address is checked when it is fetched. */
  public Request {
    Objects.requireNonNull(url);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(validators);
  }

  /** A wish without a copy at hand. */
  public Request(String url, Purpose purpose) {
    this(url, purpose, Validators.NONE);
  }

  /** What something is fetched for; it decides how robots.txt is taken. */
  public enum Purpose {
    /** A feed that the user named by hand: a Disallow is reported, not obeyed. */
    FEED,
    /** A page that a feed, a list or the user named: robots.txt is law. */
    PAGE,
    /** A list of pages, such as a sitemap, found on the way: robots.txt is law. */
    LIST
  }
}
