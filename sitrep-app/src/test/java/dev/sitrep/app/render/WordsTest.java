package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.report.TimelineEvent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

final class WordsTest {

  private static final LocalDate DAY = LocalDate.of(2031, 12, 29);

  @Test
  void aTimeIsSaidAsExactlyAsItIsKnown() {
    OffsetDateTime at = OffsetDateTime.parse("2031-05-03T08:05:59-03:30");

    assertThat(Words.time(Timestamp.of(at))).isEqualTo("3 May 2031, 08:05 UTC-03:30");
    assertThat(Words.time(new Timestamp(at, Precision.DAY))).isEqualTo("3 May 2031");
    assertThat(Words.time(new Timestamp(at, Precision.MONTH))).isEqualTo("May 2031");
    assertThat(Words.time(new Timestamp(at, Precision.YEAR))).isEqualTo("2031");
    assertThat(Words.time((Timestamp) null)).isEqualTo("time unknown");
  }

  @Test
  void whatIsNoPlainNewsIsNamedBesideItsOutlet() {
    assertThat(Words.source(TestReports.COURIER)).isEqualTo(Words.outlet(TestReports.COURIER));
    assertThat(Words.source(TestReports.ZEITUNG))
        .isEqualTo(Words.outlet(TestReports.ZEITUNG) + " (live blog)");
  }

  @Test
  void programsReadTheSamePrecision() {
    assertThat(Words.machineDate(DAY, Precision.WEEK)).isEqualTo("2032-W01");
    assertThat(Words.machineDate(DAY, Precision.MONTH)).isEqualTo("2031-12");
    assertThat(Words.machineDate(DAY, Precision.YEAR)).isEqualTo("2031");
  }

  @Test
  void periodsRepeatNothing() {
    assertThat(Words.date(period(DAY, DAY))).isEqualTo("29 December 2031");
    assertThat(Words.date(period(DAY, DAY.plusDays(2)))).isEqualTo("29 to 31 December 2031");
    assertThat(Words.date(period(DAY.minusDays(30), DAY)))
        .isEqualTo("29 November to 29 December 2031");
    assertThat(Words.date(period(DAY, DAY.plusDays(5))))
        .isEqualTo("29 December 2031 to 3 January 2032");
  }

  @Test
  void countsAgreeWithTheirNouns() {
    assertThat(Words.count(1, "story")).isEqualTo("1 story");
    assertThat(Words.count(1204, "story")).isEqualTo("1,204 stories");
    assertThat(Words.count(0, "origin")).isEqualTo("0 origins");
  }

  private static TimelineEvent period(LocalDate from, LocalDate until) {
    TimelineEvent any = TestReports.ferry().timeline().get(0);
    return new TimelineEvent(from, until, Precision.DAY, any.statement(), any.date(), "s");
  }
}
