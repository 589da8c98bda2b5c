package dev.sitrep.eval.speed;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.analyse.NumberReader;
import dev.sitrep.analyse.Register;
import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads texts made to be slow, lists what processor time each takes and holds it to what was
 * promised; exits 1 if missed.
 */
public final class HostileRun {

  private static final double MOST_MILLISECONDS = 100;

  /** So often is read what seems slow: a shared processor and a cold machine are slow as well. */
  private static final int MOST_ROUNDS = 20;

  private static final int MEDIAN_OF = 3;

  /** Characters of each text that all readers read twice, to be compiled before any is timed. */
  private static final int WARM = 5_000;

  /** Characters of the lines that texts are cut into where they come in lines. */
  private static final int LINE = 50;

  private HostileRun() {}

  private record Reader(String name, Consumer<String> read) {}

  private record Time(double milliseconds, String reader, String text) {}

  /**
   * Runs it.
   *
   * @param arguments milliseconds that a text may take
   */
  public static void main(String[] arguments) throws IOException {
    double most = arguments.length > 0 ? Double.parseDouble(arguments[0]) : MOST_MILLISECONDS;
    Map<String, String> texts = HostileTexts.all();
    List<Reader> readers = readers();
    for (Reader reader : readers) {
      texts.values().forEach(text -> reader.read().accept(text.substring(0, WARM)));
      texts.values().forEach(text -> reader.read().accept(text.substring(0, WARM)));
    }
    List<Time> times = new ArrayList<>();
    for (Reader reader : readers) {
      texts.forEach(
          (name, text) -> times.add(new Time(median(reader, text, most), reader.name(), name)));
    }
    times.sort(Comparator.comparing(Time::milliseconds));
    times.forEach(HostileRun::print);
    long slow = times.stream().filter(time -> time.milliseconds() >= most).count();
    System.out.printf(
        Locale.ROOT,
        "%nOf %d texts of 100 kB, read in %d ways, %d take %.0f ms or longer, promised are none.%n%s%n",
        texts.size(),
        readers.size(),
        slow,
        most,
        slow == 0 ? "kept" : "missed");
    System.exit(slow == 0 ? 0 : 1);
  }

  private static void print(Time time) {
    System.out.printf(
        Locale.ROOT, "%7.1f ms  %-9s %s%n", time.milliseconds(), time.reader(), time.text());
  }

  private static List<Reader> readers() {
    var news = new Analyser();
    var dialogue = new Analyser(LocalDate.of(2020, 1, 1), Register.DIALOGUE);
    var numbers = new NumberReader("en");
    return List.of(
        new Reader("news", text -> news.analyse(article(text))),
        new Reader("lines", text -> news.analyse(article(inLines(text)))),
        new Reader("dialogue", text -> dialogue.analyse(article(text))),
        new Reader("events", text -> news.events(news.analyse(article(text)))),
        new Reader("numbers", numbers::read));
  }

  private static Article article(String text) {
    List<Line> lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> new Line(Block.Kind.PARAGRAPH, line))
            .toList();
    Metadata metadata = Metadata.UNKNOWN.withLanguage("en");
    return Article.of("article", lines, metadata, new Provenance("article", null, ""));
  }

  private static String inLines(String text) {
    var lines = new StringBuilder(text);
    int start = 0;
    for (int i = 0; i < lines.length(); i++) {
      if (lines.charAt(i) == ' ' && i - start > LINE) {
        lines.setCharAt(i, '\n');
        start = i;
      }
    }
    return lines.toString();
  }

  /** The median of the last readings, the first that is below {@code most} or the last of all. */
  private static double median(Reader reader, String text, double most) {
    Deque<Double> last = new ArrayDeque<>();
    double median = Double.MAX_VALUE;
    for (int i = 0; i < MOST_ROUNDS && median >= most; i++) {
      last.addLast(spent(reader, text));
      if (last.size() > MEDIAN_OF) {
        last.removeFirst();
      }
      if (last.size() == MEDIAN_OF) {
        median = last.stream().sorted().toList().get(MEDIAN_OF / 2);
      }
    }
    return median;
  }

  private static double spent(Reader reader, String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    reader.read().accept(text);
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }
}
