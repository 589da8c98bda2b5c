package dev.sitrep.io.feed;

import dev.sitrep.io.feed.OpmlList.Bad;
import dev.sitrep.io.feed.OpmlList.Subscription;
import dev.sitrep.io.text.Encodings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads and writes lists of feeds: OPML 1.0, 1.1 and 2.0 (opml.org), and what calls itself so. */
public final class Opml {

  /** Groups in groups beyond this depth count as the innermost one. */
  private static final int DEEPEST = 16;

  /** The list in {@code bytes}. It never throws, whatever the bytes are. */
  public OpmlList read(byte[] bytes) {
    String text = Encodings.decode(bytes, XmlCharset.ofProlog(bytes));
    Document document = Xml.parse(text).orElse(null);
    if (document == null) {
      return new OpmlList(null, List.of(), List.of(new Bad(1, "", Xml.TOO_MANY)));
    }
    var reading = new Reading();
    boolean opml = document.children().stream().anyMatch(root -> named(root, "opml"));
    if (!opml) {
      reading.bad.add(new Bad(1, "", "this is no OPML"));
    }
    reading.walk(document);
    if (opml && !text.stripTrailing().endsWith(">")) {
      int last = (int) text.stripTrailing().lines().count();
      reading.bad.add(new Bad(last, "", "the list breaks off"));
    }
    return new OpmlList(reading.title, reading.subscriptions, reading.bad);
  }

  /**
   * {@code list} as OPML 2.0, in its order; groups that follow each other and are called the same
   * are one. What was bad is not written.
   */
  public String write(OpmlList list) {
    return new OpmlWriter().write(list);
  }

  private static boolean named(Element element, String name) {
    return element.tag().localName().equalsIgnoreCase(name);
  }

  private static final class Reading {

    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable String title;

    /** An element to look at, with the groups around it. */
    private record Step(Element element, List<String> groups) {}

    void walk(Document document) {
      Deque<Step> open = new ArrayDeque<>();
      open.push(new Step(document, List.of()));
      while (!open.isEmpty()) {
        Step step = open.pop();
        if (named(step.element(), "title") && title == null) {
          title = blankToNull(step.element().wholeText());
        }
        List<String> groups = step.groups();
        if (named(step.element(), "outline")) {
          groups = outline(step.element(), groups);
        }
        List<Element> children = step.element().children();
        for (int i = children.size() - 1; i >= 0; i--) {
          open.push(new Step(children.get(i), groups));
        }
      }
    }

    /** Takes in {@code outline}; returns the groups of what is in it. */
    private List<String> outline(Element outline, List<String> groups) {
      String name = blankToNull(first(outline, "title", "text"));
      String written = first(outline, "xmlUrl", "xml-url", "rssUrl", "feedUrl");
      boolean group = written.isBlank() && outline.childrenSize() > 0;
      if (!group) {
        subscribe(outline, written, name, groups);
      }
      if (!group || name == null || groups.size() == DEEPEST) {
        return groups;
      }
      List<String> inner = new ArrayList<>(groups);
      inner.add(name);
      return inner;
    }

    private void subscribe(
        Element outline, String written, @Nullable String name, List<String> groups) {
      int line = outline.sourceRange().start().lineNumber();
      String url = Address.hasUser(written) ? null : Address.absolute(written, null);
      Integer before = url == null ? null : lines.putIfAbsent(url, line);
      if (url != null && before == null) {
        String site = Address.absolute(first(outline, "htmlUrl"), null);
        subscriptions.add(new Subscription(url, name, groups, site));
        return;
      }
      String reason =
          before != null
              ? "the same feed as on line " + before
              : written.isBlank() ? missing(outline) : unusable(written);
      bad.add(new Bad(line, name == null ? "" : name, reason));
    }

    private static String unusable(String written) {
      return Address.hasUser(written)
          ? "an address with a user name or password in it is not fetched"
          : "not an address of the web: " + written;
    }

    private static String missing(Element outline) {
      String type = first(outline, "type").toLowerCase(Locale.ROOT);
      String link = first(outline, "url").strip();
      return switch (type) {
        case "include" -> "includes another list, which is not followed: " + link;
        case "link" -> "links to a page, not to a feed: " + link;
        default -> "no address of a feed (xmlUrl)";
      };
    }

    private static String first(Element outline, String... names) {
      for (String name : names) {
        String value = outline.attributes().getIgnoreCase(name);
        if (!value.isBlank()) {
          return value;
        }
      }
      return "";
    }

    private static @Nullable String blankToNull(String text) {
      return text.isBlank() ? null : text.strip();
    }
  }
}
