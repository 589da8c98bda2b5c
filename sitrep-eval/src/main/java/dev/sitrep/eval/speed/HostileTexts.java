package dev.sitrep.eval.speed;

import dev.sitrep.language.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Texts of 100 kB made to be slow to read, without anything by chance. */
final class HostileTexts {

  private static final int LENGTH = 100_000;
  private static final int MIXTURES = 12;

  /** The word lists of English: each is a text of its own. */
  private static final Path LISTS =
      Path.of("sitrep-core/src/main/resources/dev/sitrep/language/en");

  private final Map<String, String> texts = new LinkedHashMap<>();

  private HostileTexts() {}

  /** The texts by what they are made of. */
  static Map<String, String> all() throws IOException {
    var texts = new HostileTexts();
    List<String> pieces = pieces();
    for (String piece : pieces) {
      texts.add("'" + piece + "'", i -> piece);
    }
    var random = new Random(5);
    for (int i = 0; i < MIXTURES; i++) {
      texts.add("mixture " + i, at -> pieces.get(random.nextInt(pieces.size())));
    }
    texts.lists();
    texts.people();
    return texts.texts;
  }

  /** What rules begin, end or go on with; a bar ends a line of the resource. */
  private static List<String> pieces() throws IOException {
    try (InputStream in = HostileTexts.class.getResourceAsStream("hostile-pieces.txt")) {
      InputStream found = Objects.requireNonNull(in, "hostile-pieces.txt");
      return new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.substring(0, line.length() - 1))
          .toList();
    }
  }

  private void lists() throws IOException {
    try (Stream<Path> files = Files.list(LISTS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        List<String> words = new ArrayList<>();
        for (String line : Lexicon.lines("en", name)) {
          words.addAll(List.of(line.substring(line.indexOf(':') + 1).strip().split(" *, *")));
        }
        var random = new Random(3);
        if (!words.isEmpty()) {
          add("words of " + name, i -> words.get(random.nextInt(words.size())) + ' ');
        }
      }
    }
  }

  private void people() {
    add("many of one surname", i -> "A" + word(i) + " Smith, ");
    add("many of one given name", i -> "Ida " + (i % 3 == 0 ? "Mr Smith. " : "V" + word(i) + ". "));
    String mayor = ", the mayor of Harrow, said “no it is so” the mayor said. ";
    add("many of one office", i -> "V" + word(i) + mayor);
    add("many for one pronoun", i -> "V" + word(i) + " is here. “No it is not so,” he said. ");
    add("words of one hash", HostileTexts::crowded);
  }

  private void add(String name, IntFunction<String> part) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < LENGTH; i++) {
      text.append(part.apply(i));
    }
    texts.put(name, text.substring(0, LENGTH));
  }

  /** A different word for each number. */
  private static String word(int number) {
    var word = new StringBuilder();
    for (int rest = number; rest > 0 || word.isEmpty(); rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }

  /** Words that a hash map of strings takes for the same. */
  private static String crowded(int number) {
    var word = new StringBuilder();
    for (int bit = 0; bit < 12; bit++) {
      word.append((number >> bit & 1) == 0 ? "bb" : "cC");
    }
    return word.append(' ').toString();
  }
}
