package dev.sitrep.extract;

import java.util.Locale;

/** Inline styles that keep text from the reader's eye. */
final class HiddenStyle {

  private HiddenStyle() {}

  /** Whether a {@code style} attribute makes its element invisible. */
  static boolean hides(String style) {
    for (int start = 0; start < style.length(); ) {
      int semicolon = style.indexOf(';', start);
      int end = semicolon < 0 ? style.length() : semicolon;
      int colon = start;
      while (colon < end && style.charAt(colon) != ':') {
        colon++;
      }
      if (colon > start && colon < end && hides(style, start, colon, end)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** Most declarations are of other properties, whose values need not be taken out. */
  private static boolean hides(String style, int start, int colon, int end) {
    int first = start;
    while (first < colon && style.charAt(first) <= ' ') {
      first++;
    }
    String property = likeliest(style, first);
    return isWritten(property, style, first, colon)
        && isHiding(property, value(style.substring(colon + 1, end).toLowerCase(Locale.ROOT)));
  }

  /** The property of those that can hide that is written at {@code first}, if one is. */
  private static String likeliest(String style, int first) {
    return switch (style.charAt(first)) {
      case 'd', 'D' -> "display";
      case 'v', 'V' -> "visibility";
      case 'f', 'F' -> "font-size";
      case 'm', 'M' ->
          style.regionMatches(true, first + 1, "ax", 0, 2) ? "max-height" : "margin-left";
      case 't', 'T' -> style.regionMatches(true, first + 1, "op", 0, 2) ? "top" : "text-indent";
      case 'l', 'L' -> "left";
      case 'r', 'R' -> "right";
      case 'c', 'C' -> "clip";
      default -> "";
    };
  }

  private static boolean isWritten(String property, String style, int first, int colon) {
    int end = first + property.length();
    return !property.isEmpty()
        && end <= colon
        && style.regionMatches(true, first, property, 0, property.length())
        && style.substring(end, colon).isBlank();
  }

  private static String value(String written) {
    return written.replace("!important", "").strip();
  }

  private static boolean isHiding(String property, String value) {
    return switch (property) {
      case "display" -> value.equals("none");
      case "visibility" -> value.equals("hidden") || value.equals("collapse");
      case "font-size", "max-height" -> isZero(value);
      case "left", "top", "text-indent", "margin-left", "right" -> isFarOff(value);
      case "clip" -> value.startsWith("rect(0") || value.startsWith("rect(1px");
      default -> false;
    };
  }

  private static boolean isZero(String value) {
    int end = 0;
    while (end < value.length() && "0.".indexOf(value.charAt(end)) >= 0) {
      end++;
    }
    return end > 0 && (end == value.length() || Character.isLetter(value.charAt(end)));
  }

  /** A hundred of any unit or more to the left or above: the classic places off the screen. */
  private static boolean isFarOff(String value) {
    int end = 1;
    while (end < value.length() && Character.isDigit(value.charAt(end))) {
      end++;
    }
    return value.startsWith("-") && end >= 4;
  }
}
