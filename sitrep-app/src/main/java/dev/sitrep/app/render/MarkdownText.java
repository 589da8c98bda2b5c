package dev.sitrep.app.render;

import org.jspecify.annotations.Nullable;

/**
 * Words of others as Markdown (CommonMark 0.31, GitHub's extensions): every character that could
 * mean something is escaped, so that they render as themselves.
 */
final class MarkdownText {

  private MarkdownText() {}

  /** One line of text that renders as itself, wherever in a line it stands. */
  static String of(String text) {
    String line = Plain.line(text);
    var escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '\\', '`', '*', '_', '[', ']', '|', '~', '$', '!', '#', '@' ->
            escaped.append('\\').append(c);
        case '+', '-', '=' -> escaped.append(i == 0 ? "\\" : "").append(c);
        case ':' -> escaped.append(line.startsWith("//", i + 1) ? "\\:" : ":");
        case '.', ')' -> escaped.append(isMarker(line, i) ? "\\" : "").append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** A link; just the text where the address is none to follow. */
  static String link(String text, @Nullable String url) {
    return WebAddress.link(url)
        .map(address -> "[" + of(text) + "](<" + address + ">)")
        .orElseGet(() -> of(text));
  }

  /**
   * Whether the character makes a list item of what is before it, or an address of what follows.
   */
  private static boolean isMarker(String line, int at) {
    boolean numbered = at > 0 && line.chars().limit(at).allMatch(c -> c >= '0' && c <= '9');
    return numbered || (line.charAt(at) == '.' && line.regionMatches(true, at - 3, "www", 0, 3));
  }
}
