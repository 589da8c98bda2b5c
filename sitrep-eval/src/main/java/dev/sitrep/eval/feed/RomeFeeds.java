package dev.sitrep.eval.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.sitrep.model.Timestamp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Feeds as ROME reads them, as it comes: lenient about encodings, document types refused. Its texts
 * may be plain or markup, and both readings of one count for it.
 */
final class RomeFeeds {

  /**
   * What it sees in {@code feed}.
   *
   * @throws FeedException or another exception if it gives up
   */
  Seen read(FeedCase feed) throws FeedException, IOException {
    var bytes = new ByteArrayInputStream(feed.bytes());
    XmlReader reader =
        feed.contentType() == null
            ? new XmlReader(bytes, true)
            : new XmlReader(bytes, feed.contentType(), true);
    SyndFeed read = new SyndFeedInput().build(reader);
    return new Seen(part(read), read.getEntries().stream().map(RomeFeeds::part).toList());
  }

  private static Seen.Part part(SyndFeed feed) {
    Map<Field, Set<String>> texts = new EnumMap<>(Field.class);
    texts.put(Field.TITLE, Seen.readings(feed.getTitle()));
    texts.put(Field.LINK, Set.of(Seen.line(feed.getLink())));
    texts.put(Field.ID, Set.of(Seen.line(feed.getUri())));
    texts.put(Field.SUMMARY, Seen.readings(feed.getDescription()));
    return new Seen.Part(
        texts, names(feed.getAuthors(), feed.getAuthor()), times(feed.getPublishedDate(), null));
  }

  private static Seen.Part part(SyndEntry entry) {
    Map<Field, Set<String>> texts = new EnumMap<>(Field.class);
    String summary = text(entry.getDescription());
    String content = entry.getContents().stream().map(RomeFeeds::text).findFirst().orElse(summary);
    texts.put(Field.TITLE, Seen.readings(entry.getTitle()));
    texts.put(Field.LINK, Set.of(Seen.line(entry.getLink())));
    texts.put(Field.ID, Set.of(Seen.line(entry.getUri())));
    texts.put(Field.SUMMARY, Seen.readings(summary.isEmpty() ? content : summary));
    texts.put(Field.CONTENT, Seen.readings(content));
    SyndFeed source = entry.getSource();
    texts.put(Field.SOURCE_TITLE, Seen.readings(source == null ? null : source.getTitle()));
    return new Seen.Part(
        texts,
        names(entry.getAuthors(), entry.getAuthor()),
        times(entry.getPublishedDate(), entry.getUpdatedDate()));
  }

  private static String text(@Nullable SyndContent content) {
    return content == null || content.getValue() == null ? "" : content.getValue();
  }

  private static List<String> names(List<SyndPerson> persons, @Nullable String author) {
    return Stream.concat(persons.stream().map(SyndPerson::getName), Stream.ofNullable(author))
        .filter(Objects::nonNull)
        .map(Seen::line)
        .distinct()
        .toList();
  }

  private static Map<Field, Timestamp> times(@Nullable Date published, @Nullable Date updated) {
    return SitrepFeeds.times(timestamp(published), timestamp(updated));
  }

  private static @Nullable Timestamp timestamp(@Nullable Date date) {
    return date == null ? null : Timestamp.of(date.toInstant().atOffset(ZoneOffset.UTC));
  }
}
