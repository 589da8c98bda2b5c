package dev.sitrep.analyse;

import dev.sitrep.language.Lexicon;
import java.util.EnumMap;
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

  private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);
  private final Set<String> places;
  private final List<List<String>> sourcePhrases;
  private final List<String> openingTags;
  private final boolean ordinalStop;
  private final boolean capitalNouns;

  private Vocabulary(String language) {
    for (WordList list : WordList.values()) {
      lists.put(list, words(language, list.resource()));
    }
    places = new HashSet<>(Lexicon.words(language, "places"));
    places.addAll(Lexicon.lines(language, "places-of-the-world"));
    sourcePhrases =
        Lexicon.lines(language, "source-phrases").stream()
            .map(line -> List.of(line.split(" +")))
            .toList();
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

  /** Whether {@code list} has {@code word} exactly so. */
  boolean has(WordList list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(word);
  }

  /** Whether {@code list} has {@code word} as it stands or in lower case. */
  boolean hasAnyCase(WordList list, String word) {
    return has(list, word) || has(list, word.toLowerCase(Locale.ROOT));
  }

  /** Whether the language has no such list. */
  boolean lacks(WordList list) {
    return lists.getOrDefault(list, Set.of()).isEmpty();
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

  /** Whether every noun has a capital, so that one alone shows no name. */
  boolean capitalNouns() {
    return capitalNouns;
  }

  /** Whether ordinal numbers are written with a full stop ('3. März'). */
  boolean ordinalStop() {
    return ordinalStop;
  }
}
