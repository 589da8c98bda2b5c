package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Grounds.Claim;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The wire agencies an article credits in its text: in the dateline, or in a line at its end. */
final class WireCredit {

  private static final int OPENING = 2;
  private static final int MARGIN = 3;
  private static final int LONGEST_CREDIT = 8;

  private WireCredit() {}

  /** The credits around {@code body}, the dateline first. */
  static List<Claim> find(PageTable table, BitSet body, List<String> languages) {
    List<String> prose =
        body.stream()
            .mapToObj(i -> table.rows().get(i))
            .filter(Row::isProse)
            .map(Row::text)
            .toList();
    List<Claim> credits = new ArrayList<>(ofDatelines(prose.stream().limit(OPENING).toList()));
    if (!prose.isEmpty()) {
      add(credits, "the end of the text", inBrackets(prose.get(prose.size() - 1)));
    }
    int end = body.length();
    for (int i = Math.max(0, end - MARGIN); i < Math.min(end + MARGIN, table.rows().size()); i++) {
      Row row = table.rows().get(i);
      if (row.words() <= LONGEST_CREDIT) {
        add(credits, "a credit by the text", credited(row.text(), languages));
      }
    }
    return credits;
  }

  /** The credits in the datelines of {@code paragraphs}. */
  static List<Claim> ofDatelines(List<String> paragraphs) {
    List<Claim> credits = new ArrayList<>();
    paragraphs.forEach(text -> add(credits, "the dateline", ofDateline(text)));
    return credits;
  }

  private static void add(List<Claim> credits, String source, @Nullable String agency) {
    if (agency != null) {
      credits.add(Claim.of(source, agency));
    }
  }

  /** "Source: NWA", "With material from nwa" */
  private static @Nullable String credited(String line, List<String> languages) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String language : languages) {
      for (String opening : Lexicon.lines(language, "credit-openings")) {
        if (lower.startsWith(opening + ' ') || lower.startsWith(opening + ':')) {
          String rest = line.substring(opening.length() + 1).strip();
          String first = rest.split("[,;/.|]", 2)[0].strip();
          return isWire(first) ? first : null;
        }
      }
    }
    return null;
  }

  /** "... before dark. (NWA)" */
  private static @Nullable String inBrackets(String paragraph) {
    int open = paragraph.lastIndexOf('(');
    if (open < 2 || !paragraph.endsWith(")")) {
      return null;
    }
    String name = paragraph.substring(open + 1, paragraph.length() - 1).strip();
    boolean after = CleanText.endsSentence(paragraph.substring(0, open).strip());
    return after && isWire(name) ? name : null;
  }

  /** An agency by its form; some write themselves in small letters, as "nwa". */
  private static boolean isWire(String name) {
    return !name.isEmpty()
        && CleanText.words(name) <= 4
        && (AuthorNames.isAgency(name)
            || name.length() <= 4 && name.length() >= 2 && isLower(name));
  }

  private static boolean isLower(String name) {
    return name.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /**
   * The agency in a dateline: "PORTHAVEN, May 3 (NWA) -". A place first, the agency in brackets,
   * then a dash, all near the start of the text.
   */
  private static @Nullable String ofDateline(String paragraph) {
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
    String name = paragraph.substring(open + 1, close).split("/", 2)[0].strip();
    boolean place =
        Character.isUpperCase(paragraph.charAt(0)) && place(paragraph.substring(0, open));
    boolean named =
        !name.isEmpty()
            && (Character.isUpperCase(name.charAt(0)) || isWire(name))
            && CleanText.words(name) <= 3
            && name.chars().noneMatch(Character::isDigit);
    return dashed && place && named ? name : null;
  }

  private static boolean place(String text) {
    return CleanText.words(text) <= 6 && text.indexOf('.') < 0 || text.length() < 30;
  }
}
