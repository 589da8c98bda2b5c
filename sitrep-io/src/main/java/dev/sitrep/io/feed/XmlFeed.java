package dev.sitrep.io.feed;

import dev.sitrep.io.feed.Feed.Format;
import dev.sitrep.io.text.Times;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.report.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads feeds in XML. */
final class XmlFeed {

  private static final String[] SUBTITLES = {
    "subtitle",
    "tagline",
    "description",
    "dc:description",
    "abstract",
    "itunes:subtitle",
    "itunes:summary"
  };

  private final String origin;
  private final @Nullable String url;
  private final Complaints leftOut;

  XmlFeed(String origin, @Nullable String url) {
    this.origin = origin;
    this.url = url;
    this.leftOut = new Complaints(origin);
  }

  Feed read(String text) {
    return Xml.parse(text)
        .map(document -> read(document, text))
        .orElseGet(() -> Feed.none(leftOut(origin, Reason.UNREADABLE, Xml.TOO_MANY)));
  }

  private Feed read(Document document, String text) {
    Element root = document.firstElementChild();
    var names = new Names(root);
    List<Element> items =
        document.getAllElements().stream().filter(element -> isEntry(element, names)).toList();
    Format format = format(root, names, items);
    if (root == null || format == Format.NONE) {
      return Feed.none(leftOut(origin, Reason.UNREADABLE, "no feed"));
    }
    if (items.isEmpty()) {
      leftOut.add(origin, Reason.EMPTY, "a feed without entries");
    } else if (!text.stripTrailing().endsWith(">")) {
      String detail = "the feed breaks off after " + items.size() + " entries";
      leftOut.add(origin, Reason.UNREADABLE, detail);
    }
    return feed(format, names.fields(channel(document, names, root)), items);
  }

  private Feed feed(Format format, Fields channel, List<Element> items) {
    var links = new Links(channel, url);
    String title = channel.text("title", "dc:title");
    String language = language(channel);
    String page = links.page();
    var entries = new Entries(new Entries.Whole(title, language, url != null ? url : page));
    return new Feed(
        format,
        title,
        channel.text(SUBTITLES),
        page,
        channel.text("id", "guid"),
        language,
        Authors.of(channel),
        channel.time("published", "pubdate", "issued", "dcterms:issued", "dcterms:created"),
        updated(channel),
        Paces.of(channel),
        new Feed.Links(links.of("self"), links.of("hub"), links.of("next")),
        read(entries, channel.names(), items),
        leftOut.all());
  }

  private List<Entry> read(Entries entries, Names names, List<Element> items) {
    List<Entry> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Element item = items.get(i);
      Entry entry = entries.read(names.fields(item), origin + ":" + (i + 1));
      if (isBlank(entry) && !item.hasText()) {
        leftOut.add(entry.origin(), Reason.EMPTY, "an entry without anything in it");
      } else {
        read.add(entry);
      }
    }
    return read;
  }

  private static @Nullable Timestamp updated(Fields channel) {
    Timestamp updated =
        channel.time("updated", "modified", "lastbuilddate", "dcterms:modified", "dc:date");
    return updated != null ? updated : Times.parse(channel.attribute("lastmod"));
  }

  private static @Nullable String language(Fields channel) {
    for (Element at = channel.element(); at != null; at = at.parent()) {
      if (!at.attr("xml:lang").isBlank()) {
        return at.attr("xml:lang").strip();
      }
    }
    return channel.text("language", "dc:language");
  }

  private static boolean isEntry(Element element, Names names) {
    if (!isEntryName(names.of(element))) {
      return false;
    }
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (isEntryName(names.of(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEntryName(String name) {
    return name.equals("item") || name.equals("entry");
  }

  private static Element channel(Document document, Names names, Element root) {
    return document.getAllElements().stream()
        .filter(element -> Set.of("channel", "feed").contains(names.of(element)))
        .findFirst()
        .orElse(root);
  }

  private static Format format(@Nullable Element root, Names names, List<Element> items) {
    return switch (root == null ? "" : names.of(root)) {
      case "rss" -> Format.RSS;
      case "rdf:rdf", "rdf" -> Format.RDF;
      case "feed" -> Format.ATOM;
      case "channel" -> Format.CDF;
      // What stands before a feed by mistake, or an element of it without what is around it.
      default -> items.isEmpty() ? Format.NONE : Format.RSS;
    };
  }

  /** Whether {@code entry} neither says anything nor leads anywhere. */
  static boolean isBlank(Entry entry) {
    About about = entry.about();
    return Stream.of(entry.id(), entry.url(), entry.title(), entry.summary())
            .allMatch(Objects::isNull)
        && entry.content().isBlank()
        && about.authors().isEmpty()
        && about.published() == null
        && about.updated() == null;
  }

  static LeftOut leftOut(String where, Reason reason, String detail) {
    return new LeftOut(where, where, reason, detail);
  }
}
