package dev.sitrep.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: by its script where that decides, else by the share of function
 * words of each language (the idea of Grefenstette, 1995), and where those do not tell, by the
 * n-grams of its letters. Unsure is a result.
 */
public final class LanguageDetector {

  /** More characters of a text are not looked at. */
  public static final int LOOK_AT = 2000;

  /** Least share of function words; real text of the languages listed has 25 to 50 %. */
  private static final double LEAST_SHARE = 0.12;

  /** The best language must beat the next by this factor. */
  private static final double CLEARLY = 1.2;

  private final List<String> languages = List.copyOf(Lexicon.lines("any", "languages"));
  private final WordTable<List<Integer>> words;

  /** Reads the word lists. */
  public LanguageDetector() {
    Map<String, List<Integer>> words = new HashMap<>();
    for (int i = 0; i < languages.size(); i++) {
      for (String line : Lexicon.lines(languages.get(i), "function-words")) {
        for (String word : line.split(" ")) {
          words.computeIfAbsent(word, unused -> new ArrayList<>(2)).add(i);
        }
      }
    }
    this.words = new WordTable<>(words);
  }

  /**
   * The language of {@code text}.
   *
   * @return BCP 47 primary tag ("en"), empty when unsure
   */
  public Optional<String> detect(String text) {
    Optional<String> plain = plain(text);
    return plain.isPresent() ? plain : LanguageModel.likeliest(text);
  }

  /** The language where script or function words show it plainly. */
  private Optional<String> plain(String text) {
    String head = text.length() > LOOK_AT ? text.substring(0, LOOK_AT) : text;
    String byScript = Scripts.language(head);
    boolean decided = !byScript.isEmpty() && !byScript.equals(Scripts.UNDECIDED);
    return decided ? Optional.of(byScript) : byWords(head);
  }

  /**
   * The language of {@code text} where its page declares one: the declaration, unless the text
   * clearly is of another language.
   *
   * @param declared BCP 47 tag, possibly malformed
   * @return a BCP 47 tag, empty when nothing is declared and the text does not tell
   */
  public Optional<String> detect(String text, @Nullable String declared) {
    String tag = declared == null ? "" : Locale.forLanguageTag(declared.strip()).toLanguageTag();
    if (tag.isEmpty() || tag.equals("und")) {
      return detect(text);
    }
    Optional<String> found = plain(text);
    String primary = Locale.forLanguageTag(tag).getLanguage();
    boolean same = found.isEmpty() || found.get().equals(primary) || related(found.get(), primary);
    return same ? Optional.of(tag) : found;
  }

  /** Languages whose function words are too alike for the text to refute the declaration. */
  private static boolean related(String found, String declared) {
    return Lexicon.lines("any", "related-languages").stream()
        .map(line -> List.of(line.split(" ")))
        .anyMatch(family -> family.contains(found) && family.contains(declared));
  }

  private Optional<String> byWords(String text) {
    double[] hits = new double[languages.size()];
    int tokens = count(text, hits);
    int best = -1;
    double second = 0;
    for (int i = 0; i < hits.length; i++) {
      if (best < 0 || hits[i] > hits[best]) {
        second = best < 0 ? 0 : Math.max(second, hits[best]);
        best = i;
      } else {
        second = Math.max(second, hits[i]);
      }
    }
    boolean sure =
        best >= 0
            && hits[best] >= 2
            && hits[best] >= LEAST_SHARE * tokens
            && hits[best] >= CLEARLY * second;
    return sure ? Optional.of(languages.get(best)) : Optional.empty();
  }

  /** As {@link Character#isLetter(char)}; small letters of English are most of what is asked. */
  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c > 'z' && Character.isLetter(c);
  }

  /** Counts hits by language; a word of several languages counts less for each. */
  private int count(String text, double[] hits) {
    int tokens = 0;
    int start = -1;
    char[] lower = text.toLowerCase(Locale.ROOT).toCharArray();
    for (int i = 0; i <= lower.length; i++) {
      boolean letter = i < lower.length && isLetter(lower[i]);
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        tokens++;
        List<Integer> found = words.at(lower, start, i);
        if (found != null) {
          double weight = 1 / Math.sqrt(found.size());
          found.forEach(language -> hits[language] += weight);
        }
        start = -1;
      }
    }
    return tokens;
  }
}
