package dev.sitrep.io.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Months by name in the languages that feeds are seen to write dates in: English, German, French,
 * Spanish, Italian, Portuguese and Dutch, short or in full.
 */
final class Months {

  /** How the names begin, without accents, the months in order. */
  private static final String[] BEGINNINGS = {
    "jan gen ene", "feb fev", "mar mae maa mrz mrt", "apr avr abr", "mai may mag mei",
        "jun juin giu",
    "jul juil lug", "aug aou ago", "sep set", "oct okt ott out", "nov", "dec dez dic"
  };

  private static final Map<String, Integer> BY_BEGINNING = new HashMap<>();

  static {
    for (int month = 0; month < BEGINNINGS.length; month++) {
      for (String beginning : BEGINNINGS[month].split(" ", -1)) {
        BY_BEGINNING.put(beginning, month + 1);
      }
    }
  }

  private Months() {}

  /** The month that {@code word} names, 1 to 12, or 0. */
  static int of(String word) {
    String bare =
        Normalizer.normalize(word, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    for (int length = 4; length >= 3; length--) {
      Integer month = bare.length() < length ? null : BY_BEGINNING.get(bare.substring(0, length));
      if (month != null) {
        return month;
      }
    }
    return 0;
  }
}
