package dev.sitrep.report;

import dev.sitrep.language.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two names of two articles mean one person or body. */
final class PersonName {

  /** Names of other alphabets are spelled in several ways, which differ near the end. */
  private static final int SPELLING_KEPT = 5;

  private PersonName() {}

  /**
   * "Mr Biden" and "Joe Biden", "Zelensky" and "Zelenskyy", "NATO" and "Nato"; not two people with
   * one family name and two first names.
   */
  static boolean areSame(String one, String other, String language) {
    List<String> shorter = parts(one, language);
    List<String> longer = parts(other, language);
    if (shorter.size() > longer.size()) {
      List<String> swap = shorter;
      shorter = longer;
      longer = swap;
    }
    if (shorter.isEmpty()) {
      return one.equalsIgnoreCase(other);
    }
    if (isShortFor(shorter, longer)) {
      return true;
    }
    boolean sameFamily = spellAlike(last(shorter), last(longer));
    boolean oneGiven =
        shorter.size() == 1 || spellAlike(shorter.get(0), longer.get(0)) || isInitial(shorter);
    return sameFamily && oneGiven;
  }

  private static boolean isInitial(List<String> name) {
    return name.get(0).length() == 1;
  }

  /** "WHO" and "World Health Organization". */
  private static boolean isShortFor(List<String> shorter, List<String> longer) {
    if (shorter.size() != 1 || longer.size() < 2) {
      return false;
    }
    var initials = new StringBuilder();
    longer.forEach(part -> initials.append(part.charAt(0)));
    return shorter.get(0).contentEquals(initials);
  }

  private static boolean spellAlike(String one, String other) {
    int kept = Math.min(one.length(), other.length());
    boolean longEnough = kept > SPELLING_KEPT && Math.abs(one.length() - other.length()) <= 2;
    return one.equals(other) || (longEnough && one.regionMatches(0, other, 0, kept - 1));
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  private static List<String> parts(String name, String language) {
    Set<String> titles = Lexicon.words(language, "honorifics");
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s.]+"))
        .filter(part -> !part.isEmpty() && !titles.contains(part))
        .toList();
  }
}
