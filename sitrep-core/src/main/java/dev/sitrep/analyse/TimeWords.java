package dev.sitrep.analyse;

import dev.sitrep.language.Lexicon;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of dates in one language. Month and weekday names listed with a capital need one. */
final class TimeWords {

  private static final String CAPITAL = "^";
  private static final int LONGEST_SHORT = 5;
  private static final Set<TimeRole> BEGIN =
      EnumSet.of(
          TimeRole.MONTH,
          TimeRole.WEEKDAY,
          TimeRole.RELATIVE,
          TimeRole.UNIT,
          TimeRole.ARTICLE,
          TimeRole.LAST,
          TimeRole.NEXT,
          TimeRole.THIS,
          TimeRole.SAME,
          TimeRole.AGO_BEFORE,
          TimeRole.EARLY,
          TimeRole.MIDDLE,
          TimeRole.LATE,
          TimeRole.END,
          TimeRole.BEGINNING,
          TimeRole.CLOCK);

  private final Map<String, EnumMap<TimeRole, Integer>> roles = new HashMap<>();
  private final WordTable<Integer> ordinals = new WordTable<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> starters = new HashSet<>();
  private final boolean monthFirst;
  private final boolean dayFirst;

  private TimeWords(String language) {
    WordTable.read(language, "months", (key, word) -> name(TimeRole.MONTH, key, word));
    WordTable.read(language, "weekdays", (key, word) -> name(TimeRole.WEEKDAY, key, word));
    WordTable.read(language, "relative-days", (key, word) -> name(TimeRole.RELATIVE, key, word));
    WordTable.read(language, "ordinals", (key, word) -> ordinals.add(word, Integer.valueOf(key)));
    WordTable.read(language, "time-units", this::unit);
    WordTable.read(language, "time-words", (key, word) -> add(TimeRole.valueOf(key), 0, word));
    roles.forEach(
        (word, does) -> {
          if (does.keySet().stream().anyMatch(BEGIN::contains)) {
            starters.add(word);
          }
        });
    WordTable.read(language, "ordinals", (key, word) -> starters.add(word.split("[- ]")[0]));
    this.monthFirst = Lexicon.words(language, "date-order").contains("month-first");
    this.dayFirst = Lexicon.words(language, "date-order").contains("day-first");
  }

  /** The words of {@code language}, a BCP 47 primary tag; none for a language without resources. */
  static TimeWords of(String language) {
    return new TimeWords(language);
  }

  private void name(TimeRole role, String key, String word) {
    // a line begins with the full name; 'May' is no shorter form of anything
    if (!named.add(role + key) && word.length() <= LONGEST_SHORT) {
      add(TimeRole.SHORT, 0, word);
    }
    add(role, Integer.parseInt(key), word);
    if (Character.isUpperCase(word.codePointAt(0))) {
      roles.put(CAPITAL + word.toLowerCase(Locale.ROOT), new EnumMap<>(TimeRole.class));
    }
  }

  private void unit(String key, String word) {
    add(TimeRole.UNIT, TimeUnit.valueOf(key).ordinal(), word);
  }

  private void add(TimeRole role, int value, String word) {
    roles
        .computeIfAbsent(word.toLowerCase(Locale.ROOT), lower -> new EnumMap<>(TimeRole.class))
        .putIfAbsent(role, value);
  }

  /** Whether {@code lexeme} may do {@code role}. */
  boolean is(Lexeme lexeme, TimeRole role) {
    return roles(lexeme).containsKey(role)
        && (role != TimeRole.MONTH && role != TimeRole.WEEKDAY || cased(lexeme));
  }

  /** Whether a date may begin with {@code lexeme}, as far as the word alone tells. */
  boolean mayBegin(Lexeme lexeme) {
    return starters.contains(lexeme.lower());
  }

  /** Whether {@code lexeme} may do anything in a date. */
  boolean isKnown(Lexeme lexeme) {
    return roles.containsKey(lexeme.lower());
  }

  /** The value {@code lexeme} has as {@code role}; only where {@link #is} says so. */
  int value(Lexeme lexeme, TimeRole role) {
    return roles(lexeme).getOrDefault(role, 0);
  }

  private Map<TimeRole, Integer> roles(Lexeme lexeme) {
    Map<TimeRole, Integer> all = roles.get(lexeme.lower());
    return all == null ? Map.of() : all;
  }

  /** Ordinals in words, with the days they number. */
  WordTable<Integer> ordinals() {
    return ordinals;
  }

  /** Whether days may follow their month: 'March 25'. */
  boolean monthFirst() {
    return monthFirst;
  }

  /** Whether '3/4/2022' is the third of April beyond doubt. */
  boolean dayFirst() {
    return dayFirst;
  }

  private boolean cased(Lexeme lexeme) {
    return lexeme.isCapitalised() || !roles.containsKey(CAPITAL + lexeme.lower());
  }
}
