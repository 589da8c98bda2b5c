package dev.sitrep.app;

import java.nio.file.Path;
import java.util.Locale;

/** What a report is called that was given no name. */
final class SituationName {

  private SituationName() {}

  /** The name of the file or folder {@code input}, without its endings, in words. */
  static String of(String input) {
    if (input.equals("-")) {
      return "Standard input";
    }
    Path name = Path.of(input).toAbsolutePath().normalize().getFileName();
    if (name == null) {
      return "Report";
    }
    String words = name.toString().replaceAll("(\\.[A-Za-z0-9]{1,5}){1,2}$", "");
    String spaced = Printable.line(words.replaceAll("[-_.\\s]+", " ")).strip();
    return spaced.isEmpty() ? "Report" : capital(spaced);
  }

  private static String capital(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
