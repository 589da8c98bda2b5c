package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one language for lines that belong to the site and not to the article.
 *
 * <p>A rule alone never drops a line that could be news: unless the whole line is the phrase, a
 * second sign is needed. An article about newsletters keeps its sentences.
 */
final class Furniture {

  /** Longer lines say something beside what the rule knows. */
  private static final int LONGEST = 40;

  private static final int SHORT = 14;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final Map<String, Reason> wholes;
  private final Map<String, List<Rule>> starts;
  private final List<Rule> anywhere;
  private final Set<String> address;
  private final Subjects subjects;

  /** What the article at hand is about: rules on that would take its own sentences. */
  private final Set<Reason> about;

  private record Rule(Reason reason, List<String> phrases) {}

  /** Where a line stands, which may be the second sign. */
  enum Place {
    /** A line of its own among others. */
    INSIDE,
    /** A line of its own before the first or after the last paragraph. */
    MARGIN,
    /** A sentence in a paragraph. */
    SENTENCE
  }

  private Furniture() {
    wholes = new HashMap<>();
    starts = new HashMap<>();
    anywhere = new ArrayList<>();
    address = new HashSet<>();
    subjects = new Subjects();
    about = Set.of();
  }

  private Furniture(Furniture other, Set<Reason> about) {
    wholes = other.wholes;
    starts = other.starts;
    anywhere = other.anywhere;
    address = other.address;
    subjects = other.subjects;
    this.about = about;
  }

  /** The rules for {@code language}; English ones too, as sites everywhere use English phrases. */
  static Furniture of(String language) {
    var furniture = new Furniture();
    furniture.read("en");
    if (!language.equals("en")) {
      furniture.read(language);
    }
    return furniture;
  }

  /**
   * The rules for an article with this title and these paragraphs: one about newsletters, cookies
   * or subscriptions keeps its sentences on them, unless they are links.
   *
   * @param paragraphs as they are compared, see {@link CleanText#key}
   */
  Furniture in(@Nullable String title, List<String> paragraphs) {
    Set<Reason> found = subjects.of(title == null ? "" : CleanText.key(title), paragraphs);
    return found.isEmpty() ? this : new Furniture(this, found);
  }

  private void read(String language) {
    subjects.read(language);
    address.addAll(Lexicon.words(language, "address"));
    for (String line : Lexicon.lines(language, "furniture")) {
      String[] parts = line.split(" +", 3);
      Reason reason = Reason.valueOf(parts[0]);
      List<String> phrases = new ArrayList<>();
      for (String phrase : parts[2].split("\\+")) {
        if (!phrase.isBlank()) {
          phrases.add(phrase.strip());
        }
      }
      switch (parts[1]) {
        case "is" -> wholes.put(plain(parts[2]), reason);
        case "starts" -> {
          String first = firstWord(phrases.get(0));
          starts.computeIfAbsent(first, unused -> new ArrayList<>()).add(new Rule(reason, phrases));
        }
        case "has" -> anywhere.add(new Rule(reason, phrases));
        default -> throw new IllegalStateException("no such rule: " + line);
      }
    }
  }

  /**
   * Why {@code line} is furniture, empty if it is not.
   *
   * @param linkDensity share of its characters in links
   */
  Optional<Reason> reason(CleanLine line, double linkDensity, Place place) {
    if (Slugs.isSlug(line.text())) {
      return Optional.of(Reason.PICTURE_SLUG);
    }
    if (line.words() > LONGEST && line.text().indexOf('\u00A9') < 0) {
      return notice(line);
    }
    String plain = plain(line.text());
    Reason whole = place == Place.SENTENCE ? null : wholes.get(numbered(plain));
    if (whole != null) {
      return Optional.of(whole);
    }
    for (Rule rule : starts.getOrDefault(firstWord(plain), List.of())) {
      if (follows(plain, rule.phrases, true) && hasSecondSign(rule, line, linkDensity, place)) {
        return Optional.of(rule.reason);
      }
    }
    for (Rule rule : anywhere) {
      if (follows(plain, rule.phrases, false) && hasSecondSign(rule, line, linkDensity, place)) {
        return Optional.of(rule.reason);
      }
    }
    return Optional.empty();
  }

  /**
   * Why {@code line} is furniture where something beside its words says so already; empty if no
   * rule knows it.
   */
  Optional<Reason> reasonOfSigned(CleanLine line) {
    return reason(line, 1, Place.MARGIN);
  }

  /** Correction notices explain themselves at length. */
  private Optional<Reason> notice(CleanLine line) {
    if (line.words() > 120) {
      return Optional.empty();
    }
    String text = line.text();
    String plain = plain(text.length() > 120 ? text.substring(0, 120) : text);
    return starts.getOrDefault(firstWord(plain), List.of()).stream()
        .filter(rule -> rule.reason == Reason.CORRECTION_NOTICE)
        .filter(rule -> follows(plain, rule.phrases, true))
        .map(Rule::reason)
        .findFirst();
  }

  private boolean hasSecondSign(Rule rule, CleanLine line, double linkDensity, Place place) {
    if (rule.reason == Reason.CORRECTION_NOTICE) {
      return true;
    }
    if (isQuoted(line.text()) || about.contains(rule.reason) && linkDensity <= 0.5) {
      return false;
    }
    if (linkDensity > 0.5 || place == Place.MARGIN && line.words() <= 2 * SHORT) {
      return true;
    }
    boolean weak = isWeak(rule);
    boolean addressed = addressesReader(line.text());
    if (place == Place.SENTENCE) {
      return addressed && !weak;
    }
    return addressed || linkDensity > 0.25 || !weak && line.words() <= SHORT;
  }

  /** One common word opens many a sentence of real news. */
  private static boolean isWeak(Rule rule) {
    return rule.phrases.size() == 1
        && rule.phrases.get(0).indexOf(' ') < 0
        && !rule.phrases.get(0).endsWith(":");
  }

  /** Whether {@code line} speaks to its reader, or of its site. */
  boolean addressesReader(String line) {
    for (String word : CleanText.key(line).split(" ")) {
      if (address.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuoted(String line) {
    return line.indexOf('\u201C') >= 0
        || line.indexOf('\u201D') >= 0
        || line.indexOf('\u201E') >= 0
        || line.indexOf('"') >= 0
        || line.indexOf('\u00AB') >= 0;
  }

  private static boolean follows(String plain, List<String> phrases, boolean fromStart) {
    int at = 0;
    for (int i = 0; i < phrases.size(); i++) {
      String phrase = phrases.get(i);
      int found = plain.indexOf(phrase, at);
      while (found >= 0 && !isWhole(plain, found, phrase)) {
        found = plain.indexOf(phrase, found + 1);
      }
      if (found < 0 || fromStart && i == 0 && found > 0) {
        return false;
      }
      at = found + phrase.length();
    }
    return true;
  }

  private static boolean isWhole(String plain, int at, String phrase) {
    int end = at + phrase.length();
    boolean before = at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1));
    boolean after =
        end == plain.length()
            || !Character.isLetterOrDigit(plain.charAt(end))
            || !Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1));
    return before && after;
  }

  /** Lower case, straight apostrophes, without marks at either end. */
  private static String plain(String line) {
    String lower = line.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int start = 0;
    int end = lower.length();
    while (start < end
        && "-\u2013\u2014|>\u00BB\u2022*[(\u00BF\u00A1 ".indexOf(lower.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ".:!?-\u2013|\u2026> \u00BB)]".indexOf(lower.charAt(end - 1)) >= 0) {
      // "photo:" is a phrase with its colon, "photo" is none
      if (lower.charAt(end - 1) == ':' && lower.indexOf(' ') < 0) {
        break;
      }
      end--;
    }
    return lower.substring(start, end);
  }

  private static String numbered(String plain) {
    return hasDigit(plain) ? NUMBER.matcher(plain).replaceAll("#") : plain;
  }

  private static boolean hasDigit(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) >= '0' && plain.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String firstWord(String plain) {
    int end = 0;
    while (end < plain.length() && Character.isLetterOrDigit(plain.charAt(end))) {
      end++;
    }
    return plain.substring(0, Math.max(end, Math.min(1, plain.length())));
  }
}
