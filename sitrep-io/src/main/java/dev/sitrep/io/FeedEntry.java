package dev.sitrep.io;

import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An {@code item} or {@code entry} of a feed, whichever words its format has for the same thing.
 */
final class FeedEntry {

  /** A description alone is a teaser up to this length, and the text beyond it. */
  private static final int LONGEST_TEASER = 400;

  /**
   * What holds for all entries of a feed.
   *
   * @param title its name
   * @param language BCP 47 tag
   * @param address what its links are relative to
   */
  record Feed(@Nullable String title, @Nullable String language, @Nullable String address) {

    static Feed of(Document document, FeedNames names) {
      Element root = document.firstElementChild();
      Element channel =
          document.getAllElements().stream()
              .filter(element -> Set.of("channel", "feed").contains(names.of(element)))
              .findFirst()
              .orElse(root == null ? document : root);
      return new Feed(
          names.child(channel, "title").map(FeedText::plain).orElse(null),
          language(channel, names),
          FeedLinks.base(channel, names));
    }

    private static @Nullable String language(Element channel, FeedNames names) {
      String attribute = channel.attr("xml:lang");
      return attribute.isBlank()
          ? names.child(channel, "language", "dc:language").map(FeedText::plain).orElse(null)
          : attribute;
    }
  }

  private final Element element;
  private final Feed feed;
  private final FeedNames names;

  FeedEntry(Element element, Feed feed, FeedNames names) {
    this.element = element;
    this.feed = feed;
    this.names = names;
  }

  Entry read(String origin) {
    Element full = names.child(element, "content:encoded", "content", "xhtml:body").orElse(null);
    Element teaser = names.child(element, "description", "summary", "itunes:summary").orElse(null);
    if (full == null && teaser != null && !isTeaser(teaser)) {
      full = teaser;
      teaser = null;
    }
    return new Entry(
        origin,
        id(),
        FeedLinks.of(element, names, feed.address()),
        text("title", "dc:title"),
        teaser == null ? null : FeedText.plain(teaser),
        full == null ? "" : FeedText.content(full),
        full == null ? Form.TEXT : FeedText.form(full),
        about());
  }

  private static boolean isTeaser(Element teaser) {
    return FeedText.paragraphs(teaser) <= 1
        && String.valueOf(FeedText.plain(teaser)).length() <= LONGEST_TEASER;
  }

  private @Nullable String id() {
    String id = text("guid", "id");
    String about = element.attr("rdf:about");
    return id != null || about.isBlank() ? id : about;
  }

  private About about() {
    String outlet = names.child(element, "source").map(this::sourceName).orElse(null);
    String language = element.attr("xml:lang");
    return new About(
        outlet != null ? outlet : feed.title(),
        authors(),
        language.isBlank() ? feed.language() : language,
        time("published", "pubdate", "issued", "dc:date", "dcterms:issued", "created"),
        time("updated", "modified", "dcterms:modified", "lastbuilddate"));
  }

  private @Nullable String sourceName(Element source) {
    return names.child(source, "title").map(FeedText::plain).orElse(FeedText.plain(source));
  }

  private @Nullable Timestamp time(String... candidates) {
    return Times.parse(text(candidates));
  }

  private @Nullable String text(String... candidates) {
    return names.child(element, candidates).map(FeedText::plain).orElse(null);
  }

  private List<String> authors() {
    Set<String> authors = new LinkedHashSet<>();
    for (String role : List.of("author", "dc:creator")) {
      for (Element author : names.children(element, role)) {
        Element name = names.child(author, "name").orElse(author);
        String text = FeedText.plain(name);
        if (text != null && !person(text).isEmpty()) {
          authors.add(person(text));
        }
      }
    }
    return new ArrayList<>(authors);
  }

  /** RSS wants "address (name)"; an address alone names nobody. */
  private static String person(String text) {
    int open = text.indexOf('(');
    int at = text.indexOf('@');
    if (at < 0) {
      return text;
    }
    boolean named = open > at && text.endsWith(")");
    return named ? text.substring(open + 1, text.length() - 1).strip() : "";
  }
}
