package dev.sitrep.report;

import static dev.sitrep.report.Storm.article;
import static dev.sitrep.report.Storm.counting;
import static dev.sitrep.report.Storm.report;
import static dev.sitrep.report.Storm.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.faithful.Written;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

  @Test
  void aNumberThatTwoOriginsGiveIsAgreedHoweverItIsWritten() {
    List<Figure> figures =
        report(story(counting("a", "1,200", "1200"), counting("b", "1200", "1200"))).figures();

    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).agreement()).isEqualTo(Agreement.AGREED);
    assertThat(figures.get(0).readings()).hasSize(1);
    assertThat(figures.get(0).readings().get(0).origins()).isEqualTo(2);
  }

  @Test
  void aCountThatGrowsWithTimeIsUpdated() {
    Story story =
        story(
            counting("a", "12", "12").at("2031-05-01T08:00:00Z"),
            counting("b", "19", "19").at("2031-05-02T08:00:00Z"),
            counting("c", "31", "31").at("2031-05-03T08:00:00Z"));

    Figure figure = report(story).figures().get(0);

    assertThat(figure.agreement()).isEqualTo(Agreement.UPDATED);
    assertThat(figure.readings())
        .extracting(reading -> reading.number().text())
        .containsExactly("12 people", "19 people", "31 people");
  }

  @Test
  void countsThatContradictEachOtherAreAConflict() {
    Story story =
        story(
            counting("a", "12", "12").at("2031-05-01T08:00:00Z"),
            counting("b", "19", "19").at("2031-05-02T08:00:00Z"),
            counting("c", "12", "12").at("2031-05-05T08:00:00Z"));

    assertThat(report(story).figures().get(0).agreement()).isEqualTo(Agreement.CONFLICT);
  }

  @Test
  void withoutTimesNobodyKnowsWhichNumberIsNewer() {
    Story story = story(counting("a", "12", "12"), counting("b", "19", "19"));

    assertThat(report(story).figures().get(0).agreement()).isEqualTo(Agreement.CONFLICT);
  }

  @Test
  void theDeadAndTheInjuredAreTwoMatters() {
    Written injured =
        article("b")
            .paragraph("The storm injured 40 people in Osmund, the police said.")
            .count("40 people", "40", "person");

    List<Figure> figures = report(story(counting("a", "12", "12"), injured)).figures();

    assertThat(figures).hasSize(2);
    assertThat(figures).extracting(Figure::agreement).containsOnly(Agreement.SINGLE);
  }

  @Test
  void theDeadOfTwoPlacesAreTwoMatters() {
    Written elsewhere =
        article("b")
            .paragraph("The storm killed 40 people in Brackwater, the police said.")
            .count("40 people", "40", "person")
            .place("Brackwater");

    assertThat(report(story(counting("a", "12", "12").place("Osmund"), elsewhere)).figures())
        .hasSize(2);
  }

  @Test
  void whatCameOnTopIsNotTheWhole() {
    Written more =
        article("b")
            .paragraph("The storm killed another 7 people in Osmund, the police said.")
            .count("7 people", "7", "person");

    assertThat(report(story(counting("a", "12", "12"), more)).figures()).hasSize(2);
  }

  @Test
  void aCountThatGrowsFromStoryToStoryIsOneFigure() {
    Story first = story(counting("a", "12", "12").at("2031-05-01T08:00:00Z"));
    Story second = Told.story("t", counting("b", "19", "19").at("2031-05-02T08:00:00Z").read());

    List<Figure> figures = report(first, second).figures();

    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).agreement()).isEqualTo(Agreement.UPDATED);
  }

  @Test
  void aSmallerTollOfAnotherStoryIsOfAnotherEvent() {
    Story first = story(counting("a", "19", "19").at("2031-05-01T08:00:00Z"));
    Story second = Told.story("t", counting("b", "12", "12").at("2031-05-02T08:00:00Z").read());

    assertThat(report(first, second).figures()).hasSize(2);
  }

  @Test
  void numbersFarApartAreNotOneMatter() {
    Written few = counting("a", "12", "12").at("2031-05-01T08:00:00Z");
    Written much = counting("b", "300", "300").at("2031-05-01T09:00:00Z");

    assertThat(report(story(few, much)).figures())
        .extracting(Figure::agreement)
        .doesNotContain(Agreement.CONFLICT, Agreement.UPDATED);
  }

  @Test
  void aFigureIsNamedByWordsThatTell() {
    assertThat(report(story(counting("a", "12", "12"))).figures().get(0).matter().text())
        .isEqualTo("The storm killed 12 people in Osmund");
  }
}
