package dev.sitrep.io.collect;

import dev.sitrep.io.collect.Found.Lead;
import dev.sitrep.io.collect.SourceSpec.Kind;
import dev.sitrep.io.feed.Discovery;
import dev.sitrep.io.feed.Feed;
import dev.sitrep.io.feed.Feed.Pace;
import dev.sitrep.io.feed.FeedParser;
import dev.sitrep.io.feed.Opml;
import dev.sitrep.io.feed.OpmlList;
import dev.sitrep.io.feed.Sitemaps;
import dev.sitrep.io.feed.Sitemaps.Listed;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.report.LeftOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what a source answered with and reads it: a feed, a list of feeds, a sitemap, a page. */
final class Contents {

  /** A sitemap may list everything a site ever printed; only what is new is news. */
  private static final Duration NEWS = Duration.ofDays(7);

  private static final int MOST_OF_A_SITEMAP = 500;
  private static final int MOST_SITEMAPS = 20;
  private static final int MOST_FEEDS_OF_A_PAGE = 5;
  private static final int HEAD = 4096;

  /** Whether a source may lead to others. */
  enum Leading {
    ON,
    NOWHERE
  }

  private final FeedParser feeds = new FeedParser();
  private final Opml lists = new Opml();
  private final Sitemaps sitemaps = new Sitemaps();
  private final Discovery discovery = new Discovery();

  /**
   * What is in {@code page}, which came from a source of {@code kind}.
   *
   * @param leading whether it may lead to other sources; what was led to may not
   */
  Found read(Page page, Kind kind, Leading leading) {
    return switch (kind == Kind.AUTO ? kindOf(page.body()) : kind) {
      case OPML -> list(lists.read(page.body()));
      case SITEMAP -> sitemap(page, leading);
      case PAGE -> Found.page(List.of());
      default -> feedOrPage(page, leading);
    };
  }

  /**
   * {@code page} as it was before it was compressed: some sitemaps are files in gzip.
   *
   * @throws IOException if it is damaged, or too large
   */
  static Page unpacked(Page page) throws IOException {
    byte[] body = Sitemaps.unpacked(page.body());
    return body == page.body()
        ? page
        : new Page(page.origin(), page.url(), page.contentType(), page.fetched(), body);
  }

  /** Told from the first bytes; what is no list is taken for a feed until it proves to be none. */
  private static Kind kindOf(byte[] body) {
    String head =
        new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (head.contains("<opml")) {
      return Kind.OPML;
    }
    return head.contains("<urlset") || head.contains("<sitemapindex") ? Kind.SITEMAP : Kind.FEED;
  }

  private Found feedOrPage(Page page, Leading leading) {
    Feed feed = feeds.parse(page.body(), page.contentType(), page.url(), page.origin());
    if (feed.format() != Feed.Format.NONE) {
      return new Found(
          feed.title(), feed.entries(), List.of(), false, feed.pace(), words(feed.leftOut()), null);
    }
    return leading == Leading.ON
        ? Found.page(feedsOf(page))
        : Found.nothing("what it answers with is no feed");
  }

  private List<Lead> feedsOf(Page page) {
    List<String> declared = discovery.feeds(page);
    return (declared.isEmpty() ? discovery.linked(page) : declared)
        .stream()
            .filter(address -> !address.equals(page.url()))
            .limit(MOST_FEEDS_OF_A_PAGE)
            .map(address -> new Lead(address, Kind.FEED))
            .toList();
  }

  private static Found list(OpmlList list) {
    List<Lead> leads =
        list.subscriptions().stream().map(feed -> new Lead(feed.url(), Kind.FEED)).toList();
    List<String> notes =
        list.bad().stream()
            .map(bad -> "line " + bad.line() + ": " + bad.title() + ": " + bad.reason())
            .toList();
    return leads.isEmpty()
        ? Found.nothing("a list without feeds" + (notes.isEmpty() ? "" : ": " + notes.get(0)))
        : Found.ofLeads(list.title(), leads, notes);
  }

  private Found sitemap(Page page, Leading leading) {
    Listed listed = sitemaps.parse(page.body(), page.contentType(), page.url(), page.origin());
    Instant since = (page.fetched() == null ? Instant.EPOCH : page.fetched()).minus(NEWS);
    List<Entry> news = news(listed.pages(), since);
    List<String> notes = new ArrayList<>(words(listed.leftOut()));
    if (news.size() < listed.pages().size()) {
      notes.add((listed.pages().size() - news.size()) + " of its pages are older than a week");
    }
    List<Lead> nested =
        listed.sitemaps().stream()
            .filter(map -> leading == Leading.ON && isSince(map.updated(), since))
            .limit(MOST_SITEMAPS)
            .map(map -> new Lead(map.url(), Kind.SITEMAP))
            .toList();
    return new Found(null, news, nested, false, Pace.UNSAID, notes, null);
  }

  private static List<Entry> news(List<Entry> pages, Instant since) {
    return pages.stream()
        .filter(page -> isSince(changed(page), since))
        .sorted(
            Comparator.comparing(
                Contents::changed, Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(MOST_OF_A_SITEMAP)
        .toList();
  }

  private static @Nullable Timestamp changed(Entry page) {
    Entry.About about = page.about();
    return about.updated() != null ? about.updated() : about.published();
  }

  private static boolean isSince(@Nullable Timestamp time, Instant since) {
    return time == null || !time.at().toInstant().isBefore(since);
  }

  // A feed without entries is a quiet one, and nothing to tell of at each poll.
  private static List<String> words(List<LeftOut> leftOut) {
    return leftOut.stream()
        .filter(what -> what.reason() != Reason.EMPTY)
        .map(what -> what.where() + ": " + what.detail())
        .toList();
  }
}
