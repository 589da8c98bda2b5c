package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of buttons, titles and addresses that tell what a page is for. Those of all languages are
 * looked up at once: a page often has buttons in another language than its text.
 */
final class PageWords {

  /** What a button is for; those in {@code _TOO} are common elsewhere as well. */
  enum Button {
    BUY,
    SHOP,
    FORUM,
    FORUM_TOO,
    DOCUMENTATION,
    DOCUMENTATION_TOO,
    OFFER,
    MORE
  }

  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "it", "nl");

  /** Longer texts are no button's. */
  static final int LONGEST_BUTTON = 30;

  private static final Map<String, Button> BUTTONS = buttons();
  private static final Map<String, Set<Sign>> TITLES = signs(LANGUAGES, "page-titles");
  private static final Map<String, Set<Sign>> FOLDERS = signs(List.of("any"), "page-folders");
  private static final Map<String, Set<Sign>> SOFTWARE = signs(List.of("any"), "page-software");
  private static final Set<String> OPENERS = openers();

  private PageWords() {}

  private static Map<String, Button> buttons() {
    Map<String, Button> buttons = new HashMap<>();
    for (String language : LANGUAGES) {
      for (String rule : Lexicon.lines(language, "page-buttons")) {
        int space = rule.indexOf(' ');
        buttons.putIfAbsent(rule.substring(space + 1), Button.valueOf(rule.substring(0, space)));
      }
    }
    return buttons;
  }

  private static Map<String, Set<Sign>> signs(List<String> languages, String name) {
    Map<String, Set<Sign>> signs = new HashMap<>();
    for (String language : languages) {
      for (String rule : Lexicon.lines(language, name)) {
        int space = rule.indexOf(' ');
        signs
            .computeIfAbsent(rule.substring(space + 1), unused -> new HashSet<>())
            .add(Sign.valueOf(rule.substring(0, space)));
      }
    }
    return signs;
  }

  private static Set<String> openers() {
    Set<String> openers = new HashSet<>();
    LANGUAGES.forEach(language -> openers.addAll(Lexicon.lines(language, "explaining-titles")));
    return openers;
  }

  /** What the button of text {@code key} (see {@link CleanText#key}) is for, as one of few. */
  static List<Button> button(String key) {
    Button button = key.isEmpty() ? null : BUTTONS.get(key);
    return button == null ? List.of() : List.of(button);
  }

  /** The signs of a title, by its words. */
  static Set<Sign> inTitle(String key) {
    return all(TITLES, List.of(key.split(" ")));
  }

  /** The signs of an address, by its folders. */
  static Set<Sign> inFolders(List<String> folders) {
    return all(FOLDERS, folders);
  }

  /** The signs of the name of a software. */
  static Set<Sign> inSoftware(String key) {
    return all(SOFTWARE, List.of(key.split(" ")));
  }

  /** Whether a headline opens as those do that tell or explain something. */
  static boolean explains(String key) {
    List<String> words = new ArrayList<>(List.of(key.split(" ")));
    String first = words.get(0);
    String two = words.size() > 1 ? first + ' ' + words.get(1) : first;
    return OPENERS.contains(first)
        || OPENERS.contains(two)
        || !first.isEmpty() && Character.isDigit(first.charAt(0));
  }

  private static Set<Sign> all(Map<String, Set<Sign>> signs, List<String> words) {
    Set<Sign> found = new HashSet<>();
    words.forEach(word -> found.addAll(signs.getOrDefault(word, Set.of())));
    return found;
  }
}
