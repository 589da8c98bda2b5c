package dev.sitrep.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding a page declares in a {@code meta} element: "prescan a byte stream to determine
 * its encoding" of the HTML standard, section 13.2.3.2. Declarations in comments and in attributes
 * of other elements do not count.
 */
final class Prescan {

  /** Where a name or a value stands; of both the case does not matter. */
  private record Span(int from, int to) {

    String lower(String head) {
      return head.substring(from, to).toLowerCase(Locale.ROOT);
    }
  }

  private record Attribute(Span name, Span value) {}

  private final String head;
  private int at;

  private final Predicate<String> known;

  private Prescan(String head, Predicate<String> known) {
    this.head = head;
    this.known = known;
  }

  /**
   * The first name of an encoding that {@code head}, the beginning of a page, declares.
   *
   * @param known whether there is an encoding of that name; others do not count
   */
  static Optional<String> declared(String head, Predicate<String> known) {
    return Optional.ofNullable(new Prescan(head, known).find());
  }

  private @Nullable String find() {
    for (at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
      if (head.startsWith("<!--", at)) {
        // The dashes that open a comment may close it too.
        skipPast("-->", at + 2);
      } else if (head.regionMatches(true, at, "<meta", 0, 5) && isGap(at + 5)) {
        at += 5;
        String name = meta();
        if (name != null && known.test(name)) {
          return name;
        }
      } else if (isLetter(at + 1) || (head.startsWith("</", at) && isLetter(at + 2))) {
        skipName();
        while (attribute() != null) {
          // Only the end of the element is of interest.
        }
      } else if (at + 1 < head.length() && "!/?".indexOf(head.charAt(at + 1)) >= 0) {
        skipPast(">", at);
      } else {
        at++;
      }
    }
    return null;
  }

  private void skipPast(String mark, int from) {
    int found = head.indexOf(mark, from);
    at = found < 0 ? head.length() : found + mark.length();
  }

  private void skipName() {
    while (at < head.length() && !isSpace(at) && head.charAt(at) != '>') {
      at++;
    }
  }

  private @Nullable String meta() {
    boolean pragma = false;
    String charset = null;
    String content = null;
    for (Attribute attribute = attribute(); attribute != null; attribute = attribute()) {
      String value = attribute.value().lower(head);
      switch (attribute.name().lower(head)) {
        case "http-equiv" -> pragma |= value.equals("content-type");
        case "charset" -> charset = charset == null ? value.strip() : charset;
        case "content" -> content = content == null ? inContent(value) : content;
        default -> {
          // says nothing of encodings
        }
      }
    }
    if (at >= head.length()) {
      // An element that does not end says nothing.
      return null;
    }
    return charset != null ? charset : pragma ? content : null;
  }

  /** The next attribute of the element, or null at its end. */
  private @Nullable Attribute attribute() {
    while (at < head.length() && (isSpace(at) || head.charAt(at) == '/')) {
      at++;
    }
    if (at >= head.length() || head.charAt(at) == '>') {
      return null;
    }
    int start = at++;
    while (at < head.length() && !isSpace(at) && "=/>".indexOf(head.charAt(at)) < 0) {
      at++;
    }
    var name = new Span(start, at);
    skipSpace();
    if (at >= head.length() || head.charAt(at) != '=') {
      return new Attribute(name, new Span(at, at));
    }
    at++;
    skipSpace();
    return at >= head.length() ? null : value(name);
  }

  private @Nullable Attribute value(Span name) {
    char quote = head.charAt(at);
    int start = at;
    if (quote == '"' || quote == '\'') {
      int end = head.indexOf(quote, at + 1);
      at = end < 0 ? head.length() : end + 1;
      return end < 0 ? null : new Attribute(name, new Span(start + 1, end));
    }
    skipName();
    return new Attribute(name, new Span(start, at));
  }

  /** "Extracting a character encoding from a meta element", section 2.4.3 of the standard. */
  private static @Nullable String inContent(String content) {
    for (int key = content.indexOf("charset");
        key >= 0;
        key = content.indexOf("charset", key + 1)) {
      String rest = content.substring(key + 7).stripLeading();
      if (rest.startsWith("=")) {
        return named(rest.substring(1).stripLeading());
      }
    }
    return null;
  }

  private static @Nullable String named(String value) {
    if (value.startsWith("\"") || value.startsWith("'")) {
      int end = value.indexOf(value.charAt(0), 1);
      return end < 0 ? null : value.substring(1, end);
    }
    int end = 0;
    while (end < value.length() && " \t\n\f\r;\"'".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return end < value.length() && "\"'".indexOf(value.charAt(end)) >= 0
        ? null
        : value.substring(0, end);
  }

  private void skipSpace() {
    while (at < head.length() && isSpace(at)) {
      at++;
    }
  }

  private boolean isGap(int index) {
    return index < head.length() && (isSpace(index) || head.charAt(index) == '/');
  }

  private boolean isSpace(int index) {
    char c = head.charAt(index);
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private boolean isLetter(int index) {
    if (index >= head.length()) {
      return false;
    }
    char c = head.charAt(index);
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
