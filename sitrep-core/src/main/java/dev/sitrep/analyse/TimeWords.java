package dev.sitrep.analyse;

import dev.sitrep.analyse.Sense.Trait;
import dev.sitrep.language.Lexicon;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of dates in one language. Month and weekday names listed with a capital need one. */
final class TimeWords {

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
          TimeRole.GONE,
          TimeRole.THIS,
          TimeRole.AGO_BEFORE,
          TimeRole.EARLY,
          TimeRole.MIDDLE,
          TimeRole.LATE,
          TimeRole.END,
          TimeRole.BEGINNING,
          TimeRole.FROM,
          TimeRole.BETWEEN,
          TimeRole.HALF,
          TimeRole.HALF_TO,
          TimeRole.QUARTER,
          TimeRole.MY,
          TimeRole.COMING,
          TimeRole.CURRENT,
          TimeRole.REST,
          TimeRole.WITHIN,
          TimeRole.FOR,
          TimeRole.ONE,
          TimeRole.COUPLE,
          TimeRole.FEW,
          TimeRole.LESS,
          TimeRole.NOW,
          TimeRole.PREVIOUS,
          TimeRole.DAY_PART,
          TimeRole.ON,
          TimeRole.AT,
          TimeRole.EVERY,
          TimeRole.WHOLE,
          TimeRole.MORE,
          TimeRole.SAME);

  /** What opens times and much else: something that tells a time has to follow. */
  private static final Set<TimeRole> WEAK =
      EnumSet.of(
          TimeRole.ARTICLE,
          TimeRole.ON,
          TimeRole.AT,
          TimeRole.FROM,
          TimeRole.BETWEEN,
          TimeRole.FOR,
          TimeRole.ONE,
          TimeRole.THIS,
          TimeRole.SAME,
          TimeRole.MY,
          TimeRole.WITHIN,
          TimeRole.FEW,
          TimeRole.LESS,
          TimeRole.MORE,
          TimeRole.WHOLE,
          TimeRole.EVERY);

  private final Map<String, EnumMap<TimeRole, Integer>> roles = new HashMap<>();
  private final WordTable<Integer> ordinals = new WordTable<>();
  private final WordTable<Integer> clocks = new WordTable<>();
  private final WordTable<Integer> oclock = new WordTable<>();
  private final Map<String, ChronoUnit> lengths = new HashMap<>();
  private final Map<String, Integer> seasons = new HashMap<>();
  private final Map<String, Integer> decades = new HashMap<>();
  private final Map<String, ChronoUnit> recurring = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> starters = new HashSet<>();
  private final Set<String> weak = new HashSet<>();
  private final Set<String> capitals = new HashSet<>();
  private final boolean monthFirst;
  private final boolean dayFirst;
  private final Register register;

  private TimeWords(String language, Register register) {
    this.register = register;
    WordTable.read(language, "months", (key, word) -> name(TimeRole.MONTH, key, word));
    WordTable.read(language, "weekdays", (key, word) -> name(TimeRole.WEEKDAY, key, word));
    WordTable.read(language, "relative-days", (key, word) -> name(TimeRole.RELATIVE, key, word));
    WordTable.read(language, "ordinals", (key, word) -> ordinals.add(word, Integer.valueOf(key)));
    WordTable.read(language, "clock-times", (key, word) -> clocks.add(word, Integer.valueOf(key)));
    WordTable.read(language, "clock-marks", (key, word) -> oclock.add(word, Integer.valueOf(key)));
    table(language, "length-units", lengths, ChronoUnit::valueOf);
    table(language, "recurring", recurring, ChronoUnit::valueOf);
    table(language, "seasons", seasons, Integer::valueOf);
    table(language, "decades", decades, Integer::valueOf);
    WordTable.read(language, "time-units", this::unit);
    WordTable.read(language, "time-words", (key, word) -> add(TimeRole.valueOf(key), 0, word));
    roles.forEach(
        (word, does) -> {
          if (does.keySet().stream().anyMatch(BEGIN::contains)) {
            starters.add(word);
          }
          if (does.keySet().stream().anyMatch(WEAK::contains)
              && does.keySet().stream().filter(BEGIN::contains).allMatch(WEAK::contains)) {
            weak.add(word);
          }
        });
    WordTable.read(language, "ordinals", (key, word) -> starters.add(word.split("[- ]")[0]));
    WordTable.read(language, "clock-times", (key, word) -> starters.add(word.split("[- ]")[0]));
    starters.addAll(lengths.keySet());
    starters.addAll(seasons.keySet());
    starters.addAll(decades.keySet());
    starters.addAll(recurring.keySet());
    this.monthFirst = Lexicon.words(language, "date-order").contains("month-first");
    this.dayFirst = Lexicon.words(language, "date-order").contains("day-first");
  }

  /**
   * The words of {@code language}, a BCP 47 primary tag, as they are written in {@code register};
   * none for a language without resources.
   */
  static TimeWords of(String language, Register register) {
    return new TimeWords(language, register);
  }

  private static <V> void table(
      String language, String name, Map<String, V> into, Function<String, V> value) {
    WordTable.read(
        language,
        name,
        (key, word) -> into.putIfAbsent(word.toLowerCase(Locale.ROOT), value.apply(key)));
  }

  private void name(TimeRole role, String key, String word) {
    // a line begins with the full name; 'May' is no shorter form of anything
    if (!named.add(role + key) && word.length() <= LONGEST_SHORT) {
      add(TimeRole.SHORT, 0, word);
    }
    add(role, Integer.parseInt(key), word);
    if (Character.isUpperCase(word.codePointAt(0))) {
      capitals.add(word.toLowerCase(Locale.ROOT));
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
    return lexeme.sense().is(role)
        && (role != TimeRole.MONTH && role != TimeRole.WEEKDAY || cased(lexeme));
  }

  /** All words that do something in a date, in small letters. */
  Set<String> words() {
    Set<String> words = new HashSet<>(roles.keySet());
    words.addAll(starters);
    return words;
  }

  /** What the word {@code lower} may do, with the values it has there. */
  Map<TimeRole, Integer> roles(String lower) {
    Map<TimeRole, Integer> all = roles.get(lower);
    return all == null ? Map.of() : all;
  }

  /** What the word {@code lower} shows by itself of a time. */
  Set<Trait> traits(String lower) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (starters.contains(lower)) {
      traits.add(Trait.OPENS_TIME);
    }
    if (weak.contains(lower)) {
      traits.add(Trait.WEAK);
    }
    if (capitals.contains(lower)) {
      traits.add(Trait.NEEDS_CAPITAL);
    }
    return traits;
  }

  /** The number of the weekday {@code lower}, or 0. */
  int weekday(String lower) {
    return roles(lower).getOrDefault(TimeRole.WEEKDAY, 0);
  }

  /** The value {@code lexeme} has as {@code role}; only where {@link #is} says so. */
  int value(Lexeme lexeme, TimeRole role) {
    return lexeme.sense().value(role);
  }

  /** Ordinals in words, with the days they number. */
  WordTable<Integer> ordinals() {
    return ordinals;
  }

  /** Times of day with a name of their own: 'noon'. */
  WordTable<Integer> clocks() {
    return clocks;
  }

  /** What may stand behind a full hour. */
  WordTable<Integer> oclock() {
    return oclock;
  }

  /** The unit of a length of time that {@code lexeme} names, or null. */
  @Nullable ChronoUnit length(Lexeme lexeme) {
    return lengths.get(lexeme.lower());
  }

  boolean isMinute(Lexeme lexeme) {
    return length(lexeme) == ChronoUnit.MINUTES;
  }

  /** How often {@code lexeme} says something comes round, or null. */
  @Nullable ChronoUnit recurring(Lexeme lexeme) {
    return recurring.get(lexeme.lower());
  }

  /** The first month of the season {@code lexeme} names, or null. */
  @Nullable Integer season(Lexeme lexeme) {
    return seasons.get(lexeme.lower());
  }

  /** The first year, in its century, of the decade {@code lexeme} names, or null. */
  @Nullable Integer decade(Lexeme lexeme) {
    return decades.get(lexeme.lower());
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
    return register == Register.DIALOGUE
        || lexeme.isCapitalised()
        || !lexeme.sense().has(Trait.NEEDS_CAPITAL);
  }
}
