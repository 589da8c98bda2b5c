package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Reason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things that sites press on their readers, and that articles can be about as well. */
final class Subjects {

  /** A thing named in so many paragraphs is what the article is about. */
  private static final int OFTEN = 3;

  private final Map<Reason, Set<String>> words = new EnumMap<>(Reason.class);

  /** Adds the words of {@code language}. */
  void read(String language) {
    for (String line : Lexicon.lines(language, "furniture-subjects")) {
      String[] parts = line.split(" ");
      words
          .computeIfAbsent(Reason.valueOf(parts[0]), unused -> new HashSet<>())
          .addAll(Arrays.asList(parts).subList(1, parts.length));
    }
  }

  /** The reasons whose things the title names, or at least three of the paragraphs. */
  Set<Reason> of(String title, List<String> paragraphs) {
    Set<Reason> found = new HashSet<>();
    words.forEach(
        (reason, names) -> {
          if (names(title, names)
              || paragraphs.stream().filter(line -> names(line, names)).count() >= OFTEN) {
            found.add(reason);
          }
        });
    return found;
  }

  private static boolean names(String line, Set<String> names) {
    for (String word : CleanText.key(line).split(" ")) {
      for (String name : names) {
        if (word.startsWith(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
