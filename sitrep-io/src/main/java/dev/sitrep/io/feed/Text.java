package dev.sitrep.io.feed;

import dev.sitrep.model.Entry.Form;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Text in a feed, which may be plain, escaped HTML or HTML in place (RFC 4287 section 3.1; RSS says
 * nothing and means HTML).
 */
final class Text {

  private static final Pattern FRAME = Pattern.compile("(?i)</?iframe\\b[^<>]*+>");

  /**
   * How much of a text is read for one line. HTML of links in links takes time that grows with its
   * square: 4 MB of it took 26 seconds.
   */
  static final int LONGEST_LINE = 100_000;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Text() {}

  /** The text of {@code element} without markup on one line, or null if there is none. */
  static @Nullable String plain(Element element) {
    return plain(content(element), form(element));
  }

  /** {@code text} without markup on one line, or null if there is none. */
  static @Nullable String plain(@Nullable String text, Form form) {
    if (text == null) {
      return null;
    }
    String start = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
    boolean markup = form == Form.HTML && (start.indexOf('<') >= 0 || start.indexOf('&') >= 0);
    String plain = markup ? Jsoup.parseBodyFragment(start).text() : start;
    String line = plain.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** The text of {@code element} in its {@link #form}; empty where it stands elsewhere. */
  static String content(Element element) {
    if (!element.attr("src").isEmpty()) {
      return "";
    }
    if (element.attr("mode").equals("base64") || isBinary(type(element))) {
      return decoded(element.wholeText());
    }
    String text = western(written(element)).strip();
    return form(element) == Form.HTML ? withoutFrames(text) : text;
  }

  /**
   * Frames are written like empty elements here, which they are not in HTML: one would swallow the
   * rest of the text. Nothing is shown of them anyway.
   */
  private static String withoutFrames(String html) {
    return html.contains("iframe") || html.contains("IFRAME")
        ? FRAME.matcher(html).replaceAll("")
        : html;
  }

  private static String written(Element element) {
    if (element.children().isEmpty() && !isMarkup(element)) {
      return element.wholeText();
    }
    return element.childNodes().stream()
        .map(node -> node instanceof CDataNode data ? data.getWholeText() : node.outerHtml())
        .collect(Collectors.joining());
  }

  /** How {@link #content} is written. */
  static Form form(Element element) {
    String type = type(element);
    boolean plain = type.equals("text") || type.equals("text/plain") || isLineOfAtom(element);
    return plain && element.children().isEmpty() ? Form.TEXT : Form.HTML;
  }

  /** Atom's titles are plain text unless they say otherwise (RFC 4287, 3.1.1). */
  private static boolean isLineOfAtom(Element element) {
    Element parent = element.parent();
    return !element.hasAttr("type")
        && !element.hasAttr("mode")
        && parent != null
        && Set.of("entry", "feed").contains(parent.tag().localName().toLowerCase(Locale.ROOT))
        && Set.of("title", "subtitle", "name")
            .contains(element.tag().localName().toLowerCase(Locale.ROOT));
  }

  /** How many paragraphs {@code html}, the text of {@code element}, is parted in, at least 1. */
  static int paragraphs(Element element, String html) {
    boolean markup = form(element) == Form.HTML && html.indexOf('<') >= 0;
    return markup ? Math.max(1, Jsoup.parseBodyFragment(html).select("p, br + br").size()) : 1;
  }

  /** Whether the characters in the element are themselves and not markup that was escaped. */
  private static boolean isMarkup(Element element) {
    return type(element).equals("xhtml")
        || (element.attr("mode").equals("xml") && !form(element).equals(Form.TEXT));
  }

  /** The text in Base64, which is what RFC 4287 section 4.1.3.3 has for other types; or nothing. */
  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
      return text.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c)) ? text : "";
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return "";
    }
  }

  /** Control characters that nobody writes are those of windows-1252, as in HTML. */
  private static String western(String text) {
    if (text.chars().noneMatch(Text::isControl)) {
      return text;
    }
    byte[] unit = new byte[1];
    var read = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char written = text.charAt(i);
      unit[0] = (byte) written;
      char meant = isControl(written) ? new String(unit, WINDOWS_1252).charAt(0) : written;
      read.append(meant == '\uFFFD' ? written : meant);
    }
    return read.toString();
  }

  private static boolean isControl(int character) {
    return character >= 0x80 && character <= 0x9F && character != 0x85;
  }

  private static boolean isBinary(String type) {
    return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml");
  }

  private static String type(Element element) {
    return Parser.unescapeEntities(element.attr("type"), true).strip().toLowerCase(Locale.ROOT);
  }
}
