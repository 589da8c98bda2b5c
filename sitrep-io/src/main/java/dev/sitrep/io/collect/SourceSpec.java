package dev.sitrep.io.collect;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A source as the user configured it.
 *
 * @param address an {@code http} or {@code https} address, or the path of a file or folder
 * @param kind what the user says it is
 * @param outlet who publishes it, where the user says so; it goes before what pages and feeds say
 * @param licence the user's note on the right to use whole texts that are reserved by signal
 *     (TDMRep, {@code noarchive}); null where there is none
 * @param interval how often to ask, between {@link #SHORTEST} and {@link #LONGEST}; null for the
 *     default
 */
public record SourceSpec(
    String address,
    Kind kind,
    @Nullable String outlet,
    @Nullable String licence,
    @Nullable Duration interval) {

  /** The shortest interval a user may set; it holds only where conditional requests work. */
  public static final Duration SHORTEST = Duration.ofMinutes(15);

  /** The longest a source is left alone by itself. */
  public static final Duration LONGEST = Duration.ofHours(24);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there is no address, it holds a user name, which would be
   *     told to everybody a report is given to, or the interval is out of its range
   */
  public SourceSpec {
    if (address.isBlank()) {
      throw new IllegalArgumentException("a source has an address");
    }
    if (holdsUser(address)) {
      throw new IllegalArgumentException(
          "an address with a user name or password in it is not fetched");
    }
    if (interval != null && (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException("the interval is out of range: " + interval);
    }
  }

  /** What a source is. */
  public enum Kind {
    /** To be told from what comes. */
    AUTO,
    FEED,
    /** A list of feeds. */
    OPML,
    SITEMAP,
    /** A single page that is an article. */
    PAGE,
    /** A folder of files, or a file, on this machine. */
    FOLDER,
    /** A web archive on this machine. */
    WARC;

    /** The kind whose {@link #word} is {@code word}; a feed where none is. */
    public static Kind of(String word) {
      return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst().orElse(FEED);
    }

    /** The word for it in a situation file. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The source at {@code address}, about which nothing more is said. */
  public static SourceSpec of(String address) {
    return new SourceSpec(address, Kind.AUTO, null, null, null);
  }

  /** The same source, known to be {@code kind}, at another address it led to. */
  SourceSpec leadingTo(String other, Kind known) {
    return new SourceSpec(other, known, outlet, licence, interval);
  }

  /** Whether {@code address} names a user, or even gives a password. */
  public static boolean holdsUser(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url != null && !(url.username() + url.password()).isEmpty();
  }

  /** Whether it is fetched, not read from this machine. */
  public boolean isWeb() {
    return isWeb(address);
  }

  /** Whether what is at {@code address} would be fetched, not read from this machine. */
  public static boolean isWeb(String address) {
    return address.regionMatches(true, 0, "http://", 0, 7)
        || address.regionMatches(true, 0, "https://", 0, 8);
  }
}
