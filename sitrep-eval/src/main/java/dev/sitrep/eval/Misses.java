package dev.sitrep.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was got wrong, miss by miss, for a person to read; in the order it was met. */
final class Misses {

  private static final int MOST_KINDS = 10;

  /**
   * One.
   *
   * @param set the gold set
   * @param kind what sort of miss it is, as others of the set are
   * @param where the document
   * @param text the words it is about
   * @param wanted what the set has
   * @param found what was found
   */
  record Miss(String set, String kind, String where, String text, String wanted, String found) {

    private String line() {
      return String.join("\t", cell(kind), cell(where), cell(text), cell(wanted), cell(found));
    }

    private static String cell(String text) {
      return text.replaceAll("\\s+", " ").strip();
    }
  }

  private final List<Miss> all = new ArrayList<>();

  void add(Miss miss) {
    all.add(miss);
  }

  /** The most frequent kinds of each set, as a table with how many there are. */
  String table() {
    var text = new StringBuilder("| set | kind of miss | times |\n|---|---|---|\n");
    bySet().forEach((set, misses) -> append(text, set, misses));
    return text.toString();
  }

  private static void append(StringBuilder text, String set, List<Miss> misses) {
    Map<String, Long> kinds =
        misses.stream()
            .collect(Collectors.groupingBy(Miss::kind, TreeMap::new, Collectors.counting()));
    kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_KINDS)
        .forEach(
            kind ->
                text.append(
                    String.format(
                        Locale.ROOT, "| %s | %s | %d |%n", set, kind.getKey(), kind.getValue())));
  }

  /** Writes a file a set, a miss a line: kind, document, words, wanted, found, tabs between. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, List<Miss>> set : bySet().entrySet()) {
        String name = set.getKey().replaceAll("[^A-Za-z0-9]+", "-") + ".tsv";
        Files.write(folder.resolve(name), set.getValue().stream().map(Miss::line).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write misses to " + folder, e);
    }
  }

  private Map<String, List<Miss>> bySet() {
    return all.stream()
        .collect(Collectors.groupingBy(Miss::set, TreeMap::new, Collectors.toList()));
  }
}
