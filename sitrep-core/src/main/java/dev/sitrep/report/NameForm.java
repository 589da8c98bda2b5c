package dev.sitrep.report;

import dev.sitrep.language.Lexicon;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is compared with names of other articles: without titles, accents and what differs
 * from one spelling of it to the next.
 *
 * @param parts its parts, titles and particles left out, as they are compared; at least one
 * @param marks what tells it from names with the same ends: initials of what stands between them,
 *     'jr'
 * @param whole all of its letters
 * @param initials first letters of its words that begin with a capital; empty if there is one word
 * @param country ISO code, where it is a name of a country
 */
record NameForm(
    List<String> parts, String marks, String whole, String initials, @Nullable String country) {

  private static final List<String> LANGUAGES = Lexicon.lines("any", "languages");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}.'-]+");
  private static final Pattern MARKS = Pattern.compile("'s$|^[-']+|[-']+$|\\.");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  /** Letters that are no plain ones with an accent. */
  private static final Map<String, String> LETTERS =
      Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "ð", "d", "ı", "i");

  private static final Set<String> SUFFIXES = Lexicon.words("any", "name-suffixes");

  private static final Map<String, String> COUNTRIES = countries();

  /** What stands for what, by the rules in their order. */
  private record Spelling(String from, String to) {

    String apply(String part) {
      if (from.startsWith("^")) {
        boolean fits = part.startsWith(from.substring(1)) && part.length() >= from.length();
        return fits ? to + part.substring(from.length() - 1) : part;
      }
      if (from.endsWith("$")) {
        String end = from.substring(0, from.length() - 1);
        return part.endsWith(end) ? part.substring(0, part.length() - end.length()) + to : part;
      }
      return part.replace(from, to);
    }
  }

  private static final List<Spelling> SPELLINGS =
      Lexicon.lines("any", "name-spellings").stream()
          .map(line -> line.split(" ", -1))
          .map(rule -> new Spelling(rule[0], rule.length > 1 ? rule[1] : ""))
          .toList();

  /** The form of {@code name} in a text of {@code language}. */
  static NameForm of(String name, String language) {
    String listed = Lexicon.listed(language);
    List<String> words = withoutArticle(words(name), listed);
    List<String> kept = words.stream().filter(word -> !isLeftOut(word, listed)).toList();
    List<String> parts = kept.stream().filter(word -> !SUFFIXES.contains(word)).toList();
    List<String> own = parts.isEmpty() ? words : parts;
    List<String> spelled = own.stream().map(NameForm::spelled).toList();
    return new NameForm(
        spelled.isEmpty() ? List.of(name) : spelled,
        marks(own, kept),
        String.join(" ", words),
        initials(name),
        COUNTRIES.get(String.join(" ", words)));
  }

  private static String marks(List<String> parts, List<String> kept) {
    Stream<String> between =
        parts.stream().limit(Math.max(1, parts.size() - 1)).skip(1).map(it -> it.substring(0, 1));
    return Stream.concat(between, kept.stream().filter(SUFFIXES::contains))
        .collect(Collectors.joining());
  }

  /** Whether it is a part of a name, or a name of one word. */
  boolean isSingle() {
    return parts.size() == 1;
  }

  String given() {
    return parts.get(0);
  }

  String family() {
    return parts.get(parts.size() - 1);
  }

  /** First and last part: 'Ida Vale' and 'Ida B. Vale' have the same. */
  String ends() {
    return given() + ' ' + family();
  }

  /** Whether nothing tells the two apart: not 'Ida B. Vale' and 'Ida C. Vale'. */
  boolean mayBe(NameForm other) {
    boolean told = !marks.isEmpty() && !other.marks.isEmpty() && !marks.equals(other.marks);
    return ends().equals(other.ends()) && !told;
  }

  private static List<String> withoutArticle(List<String> words, String listed) {
    boolean article =
        words.size() > 1 && Lexicon.words(listed, "definite-articles").contains(words.get(0));
    return article ? words.subList(1, words.size()) : words;
  }

  /** The words of a name in lower case without accents, 'U. S.' being one. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    boolean open = false;
    for (String word : BETWEEN_WORDS.split(plain(name))) {
      String letters = MARKS.matcher(word).replaceAll("");
      boolean letter = letters.length() == 1;
      if (letter && open) {
        words.set(words.size() - 1, words.get(words.size() - 1) + letters);
      } else if (!letters.isEmpty()) {
        words.add(letters);
      }
      open = letter && word.endsWith(".") || letter && open;
    }
    return words;
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
    String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      bare = bare.replace(letter.getKey(), letter.getValue());
    }
    return bare;
  }

  private static String spelled(String word) {
    String spelled = word;
    for (Spelling spelling : SPELLINGS) {
      spelled = spelling.apply(spelled);
    }
    String single = DOUBLED.matcher(spelled).replaceAll("$1");
    return single.isEmpty() ? word : single;
  }

  private static String initials(String name) {
    String initials =
        Arrays.stream(name.split("[\\s-]+"))
            .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
            .map(word -> word.substring(0, 1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    return initials.length() > 1 ? initials : "";
  }

  private static boolean isLeftOut(String word, String listed) {
    return Lexicon.words(listed, "honorifics").contains(word)
        || Lexicon.words(listed, "particles").contains(word);
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String language : LANGUAGES) {
      for (String line : Lexicon.lines(language, "country-names")) {
        int equals = line.indexOf('=');
        String name = String.join(" ", words(line.substring(equals + 1)));
        countries.putIfAbsent(name, line.substring(0, equals));
      }
    }
    return Map.copyOf(countries);
  }
}
