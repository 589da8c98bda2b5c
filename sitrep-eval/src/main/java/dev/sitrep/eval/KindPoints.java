package dev.sitrep.eval;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.analyse.Analyser.SignedName;
import dev.sitrep.eval.KindFit.Example;
import dev.sitrep.eval.metric.Score;
import dev.sitrep.model.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Fits the points of {@code KindSign} to the names set and prints them, with how points fare on the
 * texts they were not fitted on. The table in {@code KindSign} is written by hand from what this
 * prints.
 */
public final class KindPoints {

  private static final int FOLDS = 6;

  /** What a name counts that the set does not have so: its words may mislead. */
  private static final double MISREAD = 0.5;

  private static final int OTHER = KindFit.TYPES.size() - 1;

  private KindPoints() {}

  /**
   * A text with its names.
   *
   * @param types the type of each name of the set
   */
  private record Text(List<SignedName> found, Map<Span, Integer> types) {}

  /** Takes the folder of the gold sets. */
  public static void main(String[] arguments) {
    Path root = Path.of(arguments.length > 0 ? arguments[0] : "../shared/gold");
    var analyser = new Analyser();
    List<Text> texts =
        Conll.read(root.resolve("language/names/wikigold.conll.txt")).stream()
            .map(document -> text(analyser, document))
            .toList();
    Map<String, int[]> points = KindFit.fit(examples(texts));
    points.forEach(
        (sign, own) -> System.out.println(sign + " " + own[0] + " " + own[1] + " " + own[2]));
    Counts fitted = new Counts();
    texts.forEach(text -> fitted.add(text, points));
    Counts left = new Counts();
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      Map<String, int[]> others = KindFit.fit(examples(part(texts, i -> i % FOLDS != own)));
      part(texts, i -> i % FOLDS == own).forEach(text -> left.add(text, others));
    }
    System.out.println("fitted on all: " + fitted.line());
    System.out.println("left out:      " + left.line());
  }

  private static Text text(Analyser analyser, Conll.Document document) {
    Map<Span, Integer> types = new HashMap<>();
    document.names().forEach(it -> types.put(it.span(), KindFit.TYPES.indexOf(it.type())));
    return new Text(analyser.signedNames(LanguageSets.article(document.text())), types);
  }

  private static List<Text> part(List<Text> texts, IntPredicate isIn) {
    return IntStream.range(0, texts.size()).filter(isIn).mapToObj(texts::get).toList();
  }

  private static List<Example> examples(List<Text> texts) {
    List<Example> examples = new ArrayList<>();
    for (Text text : texts) {
      Map<Integer, double[]> counts = new TreeMap<>();
      Map<Integer, Set<String>> signs = new TreeMap<>();
      for (SignedName name : text.found()) {
        double[] count = counts.computeIfAbsent(name.entity(), key -> new double[OTHER + 1]);
        boolean read = text.types().containsKey(name.span());
        count[type(text, name.span())] += read ? 1 : MISREAD;
        signs.put(name.entity(), name.signs());
      }
      signs.forEach(
          (entity, own) ->
              examples.addAll(of(own, counts.getOrDefault(entity, new double[OTHER + 1]))));
    }
    return examples;
  }

  /** An example for each type an entity has in the set. */
  private static List<Example> of(Set<String> signs, double[] counts) {
    return IntStream.rangeClosed(0, OTHER)
        .filter(type -> counts[type] > 0)
        .mapToObj(type -> new Example(signs, type, counts[type]))
        .toList();
  }

  /** The type of the name at {@code span}, or of one that overlaps with it. */
  private static int type(Text text, Span span) {
    Integer exact = text.types().get(span);
    if (exact != null) {
      return exact;
    }
    return text.types().entrySet().stream()
        .filter(it -> it.getKey().start() < span.end() && span.start() < it.getKey().end())
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(OTHER);
  }

  /** How many names of each type were found, given and wanted. */
  private static final class Counts {

    private final int[] hits = new int[OTHER + 1];
    private final int[] given = new int[OTHER + 1];
    private final int[] wanted = new int[OTHER + 1];

    void add(Text text, Map<String, int[]> points) {
      for (SignedName name : text.found()) {
        int type = KindFit.likeliest(points, name.signs());
        given[type]++;
        Integer right = text.types().get(name.span());
        hits[type] += right != null && right == type ? 1 : 0;
      }
      text.types().values().forEach(type -> wanted[type]++);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "persons %.3f, places %.3f, organisations %.3f, the three %.3f, all %.3f",
          f1(0, 1),
          f1(1, 2),
          f1(2, 3),
          f1(0, 3),
          f1(0, OTHER + 1));
    }

    private double f1(int from, int to) {
      return Score.of(sum(hits, from, to), sum(given, from, to), sum(wanted, from, to)).f1();
    }

    private static int sum(int[] counts, int from, int to) {
      return IntStream.range(from, to).map(i -> counts[i]).sum();
    }
  }
}
