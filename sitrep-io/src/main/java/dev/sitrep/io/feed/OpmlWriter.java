package dev.sitrep.io.feed;

import dev.sitrep.io.feed.OpmlList.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lists of feeds as OPML 2.0. */
final class OpmlWriter {

  private final StringBuilder out = new StringBuilder();

  String write(OpmlList list) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head>");
    String title = list.title() == null ? "Subscriptions" : list.title();
    out.append("<title>").append(escaped(title)).append("</title></head>\n<body>\n");
    List<String> open = List.of();
    for (Subscription subscription : list.subscriptions()) {
      open = regroup(open, subscription.groups());
      outline(subscription);
    }
    regroup(open, List.of());
    return out.append("</body>\n</opml>\n").toString();
  }

  private List<String> regroup(List<String> open, List<String> wanted) {
    int common = 0;
    while (common < open.size()
        && common < wanted.size()
        && open.get(common).equals(wanted.get(common))) {
      common++;
    }
    for (int depth = open.size(); depth > common; depth--) {
      indent(depth).append("</outline>\n");
    }
    for (int depth = common; depth < wanted.size(); depth++) {
      indent(depth + 1).append("<outline");
      attribute("text", wanted.get(depth));
      out.append(">\n");
    }
    return wanted;
  }

  private void outline(Subscription subscription) {
    String title = subscription.title();
    indent(subscription.groups().size() + 1).append("<outline");
    attribute("text", title == null ? subscription.url() : title);
    attribute("title", title);
    attribute("type", "rss");
    attribute("xmlUrl", subscription.url());
    attribute("htmlUrl", subscription.site());
    out.append("/>\n");
  }

  private StringBuilder indent(int depth) {
    return out.append("  ".repeat(depth));
  }

  private void attribute(String name, @Nullable String value) {
    if (value != null) {
      out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }
  }

  /** {@code text} with what XML 1.0 cannot hold left out, and white space kept from collapsing. */
  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
                default -> {
                  if (isCharacter(point)) {
                    escaped.appendCodePoint(point);
                  }
                }
              }
            });
    return escaped.toString();
  }

  private static boolean isCharacter(int point) {
    return point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && (point & 0xFFFE) != 0xFFFE;
  }
}
