package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

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

  /** Names that are one of these, have one as a word, or as two neighbouring words. */
  private static final Map<String, Set<Trait>> RUNS =
      dictionary(
          Map.of(
              "noise-classes", Trait.NOISE,
              "comment-classes", Trait.COMMENTS,
              "container-classes", Trait.CONTAINER));

  /** Names that have one of these as a word. */
  private static final Map<String, Set<Trait>> WORDS =
      dictionary(
          Map.of(
              "embed-classes", Trait.EMBED,
              "caption-classes", Trait.CAPTION,
              "teaser-classes", Trait.TEASER));

  private static final Set<String> PAGES = Lexicon.words("any", "page-classes");
  private static final Set<String> HIDDEN = Lexicon.words("any", "hidden-classes");
  private static final List<String> PICTURES = Lexicon.lines("any", "picture-classes");

  /** WordPress writes into the class of an article what it is about and by whom. */
  private static final List<String> TOPICS =
      List.of("category-", "tag-", "format-", "author-", "post-tag-", "post-format-");

  private final Map<String, Look> byClass = new HashMap<>();

  private static Map<String, Set<Trait>> dictionary(Map<String, Trait> lists) {
    Map<String, Set<Trait>> traits = new HashMap<>();
    lists.forEach(
        (list, trait) ->
            Lexicon.lines("any", list)
                .forEach(
                    word ->
                        traits
                            .computeIfAbsent(word, unused -> EnumSet.noneOf(Trait.class))
                            .add(trait)));
    return traits;
  }

  /** The look of {@code element}. */
  Look of(Element element) {
    String classes = Markup.attribute(element, "class");
    String id = Markup.attribute(element, "id");
    if (classes.length() > LONGEST || classes.isEmpty() && id.isEmpty()) {
      return Look.NONE;
    }
    Look look = byClass.get(classes);
    if (look == null) {
      look = Look.of(classes, ofClass(classes));
      byClass.put(classes, look);
    }
    if (id.isEmpty()) {
      return look;
    }
    return classes.length() + 1 + id.length() > LONGEST
        ? new Look(Look.NONE.text(), look.ofClass(), Set.of())
        : look.with(id, named(id));
  }

  private static Set<Trait> ofClass(String classes) {
    Set<Trait> traits = named(classes);
    if (isHidden(classes)) {
      traits.add(Trait.HIDDEN);
    }
    String lower = classes.toLowerCase(Locale.ROOT);
    if (lower.contains("date") || lower.contains("publish") || lower.contains("datum")) {
      traits.add(Trait.DATE);
    }
    return traits;
  }

  private static boolean isHidden(String classes) {
    boolean hidden = false;
    for (String name : Markup.tokens(classes)) {
      // "hidden md:block" hides on small screens only
      if (name.indexOf(':') > 0 || name.startsWith("d-") && name.endsWith("-block")) {
        return false;
      }
      hidden |= HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }
    return hidden;
  }

  private static Set<Trait> named(String names) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (String name : Markup.names(names)) {
      boolean topic = startsWithOne(name, TOPICS);
      if (!topic && PAGES.contains(name)) {
        traits.add(Trait.PAGE);
      }
      if (startsWithOne(name, PICTURES)) {
        traits.add(Trait.PICTURE);
      }
      add(traits, name, topic);
    }
    return traits;
  }

  /** Adds what the whole name speaks of, one word of it or two neighbours. */
  private static void add(Set<Trait> traits, String name, boolean topic) {
    if (!topic) {
      traits.addAll(RUNS.getOrDefault(name, Set.of()));
    }
    int start = 0;
    while (start < name.length()) {
      int one = end(name, start);
      String word = name.substring(start, one);
      traits.addAll(WORDS.getOrDefault(word, Set.of()));
      if (!topic) {
        traits.addAll(RUNS.getOrDefault(word, Set.of()));
        if (one < name.length()) {
          String two = name.substring(start, end(name, one + 1));
          traits.addAll(RUNS.getOrDefault(two, Set.of()));
        }
      }
      start = one + 1;
    }
  }

  private static int end(String name, int from) {
    int hyphen = name.indexOf('-', from);
    return hyphen < 0 ? name.length() : hyphen;
  }

  private static boolean startsWithOne(String name, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
