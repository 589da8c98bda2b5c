package dev.sitrep.io.feed;

import dev.sitrep.io.text.Times;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Timestamp;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code item} or {@code entry} of a feed, whichever words its format has for the same
 * thing.
 */
final class Entries {

  /** A description alone is a teaser up to this length, and the text beyond it. */
  private static final int LONGEST_TEASER = 400;

  /**
   * What holds for all entries of a feed.
   *
   * @param title its name
   * @param language BCP 47 tag
   * @param address what its links are relative to
   */
  record Whole(@Nullable String title, @Nullable String language, @Nullable String address) {}

  private final Whole feed;

  Entries(Whole feed) {
    this.feed = feed;
  }

  Entry read(Fields fields, String origin) {
    Element full =
        fields.first("content:encoded", "content", "xhtml:body", "body", "fullitem").orElse(null);
    Element teaser = teaser(fields).orElse(null);
    if (full == null && teaser != null && !isTeaser(teaser)) {
      full = teaser;
      teaser = null;
    }
    return new Entry(
        origin,
        id(fields),
        new Links(fields, feed.address()).page(),
        fields.text("title", "dc:title", "media:title"),
        teaser == null ? null : Text.plain(teaser),
        full == null ? "" : Text.content(full),
        full == null ? Form.TEXT : Text.form(full),
        about(fields));
  }

  private static Optional<Element> teaser(Fields fields) {
    Optional<Element> teaser =
        fields.first(
            "description",
            "summary",
            "abstract",
            "dc:description",
            "dcterms:abstract",
            "itunes:summary",
            "itunes:subtitle",
            "media:description");
    // Films have their words in a group with their files.
    return teaser.isPresent()
        ? teaser
        : fields
            .first("media:group")
            .flatMap(group -> fields.names().fields(group).first("media:description"));
  }

  private static boolean isTeaser(Element teaser) {
    String written = Text.content(teaser);
    if (written.length() > Text.LONGEST_LINE) {
      return false;
    }
    String plain = Text.plain(written, Text.form(teaser));
    return Text.paragraphs(teaser, written) <= 1
        && (plain == null || plain.length() <= LONGEST_TEASER);
  }

  private static @Nullable String id(Fields fields) {
    String id = fields.text("guid", "id", "dc:identifier");
    return id != null ? id : fields.attribute("rdf:about");
  }

  private About about(Fields fields) {
    String outlet = fields.first("source").map(it -> sourceName(fields, it)).orElse(null);
    String language = fields.attribute("xml:lang");
    return new About(
        outlet != null ? outlet : feed.title(),
        Authors.of(fields),
        language == null ? feed.language() : language,
        fields.time("published", "pubdate", "issued", "dcterms:issued", "dc:date", "created"),
        updated(fields));
  }

  private static @Nullable Timestamp updated(Fields fields) {
    Timestamp updated = fields.time("updated", "modified", "dcterms:modified", "lastbuilddate");
    return updated != null ? updated : Times.parse(fields.attribute("lastmod"));
  }

  private static @Nullable String sourceName(Fields fields, Element source) {
    String title = fields.names().fields(source).text("title");
    return title != null || source.childrenSize() > 0 ? title : Text.plain(source);
  }
}
