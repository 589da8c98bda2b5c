package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts what a page writes of its authors into persons, nicknames and wire agencies: "By Ann Lee
 * and Bo Roy, Norwire, in Tarn". Titles, degrees, roles, places and addresses go.
 */
final class AuthorNames {

  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?|\\[[^\\]]*\\]?");
  private static final Pattern SEPARATORS =
      Pattern.compile("[,;|\u00B7\u2022\u25CF\uFF0C\uFF0F\u3001&]|/| [-\u2013\u2014] ");
  private static final Set<String> AGENCY_WORDS = Lexicon.words("any", "agency-words");
  private static final Set<String> TITLES = Lexicon.words("any", "byline-titles");
  private static final Set<String> DEGREES = Lexicon.words("any", "post-nominals");

  /** The names of months and weekdays. */
  private static final Set<String> CALENDAR = calendar();

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;

  private static final ConcurrentMap<String, AuthorNames> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Set<String> openings;
  private final Set<String> joiners;
  private final Set<String> ends;
  private final Set<String> particles;
  private final Set<String> notPersons;
  private final Set<String> deskWords;

  /**
   * What was found, in its order.
   *
   * @param persons what has the look of a person's name
   * @param nicknames what may be a name where it is declared as one
   * @param desks "Staff", "Sports Desk"
   * @param agency the first wire agency, or null
   */
  record Parsed(
      List<String> persons, List<String> nicknames, List<String> desks, @Nullable String agency) {}

  private AuthorNames(String language) {
    openings = words(language, "byline");
    joiners = words(language, "byline-joiners");
    ends = words(language, "byline-ends");
    particles = words(language, "particles");
    notPersons = words(language, "not-persons");
    deskWords = words(language, "desk-words");
  }

  /** For a page in {@code language}; English is understood everywhere. */
  static AuthorNames of(String language) {
    return BY_LANGUAGE.computeIfAbsent(Lexicon.listed(language), AuthorNames::new);
  }

  /** Whether nothing that begins with {@code word} belongs to the name before it. */
  boolean isAfterName(String word) {
    return ends.contains(word);
  }

  /** The words of a list of {@code language} and of English. */
  private static Set<String> words(String language, String list) {
    Set<String> words = new HashSet<>();
    for (String tag : List.of("en", language)) {
      Lexicon.lines(tag, list).forEach(line -> words.addAll(List.of(line.split(" "))));
    }
    return words;
  }

  private static Set<String> calendar() {
    Set<String> names = new HashSet<>();
    Lexicon.lines("any", "month-names").forEach(line -> names.addAll(List.of(line.split(" "))));
    for (String language : List.of("en", "de", "fr", "es", "pt", "it", "nl")) {
      for (String line : Lexicon.lines(language, "weekdays")) {
        String day = line.substring(line.indexOf(':') + 1);
        names.addAll(List.of(lower(day).strip().split(", ")));
      }
    }
    return Set.copyOf(names);
  }

  /** The names in {@code texts}. */
  Parsed parse(List<String> texts) {
    Map<String, String> persons = new LinkedHashMap<>();
    Map<String, String> nicknames = new LinkedHashMap<>();
    Map<String, String> desks = new LinkedHashMap<>();
    String agency = null;
    for (String text : texts) {
      for (String part : parts(text)) {
        if (isAgency(part)) {
          agency = agency == null ? part : agency;
        } else if (isPerson(part)) {
          persons.putIfAbsent(CleanText.key(part), part);
        } else if (isNickname(part)) {
          nicknames.putIfAbsent(CleanText.key(part), part);
        } else if (isDesk(part)) {
          desks.putIfAbsent(CleanText.key(part), part);
        }
      }
    }
    return new Parsed(
        List.copyOf(persons.values()),
        List.copyOf(nicknames.values()),
        List.copyOf(desks.values()),
        agency);
  }

  private List<String> parts(String text) {
    String line = BRACKETS.matcher(CleanText.line(text)).replaceAll(" ").replace('\uFF1A', ':');
    List<String> parts = new ArrayList<>();
    for (String raw : SEPARATORS.split(line)) {
      String[] words = withoutLabel(raw).strip().split(" +");
      if (isEnd(words[0]) || isEnd(raw.strip().split("[ :]", 2)[0])) {
        break;
      }
      joined(words, parts);
    }
    List<String> words = parts.stream().filter(part -> !isDegree(part)).toList();
    // catalogues put the surname first
    boolean inverted =
        line.indexOf(',') > 0 && words.size() == 2 && words.stream().allMatch(this::isSingle);
    return inverted ? List.of(words.get(1) + ' ' + words.get(0)) : words;
  }

  /** "in Coast", "Photo: Bo Roy" */
  private boolean isEnd(String word) {
    return ends.contains(lower(word)) && !opens(lower(word));
  }

  private boolean isSingle(String word) {
    return word.indexOf(' ') < 0
        && isNameWord(word)
        && !isAgency(word)
        && !notPersons.contains(lower(word));
  }

  /** "Text: Ann Lee" */
  private static String withoutLabel(String part) {
    int colon = part.indexOf(':');
    boolean address = part.startsWith("//", colon + 1);
    if (colon == part.strip().length() - 1) {
      return part.replace(':', ' ');
    }
    return colon > 0 && !address && CleanText.words(part.substring(0, colon)) <= 2
        ? part.substring(colon + 1)
        : part;
  }

  /** Cuts the words of a part at "and"; what follows "in" or "for" is no name. */
  private void joined(String[] words, List<String> into) {
    List<String> name = new ArrayList<>();
    for (String word : words) {
      String lower = lower(word);
      boolean first = name.isEmpty();
      if (joiners.contains(lower) && !first) {
        finish(name, into);
      } else if (!first && (ends(word, lower, name.size()) || startsDate(word, name))) {
        break;
      } else if (openings.contains(word) && isLabel(word, name)) {
        name.clear(); // "Comment by Ann Lee"
      } else if (!word.isEmpty() && !(first && opens(lower)) && !isAddress(word)) {
        name.add(word);
      }
    }
    finish(name, into);
  }

  /** "for"; after a whole name also "Published in", "For The Tarn Post" and "FOR". */
  private boolean ends(String word, String lower, int before) {
    return ends.contains(word) || before > 1 && word.length() > 2 && ends.contains(lower);
  }

  /** A figure belongs to a date or a count; the month and the weekday before it go as well. */
  private boolean startsDate(String word, List<String> name) {
    if (!Character.isDigit(word.charAt(0))) {
      return false;
    }
    while (!name.isEmpty() && CALENDAR.contains(bare(lower(name.get(name.size() - 1))))) {
      name.remove(name.size() - 1);
    }
    return true;
  }

  private boolean isLabel(String word, List<String> name) {
    return !particles.contains(word) || name.stream().allMatch(this::isNoPerson);
  }

  private boolean isNoPerson(String word) {
    return notPersons.contains(bare(lower(word)));
  }

  private boolean opens(String word) {
    return openings.contains(word) || TITLES.contains(bare(word)) || joiners.contains(word);
  }

  private static void finish(List<String> name, List<String> into) {
    while (name.size() > 1 && isDegree(name.get(name.size() - 1))
        || name.size() > 2 && CALENDAR.contains(lower(name.get(name.size() - 1)))) {
      name.remove(name.size() - 1);
    }
    if (!name.isEmpty()) {
      into.add(String.join(" ", name));
      name.clear();
    }
  }

  private static boolean isAddress(String word) {
    return word.indexOf('@') >= 0 || word.contains("://") || word.startsWith("www.");
  }

  private static boolean isDegree(String word) {
    return DEGREES.contains(bare(lower(word)));
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private boolean isPerson(String part) {
    String[] words = part.split(" ");
    if (part.length() > LONGEST || words.length > MOST_WORDS) {
      return false;
    }
    int names = 0;
    for (String word : words) {
      boolean particle = particles.contains(lower(word)) && !(names == 0 && isGivenName(word));
      if (isNoPerson(word) || !particle && !isNameWord(word)) {
        return false;
      }
      names += particle ? 0 : 1;
    }
    return names >= 2 || names == 1 && isUncased(part) && part.codePointCount(0, part.length()) > 1;
  }

  /** "Al", "Van", "Ben": particles in other names. */
  private static boolean isGivenName(String word) {
    return Character.isUpperCase(word.charAt(0)) && GivenNames.has(word);
  }

  /** Letters with a capital among the first two: Ann, O'Neil, d'Orla, J.D. */
  private static boolean isNameWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean inside = c == '.' || c == '\'' || c == '\u2019' || c == '-' || c == '\u2010';
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      if (!Character.isLetter(c) && !mark && !(inside && i > 0)) {
        return false;
      }
    }
    return Character.isLetter(word.charAt(0)) && !isLowerCase(word);
  }

  private static boolean isLowerCase(String word) {
    boolean quoted = word.length() > 2 && "'\u2019".indexOf(word.charAt(1)) >= 0;
    return Character.isLowerCase(word.charAt(quoted ? 2 : 0));
  }

  /** Whether it is written in letters that have no case. */
  private static boolean isUncased(String part) {
    return part.codePoints()
        .filter(Character::isLetter)
        .noneMatch(c -> Character.isLowerCase(c) || Character.isUpperCase(c));
  }

  private boolean isDesk(String part) {
    String[] words = part.split(" ");
    return words.length < MOST_WORDS
        && !Character.isDigit(part.charAt(0))
        && List.of(words).stream().anyMatch(word -> deskWords.contains(lower(word)));
  }

  /** A word, or a name that its bearer writes in small letters. */
  private boolean isNickname(String part) {
    String[] words = part.split(" ");
    boolean letters =
        part.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-. ".indexOf(c) >= 0);
    return letters
        && words.length <= 3
        && part.length() >= 3
        && part.length() <= 30
        && part.chars().anyMatch(Character::isLetter)
        && List.of(words).stream().noneMatch(this::isNoPerson);
  }

  /**
   * Whether a name is an agency's by its form: two to five capitals, which no person's full name
   * is, or a word like "Agency" in it.
   */
  static boolean isAgency(String name) {
    boolean capitals =
        name.length() >= 2
            && name.length() <= 5
            && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    if (capitals) {
      return true;
    }
    for (String word : lower(name).split("[ -]")) {
      if (AGENCY_WORDS.contains(word)) {
        return name.length() <= LONGEST;
      }
    }
    return false;
  }
}
