package dev.sitrep.io;

import dev.sitrep.io.feed.Feed;
import dev.sitrep.io.feed.FeedParser;
import dev.sitrep.io.feed.Opml;
import dev.sitrep.io.feed.OpmlList;
import dev.sitrep.io.feed.Sitemaps;
import dev.sitrep.model.Entry;

/** Reads the files that say where articles are: feeds into the sink, lists by what they list. */
final class Listings {

  private final Sink sink;

  Listings(Sink sink) {
    this.sink = sink;
  }

  /** Takes in the entries of the feed in {@code bytes}. */
  void feed(byte[] bytes, Facts facts, String origin) {
    Feed feed = new FeedParser().parse(bytes, facts.contentType(), facts.url(), origin);
    for (Entry entry : feed.entries()) {
      if (entry.title() == null && entry.summary() == null && entry.content().isBlank()) {
        sink.empty(entry.origin(), "an entry without title and text");
      } else {
        sink.accept(entry);
      }
    }
    feed.leftOut().forEach(sink.failures());
  }

  /**
   * Says what is in the list of feeds in {@code bytes}; what is found by the way fetches nothing.
   */
  void opml(byte[] bytes, String origin) {
    OpmlList list = new Opml().read(bytes);
    int feeds = list.subscriptions().size();
    sink.unreadable(
        origin, "a list of " + feeds + " feeds (OPML): name the file itself to collect from them");
    for (OpmlList.Bad bad : list.bad()) {
      sink.unreadable(origin + ":" + bad.line(), bad.reason());
    }
  }

  /** Says what is in the sitemap in {@code bytes}. */
  void sitemap(byte[] bytes, Facts facts, String origin) {
    Sitemaps.Listed listed = new Sitemaps().parse(bytes, facts.contentType(), facts.url(), origin);
    String what =
        listed.sitemaps().isEmpty()
            ? listed.pages().size() + " pages"
            : listed.sitemaps().size() + " sitemaps";
    sink.unreadable(
        origin, "a list of " + what + " (sitemap): give its address to have them fetched");
    listed.leftOut().forEach(sink.failures());
  }
}
