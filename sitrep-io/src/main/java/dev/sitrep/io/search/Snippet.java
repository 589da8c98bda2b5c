package dev.sitrep.io.search;

import dev.sitrep.model.Span;
import java.util.List;

/**
 * A piece of an article that shows why it was found.
 *
 * @param text about {@value Snippets#LENGTH} characters of the article word for word, with an
 *     ellipsis where it is cut off
 * @param marked where in {@code text} the words asked for stand; in order, never overlapping
 */
public record Snippet(String text, List<Span> marked) {

  public Snippet {
    marked = List.copyOf(marked);
  }

  /** The text with {@code open} before and {@code close} behind what is marked. */
  public String with(String open, String close) {
    var out = new StringBuilder();
    int at = 0;
    for (Span span : marked) {
      out.append(text, at, span.start()).append(open).append(span.of(text)).append(close);
      at = span.end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
