package dev.sitrep.io.feed;

import dev.sitrep.model.Entry;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.report.LeftOut;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read. The words are Atom's (RFC 4287), whatever the format; what the feed does
 * not say is null or empty. Text is plain and on one line.
 *
 * @param format what the bytes are; {@link Format#NONE} if they are no feed
 * @param title what the feed is called
 * @param subtitle what it says about itself
 * @param link the site it belongs to, absolute
 * @param id its own id, where it gives one
 * @param language BCP 47 tag
 * @param authors who is named as author of the whole feed
 * @param published when the feed was published
 * @param updated when it last changed
 * @param pace how often it wants to be asked
 * @param links where else it can be had
 * @param entries its entries, in their order
 * @param leftOut what of it could not be read, and why
 */
public record Feed(
    Format format,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String link,
    @Nullable String id,
    @Nullable String language,
    List<String> authors,
    @Nullable Timestamp published,
    @Nullable Timestamp updated,
    Pace pace,
    Links links,
    List<Entry> entries,
    List<LeftOut> leftOut) {

  public Feed {
    authors = List.copyOf(authors);
    entries = List.copyOf(entries);
    leftOut = List.copyOf(leftOut);
  }

  /** What is no feed, for the reason {@code why}. */
  static Feed none(LeftOut why) {
    return new Feed(
        Format.NONE,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        Pace.UNSAID,
        Links.NONE,
        List.of(),
        List.of(why));
  }

  /** How long the feed may be kept before it is asked for again, or null if it does not say. */
  public @Nullable Duration ttl() {
    return pace.ttl();
  }

  /** The hours of the day, in UTC, in which it need not be asked. */
  public Set<Integer> skipHours() {
    return pace.skipHours();
  }

  /** The days, in UTC, on which it need not be asked. */
  public Set<DayOfWeek> skipDays() {
    return pace.skipDays();
  }

  /** What a feed is written in. */
  public enum Format {
    /** RSS 0.91 to 2.0. */
    RSS,
    /** RSS 0.90 and 1.0. */
    RDF,
    /** Atom 0.3 and 1.0. */
    ATOM,
    /** The Channel Definition Format of 1997. */
    CDF,
    /** JSON Feed 1 and 1.1. */
    JSON_FEED,
    /** No feed. */
    NONE
  }

  /**
   * How often a feed wants to be asked.
   *
   * @param ttl how long it may be kept: RSS {@code ttl}, or the period and frequency of the RSS
   *     syndication module
   * @param skipHours hours of the day in UTC, 0 to 23
   * @param skipDays days in UTC
   */
  public record Pace(@Nullable Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    /** Nothing is said. */
    public static final Pace UNSAID = new Pace(null, Set.of(), Set.of());

    public Pace {
      skipHours = Set.copyOf(skipHours);
      skipDays = Set.copyOf(skipDays);
    }
  }

  /**
   * Where else a feed can be had.
   *
   * @param self its own address
   * @param hub where to subscribe for pushes (WebSub)
   * @param next the page before this one in time (RFC 5005)
   */
  public record Links(@Nullable String self, @Nullable String hub, @Nullable String next) {

    /** Nowhere. */
    public static final Links NONE = new Links(null, null, null);
  }
}
