package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.language.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What class names and ids speak of, the bits of their traits. They are compared as whole words:
 * "ad" is an advertisement in {@code ad-slot} and not in {@code header}. The words are conventions
 * of the web and no host's own.
 */
final class NameMeanings {

  /**
   * What a word speaks of.
   *
   * @param named where it is a name
   * @param whole where it is a name, one word of it or two neighbouring ones
   * @param alone where it is a word of a name
   * @param opens whether it is the first of two such words
   */
  private record Meaning(int named, int whole, int alone, boolean opens) {

    static final Meaning NONE = new Meaning(0, 0, 0, false);

    Meaning and(Meaning other) {
      return new Meaning(
          named | other.named, whole | other.whole, alone | other.alone, opens || other.opens);
    }
  }

  private static final WordTable<Meaning> MEANINGS = meanings();
  private static final WordTable<Boolean> HIDDEN = hidden();
  private static final List<String> PICTURES = Lexicon.lines("any", "picture-classes");
  private static final List<String> DATED = List.of("date", "datum", "publish");

  /** WordPress writes into the class of an article what it is about and by whom. */
  private static final List<String> TOPICS =
      List.of("category-", "tag-", "format-", "author-", "post-tag-", "post-format-");

  private NameMeanings() {}

  private static WordTable<Meaning> meanings() {
    Map<String, Meaning> meanings = new HashMap<>();
    alone(meanings, "embed-classes", Trait.EMBED);
    alone(meanings, "caption-classes", Trait.CAPTION);
    alone(meanings, "teaser-classes", Trait.TEASER);
    alone(meanings, "byline-classes", Trait.BYLINE);
    alone(meanings, "byline-strangers", Trait.STRANGER);
    whole(meanings, "noise-classes", Trait.NOISE);
    whole(meanings, "comment-classes", Trait.COMMENTS);
    whole(meanings, "container-classes", Trait.CONTAINER);
    for (String name : Lexicon.words("any", "page-classes")) {
      meanings.merge(name, new Meaning(Trait.PAGE.bit(), 0, 0, false), Meaning::and);
    }
    return new WordTable<>(meanings);
  }

  private static void alone(Map<String, Meaning> meanings, String list, Trait trait) {
    for (String word : Lexicon.lines("any", list)) {
      meanings.merge(word, new Meaning(0, 0, trait.bit(), false), Meaning::and);
    }
  }

  private static void whole(Map<String, Meaning> meanings, String list, Trait trait) {
    for (String name : Lexicon.lines("any", list)) {
      meanings.merge(name, new Meaning(0, trait.bit(), 0, false), Meaning::and);
      int hyphen = name.indexOf('-');
      if (hyphen > 0) {
        meanings.merge(name.substring(0, hyphen), new Meaning(0, 0, 0, true), Meaning::and);
      }
    }
  }

  private static WordTable<Boolean> hidden() {
    Map<String, Boolean> hidden = new HashMap<>();
    Lexicon.words("any", "hidden-classes").forEach(name -> hidden.put(name, true));
    return new WordTable<>(hidden);
  }

  /** Of a class as it is written, in lower case. */
  static int ofClass(char[] written, int length) {
    int traits = HIDDEN.at(written, 0, length) == null ? 0 : Trait.HIDDEN.bit();
    for (int i = 0; i < length; i++) {
      if ((written[i] == 'd' || written[i] == 'p') && startsWithOne(DATED, written, i, length)) {
        traits |= Trait.DATE.bit();
      }
    }
    return traits;
  }

  /** Of a name in lower case, its words parted by hyphens. */
  static int ofName(char[] name, int length) {
    boolean topic = startsWithOne(TOPICS, name, 0, length);
    int traits = startsWithOne(PICTURES, name, 0, length) ? Trait.PICTURE.bit() : 0;
    if (!topic) {
      Meaning whole = meaning(name, 0, length);
      traits |= whole.named() | whole.whole();
    }
    return traits | ofWords(name, length, topic);
  }

  private static int ofWords(char[] name, int length, boolean topic) {
    int traits = 0;
    int start = 0;
    while (start < length) {
      int end = end(name, start, length);
      Meaning meaning = meaning(name, start, end);
      traits |= meaning.alone() | (topic ? 0 : meaning.whole());
      if (!topic && meaning.opens() && end < length) {
        traits |= meaning(name, start, end(name, end + 1, length)).whole();
      }
      start = end + 1;
    }
    return traits;
  }

  private static Meaning meaning(char[] name, int from, int to) {
    Meaning meaning = MEANINGS.at(name, from, to);
    return meaning == null ? Meaning.NONE : meaning;
  }

  private static int end(char[] name, int from, int length) {
    int end = from;
    while (end < length && name[end] != '-') {
      end++;
    }
    return end;
  }

  private static boolean startsWithOne(List<String> openings, char[] text, int from, int length) {
    for (int i = 0; i < openings.size(); i++) {
      if (startsWith(openings.get(i), text, from, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(String opening, char[] text, int from, int length) {
    if (opening.charAt(0) != text[from] || from + opening.length() > length) {
      return false;
    }
    int i = 1;
    while (i < opening.length() && opening.charAt(i) == text[from + i]) {
      i++;
    }
    return i == opening.length();
  }
}
