package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Report;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The roundup the project began from: the quotes, figures and dates that are in it are found.
 * Skipped where the roundup is not beside the project.
 */
class SeedFindingsTest {

  private static Seed seed;
  private static Report report;

  @BeforeAll
  static void makeTheReport() {
    assumeTrue(Files.exists(Seed.FILE), "skipped: no roundup at " + Seed.FILE);
    seed = Seed.read();
    report = seed.report();
  }

  private record Said(int line, String words, String speaker) {}

  private static final List<Said> SAID =
      List.of(
          new Said(4, "honoured", "Stoltenberg"),
          new Said(4, "to extend my term as Secretary General", "Stoltenberg"),
          new Said(6, "real threat", "Biden"),
          new Said(10, "quite remarkable how things", "Szewczyk"),
          new Said(10, "There is a risk that it will affect people", "Stoltenberg"),
          new Said(16, "they are not supporting Russia", "Dombrovskis"),
          new Said(16, "I had a conversation with the Chinese president", "Scholz"),
          new Said(16, "strongly", "Scholz"),
          new Said(16, "presented our position on this issue", "Scholz"),
          new Said(16, "rock solid", "Wang Yi"),
          new Said(16, "very reliable evidence", "senior EU official"),
          new Said(16, "understands that its economic future", "Biden"),
          new Said(20, "The message to President Putin is this", "Johnson"),
          new Said(29, "We are concerned, partly because we see", "Stoltenberg"));

  @Test
  void quotesHaveTheSpeakerTheTextGives() {
    List<String> wrong = new ArrayList<>();
    for (Said said : SAID) {
      String speaker = seed.speakerOf(said.line(), said.words());
      if (!speaker.contains(said.speaker())) {
        wrong.add(said.words() + ": " + speaker);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void theFiguresAreFound() {
    assertFigure("40000", "troop");
    assertFigure("4", "battlegroup");
    assertFigure("100000", "troop");
    assertFigure("4", "marine");
    assertThat(report.figures())
        .anySatisfy(
            figure -> {
              assertThat(figure.readings()).hasSize(1);
              assertThat(figure.readings().get(0).quantity().low()).isEqualByComparingTo("30");
              assertThat(figure.readings().get(0).origins()).isGreaterThanOrEqualTo(2);
              assertThat(figure.agreement()).isEqualTo(Agreement.AGREED);
            });
  }

  @Test
  void theDatesAreFound() {
    assertDate(4, "2023-09-30", "2023-09-30");
    assertDate(4, "2014-10-01", "2014-10-31");
    assertDate(18, "2022-03-25", "2022-03-25");
    assertDate(27, "2022-03-24", "2022-03-24");
    assertDate(16, "2022-04-01", "2022-04-01");
    assertDate(35, "2014-01-01", "2014-12-31");
    assertThat(seed.analysis(31).times())
        .anySatisfy(it -> assertThat(it.until()).isEqualTo(LocalDate.parse("2022-06-30")));
  }

  @Test
  void anArticleOfATreatyAndACenturyAreNoDates() {
    for (int line : List.of(14, 16)) {
      Analysis analysis = seed.analysis(line);
      assertThat(analysis.times().stream().map(it -> it.span().of(analysis.article().text())))
          .noneMatch(it -> it.contains("Article") || it.contains("century"));
    }
  }

  private static void assertFigure(String value, String counted) {
    assertThat(report.figures().stream().flatMap(it -> it.readings().stream()))
        .as("%s %s", value, counted)
        .anyMatch(
            it ->
                it.quantity().low().compareTo(new BigDecimal(value)) == 0
                    && String.valueOf(it.quantity().counted()).equalsIgnoreCase(counted));
  }

  private static void assertDate(int line, String from, String until) {
    assertThat(seed.analysis(line).times())
        .anySatisfy(
            it -> {
              assertThat(it.from()).isEqualTo(LocalDate.parse(from));
              assertThat(it.until()).isEqualTo(LocalDate.parse(until));
            });
  }
}
