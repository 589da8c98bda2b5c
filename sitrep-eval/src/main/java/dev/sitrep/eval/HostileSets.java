package dev.sitrep.eval;

import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Pages made to break a parser, and all real ones: whether each ends in an answer, within a second
 * of processor time.
 */
final class HostileSets {

  private static final double LONGEST_SECONDS = 1;
  private static final int SLOWEST = 10;

  private final Path gold;
  private final Extractor extractor = new Extractor();

  HostileSets(Path gold) {
    this.gold = gold;
  }

  /** A page with how to get its bytes. */
  private record Case(String name, Bytes bytes) {}

  /** Read when it is its turn: all sets together do not fit into a small heap. */
  private interface Bytes {
    byte[] get();
  }

  /** How a page went. */
  private record Run(String name, double seconds, boolean threw) {
    boolean isGood() {
      return !threw && seconds < LONGEST_SECONDS;
    }
  }

  List<Measure> measure() {
    List<Measure> measures = new ArrayList<>();
    measures.add(measure("hostile/jsoup-fuzz", files(gold.resolve("hostile/jsoup-fuzz"))));
    measures.add(measure("hostile/html5lib-tests", trees(gold.resolve("hostile/html5lib-tests"))));
    measures.add(measure("hostile/xss-payloadbox", lines(gold.resolve("hostile/xss-payloadbox"))));
    measures.add(measure("extraction/all pages", files(gold.resolve("extraction"))));
    return measures;
  }

  private Measure measure(String set, List<Case> cases) {
    List<Run> runs = cases.stream().map(this::fairly).toList();
    System.out.println(set + ": " + runs.size() + " pages; slowest, seconds of processor time:");
    runs.stream()
        .sorted(Comparator.comparing(Run::seconds).reversed())
        .limit(SLOWEST)
        .forEach(
            run ->
                System.out.printf(
                    Locale.ROOT,
                    "  %.3f %s%s%n",
                    run.seconds(),
                    run.name(),
                    run.threw() ? " threw" : ""));
    double good = runs.stream().filter(Run::isGood).count();
    return new Measure(set, "answered within a second", good / runs.size());
  }

  /** Again where it was slow: what is read at its first use, such as a model, is no page's time. */
  private Run fairly(Case one) {
    Run run = run(one);
    return run.threw() || run.isGood() ? run : run(one);
  }

  private Run run(Case one) {
    byte[] body = one.bytes().get();
    boolean threw = false;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      extractor.extract(new Page(one.name(), null, null, null, body));
    } catch (RuntimeException | StackOverflowError e) {
      threw = true;
    }
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return new Run(one.name(), spent / 1e9, threw);
  }

  /** Every file of HTML is a page. */
  private static List<Case> files(Path folder) {
    return under(folder, ".html", ".html.gz").stream()
        .map(file -> new Case(folder.relativize(file).toString(), () -> bytes(file)))
        .toList();
  }

  /** Every input of a file of trees is a page. */
  private static List<Case> trees(Path folder) {
    List<Case> cases = new ArrayList<>();
    for (Path file : under(folder, ".dat")) {
      for (String part : Gold.latin(file).split("(?m)^#data\\n")) {
        int end = part.indexOf("\n#");
        byte[] input =
            (end < 0 ? part : part.substring(0, end)).getBytes(StandardCharsets.ISO_8859_1);
        cases.add(new Case(file.getFileName() + " " + cases.size(), () -> input));
      }
    }
    return cases;
  }

  /** Every line of a list is a page. */
  private static List<Case> lines(Path folder) {
    List<Case> cases = new ArrayList<>();
    for (Path file : under(folder, ".txt")) {
      for (String line : Gold.latin(file).split("\\R")) {
        byte[] input = line.getBytes(StandardCharsets.ISO_8859_1);
        cases.add(new Case(file.getFileName() + " " + cases.size(), () -> input));
      }
    }
    return cases;
  }

  private static byte[] bytes(Path file) {
    try {
      return file.toString().endsWith(".gz") ? Gold.unzipped(file) : Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static List<Path> under(Path folder, String... suffixes) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Stream.of(suffixes).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
