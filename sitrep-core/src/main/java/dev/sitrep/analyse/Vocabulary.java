package dev.sitrep.analyse;

import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of one language that reading depends on.
 *
 * <p>A list the language lacks falls back to what all languages share, which is mostly nothing: the
 * rules that need it then find nothing.
 */
final class Vocabulary {

  /** A bit for each word that may open the phrase before a source, above those of the lists. */
  private static final long SOURCE = Long.MIN_VALUE;

  /** For each word of any list a bit for every list that has it, by the ordinal of the list. */
  private final Map<String, Long> lists = new HashMap<>();

  private final Set<WordList> known = EnumSet.noneOf(WordList.class);
  private final Set<String> places;
  private final List<List<String>> sourcePhrases;
  private final List<String> openingTags;
  private final List<String> placeEndings;
  private final List<String> peopleEndings;
  private final NameNeighbours neighbours;
  private final Map<VerbEnding, List<String>> verbEndings = new EnumMap<>(VerbEnding.class);
  private final Map<String, String> bases = new HashMap<>();
  private final boolean ordinalStop;
  private final boolean capitalNouns;

  private Vocabulary(String language) {
    for (WordList list : WordList.values()) {
      Set<String> words = words(language, list.resource());
      words.forEach(word -> lists.merge(word, bit(list), (one, other) -> one | other));
      if (!words.isEmpty()) {
        known.add(list);
      }
    }
    places = new HashSet<>(Lexicon.words(language, "places"));
    places.addAll(Lexicon.lines(language, "places-of-the-world"));
    sourcePhrases =
        Lexicon.lines(language, "source-phrases").stream()
            .map(line -> List.of(line.split(" +")))
            .toList();
    for (List<String> phrase : sourcePhrases) {
      lists.merge(phrase.get(0), SOURCE, (one, other) -> one | other);
    }
    placeEndings = List.copyOf(words(language, "place-endings"));
    peopleEndings = List.copyOf(words(language, "people-endings"));
    neighbours = NameNeighbours.of(language);
    WordTable.read(
        language,
        "verb-endings",
        (key, ending) ->
            verbEndings
                .computeIfAbsent(VerbEnding.valueOf(key), unused -> new ArrayList<>())
                .add(ending));
    for (String list : List.of("verb-forms", "reporting-verbs")) {
      for (String line : Lexicon.lines(language, list)) {
        String[] forms = line.split(" +");
        List.of(forms).forEach(form -> bases.putIfAbsent(form, forms[0]));
      }
    }
    openingTags = Opening.longestFirst(Lexicon.lines(language, "opening-tags"));
    capitalNouns = Lexicon.lines("any", "capital-nouns").contains(language);
    ordinalStop = Lexicon.lines("any", "ordinal-stop").contains(language);
  }

  /** The vocabulary of {@code language}, a BCP 47 primary tag or "und". */
  static Vocabulary of(String language) {
    return new Vocabulary(language);
  }

  /** A resource may hold several words in a line: the forms of one verb, say. */
  private static Set<String> words(String language, String resource) {
    List<String> own = Lexicon.lines(language, resource);
    Set<String> words = new HashSet<>();
    for (String line : own.isEmpty() ? Lexicon.lines("any", resource) : own) {
      words.addAll(List.of(line.split(" +")));
    }
    return words;
  }

  private static long bit(WordList list) {
    return 1L << list.ordinal();
  }

  /** All words of any list. */
  Set<String> words() {
    return Collections.unmodifiableSet(lists.keySet());
  }

  /** All lists that have {@code word} exactly so, to be asked by {@link #has(WordList, long)}. */
  long lists(String word) {
    Long all = lists.get(word);
    return all == null ? 0 : all;
  }

  /** Whether {@code list} is one of {@code lists}. */
  static boolean has(WordList list, long lists) {
    return (lists & bit(list)) != 0;
  }

  /** Whether a word of {@code lists} may open one of {@link #sourcePhrases()}. */
  static boolean opensSource(long lists) {
    return (lists & SOURCE) != 0;
  }

  /** Whether {@code list} has {@code word} exactly so. */
  boolean has(WordList list, String word) {
    return has(list, lists(word));
  }

  /** Whether {@code list} has {@code word} as it stands or in lower case. */
  boolean hasAnyCase(WordList list, String word) {
    return has(list, word) || has(list, word.toLowerCase(Locale.ROOT));
  }

  /** Whether the language has no such list. */
  boolean lacks(WordList list) {
    return !known.contains(list);
  }

  /** Whether {@code name}, of one or several words, is a place everybody knows. */
  boolean isPlace(String name) {
    return places.contains(name);
  }

  /** Phrases that stand before the name of a source, as words in lower case. */
  List<List<String>> sourcePhrases() {
    return sourcePhrases;
  }

  /** Tags that stand before a headline or a first sentence: 'BREAKING'. */
  List<String> openingTags() {
    return openingTags;
  }

  /** What names of places often end with: 'ville'. */
  List<String> placeEndings() {
    return placeEndings;
  }

  /** What names of peoples, creeds and languages often end with: 'ish'. */
  List<String> peopleEndings() {
    return peopleEndings;
  }

  /** What stands beside names and says what they name. */
  NameNeighbours neighbours() {
    return neighbours;
  }

  /** The base form of a verb, itself where that is not known: 'die' of 'died'. */
  String base(String verb) {
    return bases.getOrDefault(verb, verb);
  }

  /** Whether {@code word} ends as such forms do, with more of it before. */
  boolean has(VerbEnding ending, String word) {
    for (String letters : verbEndings.getOrDefault(ending, List.of())) {
      if (word.length() > letters.length() + 1 && word.endsWith(letters)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every noun has a capital, so that one alone shows no name. */
  boolean capitalNouns() {
    return capitalNouns;
  }

  /** Whether ordinal numbers are written with a full stop ('3. März'). */
  boolean ordinalStop() {
    return ordinalStop;
  }
}
