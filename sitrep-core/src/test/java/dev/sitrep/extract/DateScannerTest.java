package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.extract.DateScanner.Spotted;
import dev.sitrep.model.Precision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 March 2021",
        "March 5th, 2021",
        "Mar. 5, 2021",
        "5-Mar-2021",
        "2021-03-05",
        "2021/3/5",
        "5.3.2021",
        "05. 03. 2021",
        "05.03.21",
        "05.03.2114:30",
        "05.03.202114:30",
        "5. März 2021",
        "le 5 mars 2021",
        "5 de marzo de 2021",
        "5 de março de 2021",
        "5 marzo 2021",
        "5 maart 2021",
        "5 mars 2021",
        "5. marts 2021",
        "5 marca 2021",
        "5. března 2021",
        "2021. március 5.",
        "5 Maret 2021",
        "5 Mart 2021",
        "5 марта 2021",
        "5 березня 2021",
        "5 Μαρτίου 2021",
        "الجمعة 5 مارس 2021",
        "٥ مارس ٢٠٢١",
        "5 de març de 2021",
        "Παρ, 5 Μαρ 2021",
        "5 Μάρτιος 2021",
        "5. märts 2021",
        "2021 m. kovo 5 d.",
        "5. ožujak 2021.",
        "5 бер 2021",
        "2021年3月5日",
        "2021년 3월 5일"
      })
  void aDayIsReadInManyWritings(String text) {
    assertThat(DateScanner.scan(text, false))
        .extracting(it -> it.time().day())
        .containsExactly(LocalDate.of(2021, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 déc. 2021",
        "5 декември 2021 г.",
        "5. децембар 2021.",
        "5. detsember 2021",
        "5. decembris 2021",
        "2021 m. gruodžio 5 d.",
        "5 dhjetor 2021",
        "5 Disember 2021",
        "5 دسامبر 2021"
      })
  void monthsHaveTheNamesOfManyLanguages(String text) {
    assertThat(DateScanner.scan(text, false))
        .extracting(it -> it.time().day())
        .containsExactly(LocalDate.of(2021, 12, 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2021-03-05T14:30:00Z; 2021-03-05T14:30Z",
        "2021-3-5T14:30:07.123+01:00; 2021-03-05T14:30:07+01:00",
        "2021-03-05 14:30:00 +0200; 2021-03-05T14:30+02:00",
        "Fri, 05 Mar 2021 14:30:00 GMT; 2021-03-05T14:30Z",
        "Fri Mar 05 2021 14:30:00 GMT+0100 (Central European Standard Time);"
            + " 2021-03-05T14:30+01:00",
        "March 5, 2021 at 2:30 p.m. EST; 2021-03-05T14:30-05:00",
        "March 5, 2021, 12:05am UTC; 2021-03-05T00:05Z",
        "5 March 2021, 2 pm GMT; 2021-03-05T14:00Z",
        "5. März 2021, 14:30 Uhr (MEZ); 2021-03-05T14:30+01:00"
      })
  void aTimeOfDayWithItsZoneIsAnInstant(String text, String instant) {
    assertThat(DateScanner.scan(text, false))
        .extracting(it -> it.time().at().toString(), it -> it.time().precision())
        .containsExactly(org.assertj.core.api.Assertions.tuple(instant, Precision.MINUTE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-03-05T14:30:00",
        "5 March 2021, 14:30",
        "5 March 2021, 25:99 GMT",
        "2021-03-05 10:00 - 12:00",
        "5 March 2021 14 people GMT"
      })
  void withoutAZoneOrATimeOnlyTheDayIsKnown(String text) {
    assertThat(DateScanner.scan(text, false))
        .extracting(it -> it.time().precision())
        .containsExactly(Precision.DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version 1.2.2021.5",
        "10.12.20.30",
        "30 February 2021",
        "31/31/2021",
        "may 2021 be better",
        "call 0800 1 2 2021",
        "1. 2. 20 people",
        "Season 2020/21",
        "12 of them"
      })
  void whatIsNoDayGivesNone(String text) {
    assertThat(DateScanner.scan(text, false))
        .noneMatch(it -> it.time().precision().compareTo(Precision.DAY) >= 0);
  }

  @Test
  void aMonthAloneIsAMonth() {
    Spotted month = DateScanner.scan("March 2021", false).get(0);

    assertThat(month.time().precision()).isEqualTo(Precision.MONTH);
    assertThat(month.time().day()).isEqualTo(LocalDate.of(2021, 3, 1));
  }

  @Test
  void figuresAreReadInTheOrderOfThePlaceAndKeepTheOther() {
    Spotted american = DateScanner.scan("3/4/2021", true).get(0);
    Spotted british = DateScanner.scan("3/4/2021", false).get(0);
    Spotted sure = DateScanner.scan("3/14/2021", false).get(0);

    assertThat(american.time().day()).isEqualTo(LocalDate.of(2021, 3, 4));
    assertThat(american.swapped()).isEqualTo(LocalDate.of(2021, 4, 3));
    assertThat(british.time().day()).isEqualTo(LocalDate.of(2021, 4, 3));
    assertThat(sure.time().day()).isEqualTo(LocalDate.of(2021, 3, 14));
    assertThat(sure.swapped()).isNull();
  }

  @Test
  void severalDatesAreFoundInTheirOrder() {
    List<Spotted> found = DateScanner.scan("Published 5 March 2021 | Updated 7 March 2021", false);

    assertThat(found).extracting(it -> it.time().day().getDayOfMonth()).containsExactly(5, 7);
  }

  @ParameterizedTest
  @CsvSource({
    "20210305, 2021-03-05T00:00Z",
    "20210305T143000Z, 2021-03-05T14:30Z",
    "20210305143000, 2021-03-05T00:00Z",
    "1614954600, 2021-03-05T14:30Z",
    "1614954600000, 2021-03-05T14:30Z"
  })
  void compactValuesAreReadAsProgramsWriteThem(String value, String instant) {
    Spotted found = PublishedDates.value(value, false);

    assertThat(found).isNotNull();
    assertThat(found.time().at().toString()).isEqualTo(instant);
  }
}
