package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts the names of a byline into persons and wire agencies.
 *
 * <p>An agency is known by its form, not by a list of all agencies: a word of two to five capitals
 * (which no person's full name is), or a word like "Agency" in the name.
 *
 * @param authors persons, in their order
 * @param agency the wire agency credited, or null
 */
record Bylines(List<String> authors, @Nullable String agency) {

  private static final Set<String> AGENCY_WORDS = Lexicon.words("any", "agency-words");
  private static final int LONGEST = 60;

  /** The persons and the agency in {@code names}; the outlet's own name is neither. */
  static Bylines of(List<String> names, @Nullable String outlet, String language) {
    Set<String> openings = Lexicon.words(language, "byline");
    Set<String> authors = new LinkedHashSet<>();
    String agency = null;
    for (String name : names) {
      for (String part : split(name, openings)) {
        boolean own = outlet != null && CleanText.key(part).equals(CleanText.key(outlet));
        if (isAgency(part)) {
          agency = agency == null && !own ? part : agency;
        } else if (!own && isName(part)) {
          authors.add(part);
        }
      }
    }
    return new Bylines(List.copyOf(authors), agency);
  }

  private static List<String> split(String byline, Set<String> openings) {
    String line = CleanText.line(byline);
    List<String> parts = new ArrayList<>();
    var part = new StringBuilder();
    for (String word :
        line.replace(",", " , ")
            .replace(";", " , ")
            .replace("|", " , ")
            .replace("/", " , ")
            .replace(" \u00B7 ", " , ")
            .replace(":", " ")
            .replace(" & ", " , ")
            .split(" +")) {
      boolean cut =
          word.equals(",")
              || openings.contains(word.toLowerCase(Locale.ROOT))
                  && !(word.equals("y") && part.length() == 0);
      if (cut) {
        add(parts, part);
      } else {
        part.append(part.length() > 0 ? " " : "").append(word);
      }
    }
    add(parts, part);
    return parts;
  }

  private static void add(List<String> parts, StringBuilder part) {
    if (part.length() > 1) {
      parts.add(part.toString());
    }
    part.setLength(0);
  }

  private static boolean isName(String part) {
    boolean address = part.contains("@") || part.contains("://") || part.contains("www.");
    return part.length() <= LONGEST
        && !address
        && CleanText.words(part) <= 6
        && part.chars().noneMatch(Character::isDigit)
        && !part.equalsIgnoreCase("admin")
        && !part.equalsIgnoreCase("editor");
  }

  /** Whether a name is an agency's by its form. */
  static boolean isAgency(String name) {
    boolean capitals =
        name.length() >= 2
            && name.length() <= 5
            && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    if (capitals) {
      return true;
    }
    for (String word : name.toLowerCase(Locale.ROOT).split("[ -]")) {
      if (AGENCY_WORDS.contains(word)) {
        return name.length() <= LONGEST;
      }
    }
    return false;
  }

  /**
   * The agency in a dateline: "PORTHAVEN, May 3 (NWA) -". Capitals first, the agency in brackets,
   * then a dash, all near the start of the text.
   */
  static @Nullable String ofDateline(String paragraph) {
    int open = paragraph.indexOf('(');
    int close = open < 0 ? -1 : paragraph.indexOf(')', open);
    if (open < 3 || open > 50 || close < 0 || close - open > 32) {
      return null;
    }
    int dash = close + 1;
    while (dash < paragraph.length() && paragraph.charAt(dash) == ' ') {
      dash++;
    }
    boolean dashed =
        dash < paragraph.length() && "-\u2013\u2014".indexOf(paragraph.charAt(dash)) >= 0;
    String name = paragraph.substring(open + 1, close).strip();
    boolean place =
        Character.isUpperCase(paragraph.charAt(0)) && place(paragraph.substring(0, open));
    boolean named =
        !name.isEmpty()
            && Character.isUpperCase(name.charAt(0))
            && CleanText.words(name) <= 3
            && name.chars().noneMatch(Character::isDigit);
    return dashed && place && named ? name : null;
  }

  private static boolean place(String text) {
    return CleanText.words(text) <= 6 && text.indexOf('.') < 0 || text.length() < 30;
  }
}
