package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The looks of a page's elements. A page has few classes for its many elements, so that each is
 * read once.
 *
 * <p>Class names are taken apart at hyphens, underscores and capitals, and compared as whole words:
 * "ad" is an advertisement in {@code ad-slot} and not in {@code header}. The words are conventions
 * of the web and no host's own.
 */
final class Looks {

  /** Real ones stay far below, even with utility classes; taking apart megabytes takes memory. */
  static final int LONGEST = 8192;

  /**
   * What a word speaks of.
   *
   * @param alone where it is a word of a name
   * @param whole where it is a name, one word of it or two neighbouring ones
   * @param opens whether it is the first of two such words
   */
  private record Meaning(Set<Trait> alone, Set<Trait> whole, boolean opens) {

    static final Meaning NONE = new Meaning(Set.of(), Set.of(), false);

    Meaning alone(Trait trait) {
      return new Meaning(with(alone, trait), whole, opens);
    }

    Meaning whole(Trait trait) {
      return new Meaning(alone, with(whole, trait), opens);
    }

    private static Set<Trait> with(Set<Trait> traits, Trait trait) {
      Set<Trait> more = EnumSet.of(trait);
      more.addAll(traits);
      return more;
    }
  }

  private static final Map<String, Meaning> MEANINGS = meanings();
  private static final Set<String> PAGES = Lexicon.words("any", "page-classes");
  private static final Set<String> HIDDEN = Lexicon.words("any", "hidden-classes");
  private static final List<String> PICTURES = Lexicon.lines("any", "picture-classes");
  private static final List<String> DATED = List.of("date", "datum", "publish");

  private static final NameSieve SIEVE =
      new NameSieve()
          .words(MEANINGS.keySet())
          .words(PAGES)
          .words(HIDDEN)
          .openings(PICTURES)
          .parts(DATED);

  /** WordPress writes into the class of an article what it is about and by whom. */
  private static final List<String> TOPICS =
      List.of("category-", "tag-", "format-", "author-", "post-tag-", "post-format-");

  private final Map<String, Look> byClass = new HashMap<>();

  private static Map<String, Meaning> meanings() {
    Map<String, Meaning> meanings = new HashMap<>();
    alone(meanings, "embed-classes", Trait.EMBED);
    alone(meanings, "caption-classes", Trait.CAPTION);
    alone(meanings, "teaser-classes", Trait.TEASER);
    alone(meanings, "byline-classes", Trait.BYLINE);
    alone(meanings, "byline-strangers", Trait.STRANGER);
    whole(meanings, "noise-classes", Trait.NOISE);
    whole(meanings, "comment-classes", Trait.COMMENTS);
    whole(meanings, "container-classes", Trait.CONTAINER);
    return meanings;
  }

  private static void alone(Map<String, Meaning> meanings, String list, Trait trait) {
    for (String word : Lexicon.lines("any", list)) {
      meanings.merge(word, Meaning.NONE.alone(trait), (old, added) -> old.alone(trait));
    }
  }

  private static void whole(Map<String, Meaning> meanings, String list, Trait trait) {
    for (String name : Lexicon.lines("any", list)) {
      meanings.merge(name, Meaning.NONE.whole(trait), (old, added) -> old.whole(trait));
      int hyphen = name.indexOf('-');
      if (hyphen > 0) {
        Meaning first = meanings.getOrDefault(name.substring(0, hyphen), Meaning.NONE);
        meanings.put(name.substring(0, hyphen), new Meaning(first.alone(), first.whole(), true));
      }
    }
  }

  /** The look of an element by its class and its id, either of which may be empty. */
  Look of(String classes, String id) {
    if (classes.length() > LONGEST || classes.isEmpty() && id.isEmpty()) {
      return Look.NONE;
    }
    Look look = byClass.get(classes);
    if (look == null) {
      look = Look.of(classes, traits(classes));
      byClass.put(classes, look);
    }
    if (id.isEmpty()) {
      return look;
    }
    return classes.length() + 1 + id.length() > LONGEST
        ? new Look("", "", look.ofClass(), Set.of())
        : look.with(id, ofId(id));
  }

  private static Set<Trait> traits(String classes) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    boolean everywhere = true;
    for (String written : Markup.tokens(classes)) {
      if (SIEVE.lets(written)) {
        everywhere &= !isOfSomeScreens(written);
        addName(traits, written);
      }
    }
    if (!everywhere) {
      traits.remove(Trait.HIDDEN);
    }
    return traits;
  }

  private static Set<Trait> ofId(String id) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (SIEVE.lets(id)) {
      addNames(traits, id);
    }
    return traits;
  }

  private static void addNames(Set<Trait> traits, String written) {
    for (String name : Markup.names(written)) {
      add(traits, name);
    }
  }

  private static void addName(Set<Trait> traits, String written) {
    addNames(traits, written);
    String lower = written.toLowerCase(Locale.ROOT);
    if (HIDDEN.contains(lower)) {
      traits.add(Trait.HIDDEN);
    }
    for (String part : DATED) {
      if (lower.contains(part)) {
        traits.add(Trait.DATE);
      }
    }
  }

  /** Whether a class takes back for some screens what others say: "hidden md:block". */
  private static boolean isOfSomeScreens(String name) {
    return name.indexOf(':') > 0 || name.startsWith("d-") && name.endsWith("-block");
  }

  private static void add(Set<Trait> traits, String name) {
    boolean topic = startsWithOne(name, TOPICS);
    if (!topic && PAGES.contains(name)) {
      traits.add(Trait.PAGE);
    }
    if (startsWithOne(name, PICTURES)) {
      traits.add(Trait.PICTURE);
    }
    addWords(traits, name, topic);
  }

  /** Adds what the whole name speaks of, one word of it or two neighbours. */
  private static void addWords(Set<Trait> traits, String name, boolean topic) {
    if (!topic && name.indexOf('-') >= 0) {
      traits.addAll(meaning(name, 0, name.length()).whole());
    }
    int start = 0;
    while (start < name.length()) {
      int one = end(name, start);
      if (SIEVE.isWord(name, start, one)) {
        Meaning meaning = meaning(name, start, one);
        traits.addAll(meaning.alone());
        if (!topic) {
          traits.addAll(meaning.whole());
        }
        if (!topic && meaning.opens() && one < name.length()) {
          traits.addAll(meaning(name, start, end(name, one + 1)).whole());
        }
      }
      start = one + 1;
    }
  }

  private static Meaning meaning(String name, int from, int to) {
    return MEANINGS.getOrDefault(name.substring(from, to), Meaning.NONE);
  }

  private static int end(String name, int from) {
    int hyphen = name.indexOf('-', from);
    return hyphen < 0 ? name.length() : hyphen;
  }

  private static boolean startsWithOne(String name, List<String> beginnings) {
    for (int i = 0; i < beginnings.size(); i++) {
      String beginning = beginnings.get(i);
      if (name.charAt(0) == beginning.charAt(0) && name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
