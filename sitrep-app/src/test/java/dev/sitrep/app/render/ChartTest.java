package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.app.render.Chart.Point;
import dev.sitrep.model.Precision;
import dev.sitrep.model.report.TimelineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChartTest {

  private static final LocalDate TODAY = LocalDate.of(2031, 5, 6);

  @Test
  void theDrawingIsSaidInWords() {
    Chart chart = Chart.of(TestReports.ferry().timeline(), TODAY);

    assertThat(chart.description())
        .isEqualTo(
            "4 dated happenings on 2 dates, from October 2030 to 3 May 2031; most on 3 May 2031"
                + " (3).");
    assertThat(chart.points()).extracting(Point::count).containsExactly(null, 3);
    assertThat(chart.points()).extracting(Point::label).containsExactly("Oct", "3 May");
    assertThat(chart.points()).extracting(Point::year).containsExactly("2030", "2031");
    assertThat(chart.breaks()).hasSize(1);
  }

  @Test
  void aSingleEventOnTheDayOfTheReportStandsInTheMiddle() {
    Chart chart = Chart.of(List.of(event(TODAY)), TODAY);

    assertThat(chart.points().get(0).x()).isEqualTo("50.00%").isEqualTo(chart.asOf());
    assertThat(chart.description()).isEqualTo("1 dated happening: 6 May 2031.");
  }

  @Test
  void pointsKeepTheirOrderAndLabelsTheirDistance() {
    List<TimelineEvent> events = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      events.add(event(TODAY.minusDays(i)));
      events.add(event(TODAY.minusDays(i * 31L)));
    }

    List<Point> points = Chart.of(events, TODAY).points();

    assertThat(points).extracting(ChartTest::place).isSorted();
    assertThat(points).allMatch(point -> place(point) >= 7 && place(point) <= 93);
    List<Double> labels =
        points.stream()
            .filter(it -> it.label() != null && !it.wideOnly())
            .map(ChartTest::place)
            .toList();
    assertThat(points).as("numbers that would touch").extracting(Point::count).containsOnlyNulls();
    assertThat(labels).hasSizeBetween(3, 6);
    for (int i = 1; i < labels.size(); i++) {
      assertThat(labels.get(i) - labels.get(i - 1)).isGreaterThanOrEqualTo(17.9);
    }
  }

  private static double place(Point point) {
    return Double.parseDouble(point.x().replace("%", ""));
  }

  private static TimelineEvent event(LocalDate day) {
    return new TimelineEvent(
        day,
        day,
        Precision.DAY,
        TestReports.statement(TestReports.first(TestReports.NOTE)),
        TestReports.first(TestReports.NOTE),
        "s");
  }
}
