package dev.sitrep.eval.feed;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads string literals of Python. */
final class PythonText {

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))");

  private PythonText() {}

  /** What {@code literal}, with its prefix and quotes, stands for. */
  static String of(String literal) {
    boolean prefixed = Character.isLetter(literal.charAt(0));
    int quotes = literal.matches("(?s).{3,}(?:'''|\"{3})") ? 3 : 1;
    String inner = literal.substring(prefixed ? quotes + 1 : quotes, literal.length() - quotes);
    boolean raw = prefixed && Character.toLowerCase(literal.charAt(0)) == 'r';
    Matcher matcher = ESCAPE.matcher(inner);
    return raw ? inner : matcher.replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape)));
  }

  private static String unescaped(MatchResult escape) {
    for (int group = 1; group <= 3; group++) {
      if (escape.group(group) != null) {
        return Character.toString(Integer.parseInt(escape.group(group), 16));
      }
    }
    return switch (escape.group(4)) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "r" -> "\r";
      default -> escape.group(4);
    };
  }
}
