package dev.sitrep.analyse;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.analysis.Quantity.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of figures in one language, from its resources.
 *
 * @param units how units are written, longest phrase first; full names of currencies, too
 * @param money signs, codes and names of currencies
 * @param before what stands before a value and says how it is meant
 * @param after the same behind a value
 * @param plurals the nouns
 * @param states what people are that stand as a number alone: 'dead'
 * @param stops the words that stop or forbid, by the name of their resource
 */
record FigureWords(
    WordTable<String> units,
    WordTable<String> money,
    WordTable<Modifier> before,
    WordTable<Modifier> after,
    PluralNouns plurals,
    Map<String, String> states,
    Map<Stop, Set<String>> stops) {

  private static final String AFTER = "AFTER_";

  /** Why a word matters that is not part of a figure. */
  enum Stop {
    /** No noun phrase goes on with it. */
    NOUN_PHRASE_ENDS,
    /** A number behind it is a name: 'Article 5'. */
    NUMBERED_THINGS,
    /** Joined to a number it makes no figure: 'two-thirds'. */
    COMPOUNDS_NOT_COUNTED,
    /** After 'one' it makes no figure: 'one day'. */
    ONE_IDIOMS,
    /** A noun, in the singular, that makes no figure of the number before it: 'time'. */
    NOT_COUNTED,
    /** A preposition that joins a figure's noun to more about it. */
    POSTMODIFIERS
  }

  /** The words of {@code language}, a BCP 47 primary tag; none for a language without resources. */
  static FigureWords of(String language) {
    WordTable<String> units = new WordTable<>();
    WordTable.read(language, "units", (unit, phrase) -> units.add(phrase, unit));
    WordTable<String> money = new WordTable<>();
    Set<String> known = new HashSet<>();
    WordTable.read(
        language,
        "currencies",
        (code, phrase) -> {
          money.add(phrase, code);
          known.add(phrase.toLowerCase(Locale.ROOT));
        });
    // full names stand behind their sum: as units no 'new' or 'south' opens a figure
    WordTable.read(
        language,
        "currency-names",
        (code, phrase) -> {
          if (!known.contains(phrase)) {
            units.add(phrase, code);
          }
        });
    WordTable<Modifier> before = new WordTable<>();
    WordTable<Modifier> after = new WordTable<>();
    WordTable.read(
        language,
        "modifiers",
        (key, phrase) -> {
          boolean behind = key.startsWith(AFTER);
          Modifier modifier = Modifier.valueOf(behind ? key.substring(AFTER.length()) : key);
          (behind ? after : before).add(phrase, modifier);
        });
    Map<String, String> states = new HashMap<>();
    WordTable.read(language, "counted-states", (state, word) -> states.put(word, state));
    var plurals = new PluralNouns(language);
    return new FigureWords(units, money, before, after, plurals, states, stops(language));
  }

  private static Map<Stop, Set<String>> stops(String language) {
    return Map.of(
        Stop.NOUN_PHRASE_ENDS, Lexicon.words(language, "noun-phrase-ends"),
        Stop.NUMBERED_THINGS, Lexicon.words(language, "numbered-things"),
        Stop.COMPOUNDS_NOT_COUNTED, Lexicon.words(language, "compounds-not-counted"),
        Stop.ONE_IDIOMS, Lexicon.words(language, "one-idioms"),
        Stop.NOT_COUNTED, Lexicon.words(language, "not-counted"),
        Stop.POSTMODIFIERS, Lexicon.words(language, "postmodifiers"));
  }

  /** Whether {@code lower} is a word of {@code stop}. */
  boolean is(String lower, Stop stop) {
    return stops.getOrDefault(stop, Set.of()).contains(lower);
  }

  /** Whether {@code lexeme} is a word of {@code stop}; 'US' in capitals is not 'us'. */
  boolean is(Lexeme lexeme, Stop stop) {
    boolean name = lexeme.length() > 1 && Character.isUpperCase(lexeme.text().charAt(1));
    return !name && is(lexeme.lower(), stop);
  }
}
