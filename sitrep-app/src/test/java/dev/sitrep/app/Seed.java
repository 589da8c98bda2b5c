package dev.sitrep.app;

import dev.sitrep.Sitrep;
import dev.sitrep.analyse.Analyser;
import dev.sitrep.io.Inputs;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Input;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.report.Reporter.Frame;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The roundup the project began from, with the report made of it. */
record Seed(Report report, List<Analysis> analyses) {

  static final Path FILE = Path.of("../../shared/seed/nato-summit-2022.txt");
  private static final Instant AS_OF = Instant.parse("2022-03-30T23:59:59Z");

  static Seed read() {
    List<Input> inputs = new ArrayList<>();
    List<LeftOut> failures = new ArrayList<>();
    Inputs.of(List.of(FILE.toString()), InputStream.nullInputStream())
        .read(inputs::add, failures::add);
    var sitrep = new Sitrep();
    List<Extraction> extractions = inputs.stream().map(sitrep.extractor()::extract).toList();
    var making = new Making("test", List.of(), new TreeMap<>());
    Report report =
        sitrep.report(
            new Frame(new Situation("NATO summit", List.of()), AS_OF, failures, making),
            extractions);
    var analyser = new Analyser(LocalDate.parse("2022-03-30"));
    List<Analysis> analyses = report.articles().stream().map(analyser::analyse).toList();
    return new Seed(report, analyses);
  }

  /** The speaker of the quote that holds {@code words}; unknown if no quote does. */
  String speakerOf(int line, String words) {
    Analysis analysis = analysis(line);
    return analysis.quotes().stream()
        .filter(it -> it.content().of(analysis.article().text()).contains(words))
        .map(it -> it.speaker().label())
        .findFirst()
        .orElse(new Speaker.Unknown("").label());
  }

  Analysis analysis(int line) {
    return analyses.stream()
        .filter(it -> line(it.article()) == line)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article of line " + line));
  }

  Article article(int line) {
    return analysis(line).article();
  }

  static int line(Article article) {
    String origin = article.provenance().origin();
    return Integer.parseInt(origin.substring(origin.lastIndexOf(':') + 1));
  }

  /** Every sentence the report states, quotes in the ledger excepted. */
  List<String> sentencesShown() {
    return Stream.of(
            report.inShort().stream().map(it -> it.text()),
            report.briefs().stream()
                .flatMap(it -> it.passages().stream())
                .map(it -> it.statements().get(0).text()),
            report.timeline().stream().map(it -> it.statement().text()))
        .flatMap(it -> it)
        .toList();
  }

  /** All words the report shows of its articles. */
  List<String> shown() {
    return Stream.of(
            sentencesShown().stream(),
            report.briefs().stream().map(it -> it.headline().text()),
            report.briefs().stream()
                .flatMap(it -> it.passages().stream())
                .flatMap(it -> it.statements().stream())
                .map(it -> it.text()),
            report.quotes().stream()
                .flatMap(it -> it.sayings().stream())
                .map(it -> it.words().text()),
            report.figures().stream()
                .map(Figure::readings)
                .flatMap(List::stream)
                .map(it -> it.sentence().text()))
        .flatMap(it -> it)
        .toList();
  }
}
