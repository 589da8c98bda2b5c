package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words before a date that say what it is: "Published on", "Letzte \u00C4nderung:". */
final class DateLabels {

  /** What a date is of. */
  enum Meaning {
    /** The first publication. */
    PUBLISHED,
    /** The last change. */
    MODIFIED,
    /** The state of the text, which may be its first. */
    AS_OF,
    /** Something else than the page. */
    NONE
  }

  private static final Map<String, Meaning> LABELS = labels();
  private static final Map<Character, List<String>> BY_FIRST =
      LABELS.keySet().stream().collect(Collectors.groupingBy(label -> label.charAt(0)));

  /** How far before a date its label may begin. */
  private static final int REACH = 40;

  private static final int LONG = 7;

  /** "on", "am", with the space before it. */
  private static final int LONGEST_JOINT = 4;

  private DateLabels() {}

  /** What the label nearest to the end of {@code before} says; null where none is near. */
  static @Nullable Meaning nearest(String before) {
    if (before.isBlank()) {
      return null;
    }
    String near = before.length() > REACH ? before.substring(before.length() - REACH) : before;
    String text = ' ' + near.toLowerCase(Locale.ROOT) + ' ';
    String found = null;
    int end = -1;
    for (int at = 1; at < text.length(); at++) {
      for (String label : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
        int to = at + label.length();
        // of those that end together the longer one begins before the others
        if (to > end && text.startsWith(label, at) && isWord(text, label, at)) {
          found = label;
          end = to;
        }
      }
    }
    return found == null ? null : LABELS.get(found);
  }

  /** What {@code line} says if it is a label and nothing else; null if it is not. */
  static @Nullable Meaning alone(String line) {
    String key = CleanText.key(line);
    int space = key.lastIndexOf(' ');
    boolean joint = space > 0 && key.length() - space <= LONGEST_JOINT;
    Meaning whole = LABELS.get(key);
    return whole != null || !joint ? whole : LABELS.get(key.substring(0, space));
  }

  /**
   * The next word often follows without a space, as it has an element of its own; in some scripts
   * all do.
   */
  private static boolean isWord(String text, String word, int at) {
    return Character.isIdeographic(word.charAt(0))
        || !Character.isLetter(text.charAt(at - 1))
            && (word.length() >= LONG || !Character.isLetter(text.charAt(at + word.length())));
  }

  private static Map<String, Meaning> labels() {
    Map<String, Meaning> labels = new HashMap<>();
    for (String line : Lexicon.lines("any", "date-labels")) {
      int space = line.indexOf(' ');
      labels.put(line.substring(space + 1), Meaning.valueOf(line.substring(0, space)));
    }
    return Map.copyOf(labels);
  }
}
