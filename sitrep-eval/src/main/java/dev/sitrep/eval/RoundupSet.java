package dev.sitrep.eval;

import dev.sitrep.Sitrep;
import dev.sitrep.analyse.Analyser;
import dev.sitrep.io.Inputs;
import dev.sitrep.model.Input;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.report.Reporter.Frame;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The roundup the project began from, with the quotes its note lists: whose they are, and which one
 * it stitched onto somebody else's words.
 */
final class RoundupSet {

  private static final Pattern LISTED =
      Pattern.compile("(?s)whose speaker the text gives:(.*?)\\. These are");

  /** "'quote', 'quote': speaker (12". */
  private static final Pattern SAID = Pattern.compile("(?s)\\s*'(.*)':\\s+([^:]*?) \\(\\d+");

  private static final Pattern STITCHED =
      Pattern.compile("stitches Mr (\\p{L}+)'s '([^']*)' onto Mr (\\p{L}+)");

  private static final Instant AS_OF = Instant.parse("2022-03-30T23:59:59Z");

  private final Path folder;

  RoundupSet(Path gold) {
    this.folder = gold.resolveSibling("seed");
  }

  /** Words with those who are said to have said them. */
  private record Said(String words, List<String> speakers) {}

  /** Words as the ledger has them. */
  private record Entry(LedgerEntry entry, String words) {}

  /** How the quotes fare; nothing where there is no roundup. */
  List<Measure> measure() {
    Path note = folder.resolve("README.md");
    if (!Files.exists(note)) {
      return List.of();
    }
    String text = Gold.text(note);
    List<Said> listed = listed(text);
    List<Said> stitched = stitched(text);
    Report report = report();
    List<Said> found = found(report);
    long right = listed.stream().filter(it -> isRight(it, found)).count();
    long wrong = listed.stream().filter(it -> isWrong(it, found)).count();
    long shown = stitched.stream().filter(it -> isShown(it, report)).count();
    return List.of(
        new Measure("roundup", "listed quotes with the right speaker", share(right, listed)),
        new Measure("roundup", "listed quotes without a wrong one", 1 - share(wrong, listed)),
        new Measure("roundup", "stitched quotes given to both", share(shown, stitched)));
  }

  private static double share(long count, List<Said> of) {
    return of.isEmpty() ? 0 : (double) count / of.size();
  }

  private static List<Said> listed(String note) {
    Matcher list = LISTED.matcher(note);
    List<Said> said = new ArrayList<>();
    for (String item : list.find() ? list.group(1).split(";") : new String[0]) {
      Matcher parts = SAID.matcher(item);
      if (parts.find()) {
        for (String words : parts.group(1).split("(?s)',\\s+'|' and '")) {
          said.add(new Said(plain(words), List.of(parts.group(2).strip())));
        }
      }
    }
    return said;
  }

  private static List<Said> stitched(String note) {
    Matcher parts = STITCHED.matcher(note.replaceAll("\\s+", " "));
    List<Said> said = new ArrayList<>();
    while (parts.find()) {
      said.add(new Said(plain(parts.group(2)), List.of(parts.group(1), parts.group(3))));
    }
    return said;
  }

  private Report report() {
    List<Input> inputs = new ArrayList<>();
    List<LeftOut> failures = new ArrayList<>();
    Path roundup = Gold.files(folder, ".txt").get(0);
    Inputs.of(List.of(roundup.toString()), InputStream.nullInputStream())
        .read(inputs::add, failures::add);
    var sitrep = new Sitrep();
    var making = new Making("evaluation", List.of(), new TreeMap<>());
    var frame = new Frame(new Situation("roundup", List.of()), AS_OF, failures, making);
    return sitrep.report(frame, inputs.stream().map(sitrep.extractor()::extract).toList());
  }

  /** All quotes of the articles, the ones too short for a ledger too. */
  private static List<Said> found(Report report) {
    var analyser = new Analyser();
    List<Said> found = new ArrayList<>();
    for (var article : report.articles()) {
      for (Quote quote : analyser.analyse(article).quotes()) {
        String words = plain(quote.content().of(article.text()));
        boolean unknown = quote.speaker() instanceof Speaker.Unknown;
        found.add(new Said(words, unknown ? List.of() : List.of(quote.speaker().label())));
      }
    }
    return found;
  }

  private static boolean isRight(Said said, List<Said> found) {
    return found.stream()
        .filter(it -> it.words().contains(said.words()))
        .anyMatch(it -> isAll(said.speakers(), it.speakers()));
  }

  private static boolean isWrong(Said said, List<Said> found) {
    return found.stream()
        .filter(it -> it.words().contains(said.words()) && !it.speakers().isEmpty())
        .anyMatch(it -> !isAll(said.speakers(), it.speakers()));
  }

  private static boolean isShown(Said said, Report report) {
    return report.quotes().stream()
        .map(it -> new Entry(it, words(it)))
        .filter(it -> it.words().contains(said.words()))
        .anyMatch(
            it ->
                it.entry().agreement() == Agreement.CONFLICT
                    && isAll(said.speakers(), it.entry().speakers()));
  }

  private static String words(LedgerEntry entry) {
    List<String> words = entry.sayings().stream().map(it -> plain(it.words().text())).toList();
    return String.join("\n", words);
  }

  private static boolean isAll(List<String> wanted, List<String> given) {
    return wanted.stream()
        .allMatch(name -> given.stream().anyMatch(it -> plain(it).contains(plain(name))));
  }

  private static String plain(String words) {
    return words
        .replace('’', '\'')
        .replaceAll("\\s+", " ")
        .replaceAll("[ .…]+$", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
