package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things that sites press on their readers, and that articles can be about as well. */
final class Subjects {

  private static final int ASCII = 128;

  /** A thing named in so many paragraphs is what the article is about. */
  private static final int OFTEN = 3;

  /** What the beginning of a word names. */
  private record Named(String beginning, Reason reason) {}

  /** By the first letter, which all have of ASCII. */
  private final List<List<Named>> named = new ArrayList<>();

  Subjects() {
    for (int i = 0; i < ASCII; i++) {
      named.add(new ArrayList<>(2));
    }
  }

  /** Adds the words of {@code language}. */
  void read(String language) {
    for (String line : Lexicon.lines(language, "furniture-subjects")) {
      String[] parts = line.split(" ");
      for (String word : List.of(parts).subList(1, parts.length)) {
        named.get(word.charAt(0)).add(new Named(word, Reason.valueOf(parts[0])));
      }
    }
  }

  /**
   * The reasons whose things the title names, or at least three of the paragraphs.
   *
   * @param title as it is compared, see {@link CleanText#key}; so are the paragraphs
   */
  Set<Reason> of(String title, List<String> paragraphs) {
    Set<Reason> found = in(title);
    Map<Reason, Integer> times = new EnumMap<>(Reason.class);
    for (String paragraph : paragraphs) {
      for (Reason reason : in(paragraph)) {
        if (times.merge(reason, 1, Integer::sum) >= OFTEN) {
          found.add(reason);
        }
      }
    }
    return found;
  }

  private Set<Reason> in(String key) {
    Set<Reason> found = EnumSet.noneOf(Reason.class);
    for (int at = 0; at >= 0 && at < key.length(); at = next(key, at)) {
      char first = key.charAt(at);
      for (Named one : first < ASCII ? named.get(first) : List.<Named>of()) {
        if (key.startsWith(one.beginning(), at)) {
          found.add(one.reason());
        }
      }
    }
    return found;
  }

  /** Where the word after that at {@code at} begins; -1 after the last. */
  private static int next(String key, int at) {
    int space = key.indexOf(' ', at);
    return space < 0 ? -1 : space + 1;
  }
}
