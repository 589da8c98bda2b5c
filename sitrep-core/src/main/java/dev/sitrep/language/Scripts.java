package dev.sitrep.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Languages that their script gives away. */
final class Scripts {

  /** The script is not Latin, and the language cannot be told by it. */
  static final String UNDECIDED = "?";

  private Scripts() {}

  /** The language, "" where the text is mostly Latin or has no letters. */
  static String language(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int plain = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        plain += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
      } else if (Character.isLetter(c)) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        letters++;
      }
      i += Character.charCount(c);
    }
    if (plain > 0) {
      counts.merge(UnicodeScript.LATIN, plain, Integer::sum);
      letters += plain;
    }
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    if ((kana + han) * 2 > letters) {
      return kana * 10 > han ? "ja" : "zh";
    }
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      if (entry.getValue() * 2 > letters) {
        return of(entry.getKey(), text);
      }
    }
    return "";
  }

  private static String of(UnicodeScript script, String text) {
    return switch (script) {
      case LATIN -> "";
      case CYRILLIC -> cyrillic(text);
      case ARABIC -> arabic(text);
      case GREEK -> "el";
      case HEBREW -> "he";
      case HANGUL -> "ko";
      case THAI -> "th";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case SINHALA -> "si";
      case KANNADA -> "kn";
      case MALAYALAM -> "ml";
      case KHMER -> "km";
      case LAO -> "lo";
      case MYANMAR -> "my";
      default -> UNDECIDED;
    };
  }

  /** By letters that one alphabet has and the others lack. */
  private static String cyrillic(String text) {
    if (has(text, "\u0457\u0454\u0491")) {
      return "uk";
    }
    if (has(text, "\u045E")) {
      return "be";
    }
    if (has(text, "\u0453\u045C\u0455")) {
      return "mk";
    }
    if (has(text, "\u0452\u045B\u0458\u0459\u045A\u045F")) {
      return "sr";
    }
    if (has(text, "\u04D9\u049B\u04A3\u04B1\u0493")) {
      return "kk";
    }
    if (has(text, "\u04E9\u04AF")) {
      return "mn";
    }
    if (has(text, "\u044B\u044D\u0451")) {
      return "ru";
    }
    return has(text, "\u044A") ? "bg" : UNDECIDED;
  }

  private static String arabic(String text) {
    if (has(text, "\u0679\u0688\u0691\u06BA\u06D2")) {
      return "ur";
    }
    if (has(text, "\u067E\u0686\u0698\u06AF\u06CC\u06A9")) {
      return "fa";
    }
    return has(text, "\u0629\u0649\u0623\u0625") ? "ar" : UNDECIDED;
  }

  private static boolean has(String text, String letters) {
    return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
  }
}
