package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
    Meaning found = null;
    int end = -1;
    int length = 0;
    for (Map.Entry<String, Meaning> label : LABELS.entrySet()) {
      int at = lastWord(text, label.getKey());
      int to = at + label.getKey().length();
      if (at >= 0 && (to > end || to == end && label.getKey().length() > length)) {
        found = label.getValue();
        end = to;
        length = label.getKey().length();
      }
    }
    return found;
  }

  /** What {@code line} says if it is a label and nothing else; null if it is not. */
  static @Nullable Meaning alone(String line) {
    String key = CleanText.key(line);
    int space = key.lastIndexOf(' ');
    boolean joint = space > 0 && key.length() - space <= LONGEST_JOINT;
    Meaning whole = LABELS.get(key);
    return whole != null || !joint ? whole : LABELS.get(key.substring(0, space));
  }

  /** Where {@code word} stands last in {@code text} as a word; in scripts without spaces anyhow. */
  private static int lastWord(String text, String word) {
    int at = text.lastIndexOf(word);
    while (at > 0 && !Character.isIdeographic(word.charAt(0)) && !isWord(text, word, at)) {
      at = text.lastIndexOf(word, at - 1);
    }
    return at;
  }

  /** The next word often follows without a space, as it has an element of its own. */
  private static boolean isWord(String text, String word, int at) {
    return !Character.isLetter(text.charAt(at - 1))
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
