package dev.sitrep.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {

  private static final Timestamp MOMENT =
      Timestamp.of(OffsetDateTime.parse("2026-03-02T14:05:00+01:00"));
  private static final Timestamp DAY = Timestamp.of(LocalDate.of(2026, 3, 2));

  @Test
  void aMomentIsReadHoweverItIsWritten() {
    for (String text :
        List.of(
            "2026-03-02T14:05:00+01:00",
            "2026-03-02T14:05+0100",
            "2026-03-02 14:05:00.000 +01",
            "Mon, 02 Mar 2026 14:05:00 +0100",
            "mon, 2 march 26 14:05 CET",
            "Mar 2 14:05:00 2026 GMT+1",
            "Monday, 02-Mar-26 14:05:00 +0100",
            "Mon, 2026/03/02 14:05:00 CET",
            "2.3.2026 14:05 +01:00",
            "2026-03-02 13:05:00 +0000 UTC",
            "Monday, March 2, 2026 2:05 PM CET",
            "2 Mar 2026 2:05pm +0100",
            "20260302T130500Z",
            "Mo, 02 M\u00e4r 2026 14:05:00 +0100",
            "lun., 2 mars 2026 14:05:00 +0100",
            "Mon Mar 2 2026 14:05:00 GMT+0100 (CET)",
            "Mon, 02 Mar 2026 22:05:00 JST")) {
      assertThat(Times.parse(text).at().toInstant()).as(text).isEqualTo(MOMENT.at().toInstant());
    }
    assertThat(Times.parse("2026-03-02T14:05:07.123456Z"))
        .isEqualTo(Timestamp.of(OffsetDateTime.parse("2026-03-02T14:05:07.123456Z")));
  }

  @Test
  void aDayOfTheWeekIsNoMonth() {
    assertThat(Times.parse("mar., 3 f\u00e9vr. 2026"))
        .isEqualTo(Timestamp.of(LocalDate.of(2026, 2, 3)));
    assertThat(Times.parse("mar 3 f\u00e9vrier 2026"))
        .isEqualTo(Timestamp.of(LocalDate.of(2026, 2, 3)));
  }

  @Test
  void twelveHoursAreReadWithTheirHalf() {
    assertThat(Times.parse("2 Mar 2026 12:05 AM GMT"))
        .isEqualTo(Timestamp.of(OffsetDateTime.parse("2026-03-02T00:05:00Z")));
    assertThat(Times.parse("2 Mar 2026 12:05 PM GMT"))
        .isEqualTo(Timestamp.of(OffsetDateTime.parse("2026-03-02T12:05:00Z")));
    assertThat(Times.parse("2 Mar 2026 14:05 PM GMT")).isEqualTo(DAY);
  }

  @Test
  void aTimeIsNoMoreExactThanItIsGiven() {
    assertThat(Times.parse("2026-03-02")).isEqualTo(DAY);
    assertThat(Times.parse("2 Mar 2026")).isEqualTo(DAY);
    assertThat(Times.parse("March 2, 2026")).isEqualTo(DAY);
    assertThat(Times.parse("20260302")).isEqualTo(DAY);
    assertThat(Times.parse("2026-3-2")).isEqualTo(DAY);
    assertThat(Times.parse("2026-03"))
        .isEqualTo(
            new Timestamp(
                LocalDate.of(2026, 3, 1).atStartOfDay().atOffset(ZoneOffset.UTC), Precision.MONTH));
    assertThat(Times.parse("2026")).extracting(Timestamp::precision).isEqualTo(Precision.YEAR);
  }

  @Test
  void aTimeWithoutAZoneAnybodyKnowsIsKnownToItsDay() {
    assertThat(Times.parse("2026-03-02T14:05:00")).isEqualTo(DAY);
    assertThat(Times.parse("Mon, 02 Mar 2026 14:05:00")).isEqualTo(DAY);
    assertThat(Times.parse("Mon, 02 Mar 2026 14:05:00 XYZ")).isEqualTo(DAY);
    assertThat(Times.parse("2026-03-02T14:05:00+99:00")).isEqualTo(DAY);
  }

  @Test
  void theSignOfAZoneIsNoHyphen() {
    for (String text :
        List.of(
            "Mon Mar 02 2026 08:05:00 GMT-0500 (Eastern Standard Time)",
            "Mon Mar 2 08:05:00 GMT-0500 2026",
            "Mon, 02 Mar 2026 08:05:00 UTC-05:00",
            "02-Mar-2026 08:05:00-0500",
            "2 Mar 2026 13:05:00Z",
            "2026-03-02 8:05:00 -05:00")) {
      assertThat(Times.parse(text)).as(text).isNotNull();
      assertThat(Times.parse(text).at().toInstant()).as(text).isEqualTo(MOMENT.at().toInstant());
    }
    assertThat(Times.parse("2026-03-02T23:59:60Z"))
        .isEqualTo(Timestamp.of(OffsetDateTime.parse("2026-03-02T23:59:59Z")));
  }

  @Test
  void whereTheClockCannotBeReadTheDayIsKnown() {
    for (String text : List.of("2026-03-02T14", "2026-03-02Z", "2026-03-02 at noon")) {
      assertThat(Times.parse(text)).as(text).isEqualTo(DAY);
    }
    assertThat(Times.parse("2026-03-02-a-bridge-too-far")).isNull();
  }

  @Test
  void whatCannotBeReadIsUnknown() {
    for (String text :
        List.of(
            "",
            " ",
            "yesterday",
            "03/02/2026",
            "2026-13-40",
            "2026-02-30",
            "99999999999999999999",
            "31 Feb 2026",
            "2 Mar 2026 99:99 GMT",
            "2026-",
            "Mar",
            "- - -",
            "12:")) {
      assertThat(Times.parse(text)).as(text).isNull();
    }
    assertThat(Times.parse(null)).isNull();
  }
}
