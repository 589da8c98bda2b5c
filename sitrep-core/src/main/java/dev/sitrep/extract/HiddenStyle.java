package dev.sitrep.extract;

import java.util.Locale;

/** Inline styles that keep text from the reader's eye. */
final class HiddenStyle {

  private HiddenStyle() {}

  /** Whether a {@code style} attribute makes its element invisible. */
  static boolean hides(String style) {
    if (style.isEmpty()) {
      return false;
    }
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String property = declaration.substring(0, colon).strip();
        String value = declaration.substring(colon + 1).replace("!important", "").strip();
        if (hides(property, value)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hides(String property, String value) {
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

  /** Less than -900 px or em: the classic places off the screen. */
  private static boolean isFarOff(String value) {
    int end = 1;
    while (end < value.length() && Character.isDigit(value.charAt(end))) {
      end++;
    }
    return value.startsWith("-") && end >= 4;
  }
}
