package dev.sitrep.eval.feed;

import dev.sitrep.io.feed.Feed;
import dev.sitrep.io.feed.FeedParser;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Timestamp;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Feeds as Sitrep reads them. */
final class SitrepFeeds {

  private final FeedParser parser = new FeedParser();

  Seen read(FeedCase feed) {
    Feed read = parser.parse(feed.bytes(), feed.contentType(), feed.url(), feed.name());
    return new Seen(part(read), read.entries().stream().map(SitrepFeeds::part).toList());
  }

  private static Seen.Part part(Feed feed) {
    Map<Field, Set<String>> texts = new EnumMap<>(Field.class);
    put(texts, Field.TITLE, feed.title());
    put(texts, Field.LINK, feed.link());
    put(texts, Field.ID, feed.id());
    put(texts, Field.SUMMARY, feed.subtitle());
    return new Seen.Part(texts, feed.authors(), times(feed.published(), feed.updated()));
  }

  private static Seen.Part part(Entry entry) {
    Map<Field, Set<String>> texts = new EnumMap<>(Field.class);
    String content =
        entry.form() == Form.HTML
            ? Jsoup.parseBodyFragment(entry.content()).text()
            : entry.content();
    put(texts, Field.TITLE, entry.title());
    put(texts, Field.LINK, entry.url());
    put(texts, Field.ID, entry.id());
    // A description that is long is the text of the article and no summary of it.
    put(texts, Field.SUMMARY, entry.summary() == null ? content : entry.summary());
    put(texts, Field.CONTENT, content);
    put(texts, Field.SOURCE_TITLE, entry.about().outlet());
    Map<Field, Timestamp> times = times(entry.about().published(), entry.about().updated());
    return new Seen.Part(texts, entry.about().authors(), times);
  }

  private static void put(Map<Field, Set<String>> texts, Field field, @Nullable String text) {
    texts.put(field, Set.of(Seen.line(text)));
  }

  /** An entry without a time of change was last changed when it was published. */
  static Map<Field, Timestamp> times(@Nullable Timestamp published, @Nullable Timestamp updated) {
    Map<Field, Timestamp> times = new EnumMap<>(Field.class);
    if (published != null) {
      times.put(Field.PUBLISHED, published);
    }
    if (updated != null || published != null) {
      times.put(Field.UPDATED, updated != null ? updated : published);
    }
    return times;
  }
}
