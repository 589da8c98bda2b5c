package dev.sitrep.analyse;

import dev.sitrep.language.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of one language that reading depends on.
 *
 * <p>A list the language lacks falls back to what all languages share, which is mostly nothing: the
 * rules that need it then find nothing.
 *
 * @param language BCP 47 primary tag
 * @param joined abbreviations that never end a sentence before a capital ('Mr.')
 * @param closing abbreviations that may end one ('Inc.')
 * @param numeric abbreviations that do not end one before a number ('No.')
 * @param starters words that open a sentence after an abbreviation
 * @param reporting verbs that report speech, all forms, in lower case
 * @param ordinalStop whether ordinal numbers are written with a full stop
 */
record Vocabulary(
    String language,
    Set<String> joined,
    Set<String> closing,
    Set<String> numeric,
    Set<String> starters,
    Set<String> reporting,
    boolean ordinalStop) {

  /** The vocabulary of {@code language}, a BCP 47 primary tag or "und". */
  static Vocabulary of(String language) {
    return new Vocabulary(
        language,
        list(language, "abbreviations"),
        list(language, "abbreviations-closing"),
        list(language, "abbreviations-numeric"),
        list(language, "sentence-starters"),
        forms(language, "reporting-verbs"),
        Lexicon.lines("any", "ordinal-stop").contains(language));
  }

  private static Set<String> list(String language, String name) {
    Set<String> own = Lexicon.words(language, name);
    return new HashSet<>(own.isEmpty() ? Lexicon.words("any", name) : own);
  }

  private static Set<String> forms(String language, String name) {
    Set<String> forms = new HashSet<>();
    Lexicon.lines(language, name).forEach(line -> forms.addAll(List.of(line.split(" +"))));
    return forms;
  }

  /** Whether {@code list} has {@code word} as it stands or in lower case. */
  static boolean has(Set<String> list, String word) {
    return list.contains(word) || list.contains(word.toLowerCase(Locale.ROOT));
  }
}
