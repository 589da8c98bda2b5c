package dev.sitrep.app;

import dev.sitrep.model.Span;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Colours of a terminal (ECMA-48, SGR). */
enum Colours {
  QUOTE(32),
  NAME(36),
  DATE(33),
  FIGURE(35),
  FAINT(2);

  private static final char ESCAPE = 0x1B;

  private final int code;

  Colours(int code) {
    this.code = code;
  }

  /** A stretch of a text with its colour. */
  record Painted(Span span, Colours colour) {}

  /**
   * Whether results are coloured: on a terminal, unless the user asked for none.
   *
   * @param noColour the variable {@code NO_COLOR} (no-color.org): any value but an empty one
   */
  static boolean wanted(boolean terminal, @Nullable String noColour) {
    return terminal && (noColour == null || noColour.isEmpty());
  }

  /** {@code text} in this colour. */
  String paint(String text) {
    return ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m";
  }

  /**
   * The part {@code within} of {@code text} with its painted stretches in colour; where they
   * overlap, the shorter one shows.
   */
  static String paint(String text, Span within, List<Painted> painted) {
    List<Painted> shortestFirst =
        painted.stream().sorted(Comparator.comparingInt(it -> it.span().length())).toList();
    var out = new StringBuilder();
    int at = within.start();
    while (at < within.end()) {
      Painted top = top(shortestFirst, at);
      int end = at + 1;
      while (end < within.end() && top == top(shortestFirst, end)) {
        end++;
      }
      String part = Printable.line(text.substring(at, end));
      out.append(top == null ? part : top.colour().paint(part));
      at = end;
    }
    return out.toString();
  }

  private static @Nullable Painted top(List<Painted> shortestFirst, int at) {
    for (Painted each : shortestFirst) {
      if (each.span().start() <= at && at < each.span().end()) {
        return each;
      }
    }
    return null;
  }
}
