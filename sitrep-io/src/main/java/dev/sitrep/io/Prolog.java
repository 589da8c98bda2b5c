package dev.sitrep.io;

import java.util.Locale;

/** What stands before the first element of a markup document. */
final class Prolog {

  private Prolog() {}

  /**
   * The lower-case name of the first element of {@code markup} without its prefix, or the empty
   * string where there is none. Declarations, comments and processing instructions are skipped.
   */
  static String root(String markup) {
    int at = markup.indexOf('<');
    while (at >= 0) {
      if (isName(markup, at + 1)) {
        return localName(markup, at + 1);
      }
      int past = pastDeclaration(markup, at);
      at = past < 0 ? -1 : markup.indexOf('<', past);
    }
    return "";
  }

  private static boolean isName(String markup, int at) {
    return at < markup.length() && Character.isLetter(markup.charAt(at));
  }

  private static String localName(String markup, int start) {
    int end = start;
    while (end < markup.length() && isNamePart(markup.charAt(end))) {
      end++;
    }
    String name = markup.substring(start, end).toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean isNamePart(char character) {
    return Character.isLetterOrDigit(character) || ":-_.".indexOf(character) >= 0;
  }

  private static int pastDeclaration(String markup, int at) {
    if (markup.startsWith("<!--", at)) {
      return markup.indexOf("-->", at + 4);
    }
    int close = markup.indexOf('>', at);
    int subset = markup.indexOf('[', at);
    boolean hasSubset = markup.startsWith("<!DOCTYPE", at) && subset >= 0 && subset < close;
    // The entities declared in an internal subset hold '>' of their own.
    return hasSubset ? markup.indexOf("]", subset) : close;
  }
}
