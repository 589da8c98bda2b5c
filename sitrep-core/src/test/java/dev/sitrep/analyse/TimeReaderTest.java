package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Precision;
import dev.sitrep.model.analysis.ClockTime;
import dev.sitrep.model.analysis.TimeExpression;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2031, 5, 15);

  private static List<TimeExpression> read(String text, String language, @Nullable LocalDate day) {
    Article article = Texts.article(text, day);
    return Texts.read(article, language, Register.NEWS).dates();
  }

  /** Each date as 'words = from..until PRECISION', a day once. */
  private static List<String> dates(String text, String language, @Nullable LocalDate day) {
    return read(text, language, day).stream().map(date -> show(text, date)).toList();
  }

  private static String show(String text, TimeExpression date) {
    String days =
        date.from().equals(date.until())
            ? date.from().toString()
            : date.from() + ".." + date.until();
    return date.span().of(text) + " = " + days + " " + date.precision();
  }

  private static List<String> dates(String text) {
    return dates(text, "en", PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She stays until 30 September 2033″.       | 30 September 2033 = 2033-09-30 DAY",
        "It was founded in October 2024.           | October 2024 = 2024-10-01..2024-10-31 MONTH",
        "He came on May 3, 2031, by boat.          | May 3, 2031 = 2031-05-03 DAY",
        "The list of 2031-05-03 is final.          | 2031-05-03 = 2031-05-03 DAY",
        "The list of 2031-05-03T14:00 is final.    | 2031-05-03T14:00 = 2031-05-03 DAY",
        "They talked on 24-25 March 2031.          | 24-25 March 2031 = 2031-03-24..2031-03-25 DAY",
        "They talked on March 24-25, 2031.         | March 24-25, 2031 = 2031-03-24..2031-03-25"
            + " DAY",
        "It rained on 25/3/2031 again.             | 25/3/2031 = 2031-03-25 DAY",
        "It rained on 3/25/2031 again.             | 3/25/2031 = 2031-03-25 DAY",
        "The first of May 2031 was dry.            | The first of May 2031 = 2031-05-01 DAY",
        "It began on the 3rd of May 2031.          | the 3rd of May 2031 = 2031-05-03 DAY",
        "It is a reply to what happened in 2014.   | 2014 = 2014-01-01..2014-12-31 YEAR",
        "The 2014 treaty holds.                    | The 2014 treaty = none",
        "Prices fell in the 1990s here.            | the 1990s = 1990-01-01..1999-12-31 YEAR",
        "He ruled from 2014 to 2016 alone.         | from 2014 to 2016 = 2014-01-01..2016-12-31 YEAR",
        "Dry spells (1998) are rare.               | 1998 = 1998-01-01..1998-12-31 YEAR",
      })
  void aWholeDateNeedsNothingElse(String text, String expected) {
    List<String> found = dates(text, "en", null);

    String only = expected.endsWith("none") ? "The 2014 = 2014-01-01..2014-12-31 YEAR" : expected;
    assertThat(found).containsExactly(only);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor said Thursday that it held.         | Thursday = 2031-05-15",
        "The mayor said on Friday that it held.        | Friday = 2031-05-09",
        "The council will meet on Friday.              | Friday = 2031-05-16",
        "The council is due to vote on Thursday.       | Thursday = 2031-05-15",
        "The crews have until Monday to leave.         | Monday = 2031-05-19",
        "She had not known of it until Monday.         | Monday = 2031-05-12",
        "It will be raised and propped from Saturday.  | Saturday = 2031-05-17",
        "The ship left last Thursday.                  | last Thursday = 2031-05-08",
        "The ship sails next Thursday.                 | next Thursday = 2031-05-22",
        "The ferry sank early on Tuesday.              | early on Tuesday = 2031-05-13",
        "The ferry sank at 3 p.m. on Tuesday.          | 3 p.m. on Tuesday = 2031-05-13",
        "The ferry sank Tuesday at 3:30 pm EST, he said.| Tuesday at 3:30 pm EST = 2031-05-13",
        "The ferry sank on Tuesday night.              | Tuesday night = 2031-05-13",
        "It rained on Thursday, May 8, in the hills.   | Thursday, May 8 = 2031-05-08",
        "The dam broke yesterday.                      | yesterday = 2031-05-14",
        "The dam broke this morning.                   | this morning = 2031-05-15",
        "In a statement today, they promised more.     | today = 2031-05-15",
        "The minister speaks tonight.                  | tonight = 2031-05-15",
        "The dam broke last night.                     | last night = 2031-05-14",
        "The dam broke the day before yesterday.       | the day before yesterday = 2031-05-13",
        "The dam broke eleven days ago.                | eleven days ago = 2031-05-04",
        "Talks are set for April 1.                    | April 1 = 2031-04-01",
        "Talks will open on June 3.                    | June 3 = 2031-06-03",
        "Talks opened on December 3.                   | December 3 = 2030-12-03",
        "It will end two weeks from tomorrow.          | two weeks from tomorrow = 2031-05-30",
        "They left 1 month, 21 days ago.               | 1 month, 21 days ago = 2031-03-25",
        "The first Friday of next month will be free.  | The first Friday of next month ="
            + " 2031-06-06",
        "It was signed on Wednesday the 7th in Dorn.   | Wednesday the 7th = 2031-05-07",
        "They will meet on the 20th of next month.     | the 20th of next month = 2031-06-20",
        "They will meet next week on Friday.           | next week on Friday = 2031-05-23",
        "The bridge opens on 29 February next year.    | 29 February next year = 2032-02-29",
        "Talks will open on December 3 next year.      | December 3 next year = 2032-12-03",
      })
  void aDayIsFoundFromTheDayOfPublication(String text, String expected) {
    List<TimeExpression> found = read(text, "en", PUBLISHED);

    assertThat(found).hasSize(1);
    assertThat(show(text, found.get(0))).isEqualTo(expected + " DAY");
    assertThat(found.get(0).anchored()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The war began last month.                | last month = 2031-04-01..2031-04-30 MONTH",
        "The war began a month ago.               | a month ago = 2031-04-01..2031-04-30 MONTH",
        "They meet next week in Dorn.             | next week = 2031-05-19..2031-05-25 WEEK",
        "They met six weeks ago.                  | six weeks ago = 2031-03-31..2031-04-06 WEEK",
        "Nothing has moved since February.        | February = 2031-02-01..2031-02-28 MONTH",
        "A new head is due by the end of June.    | the end of June = 2031-06-21..2031-06-30 MONTH",
        "It will end by the end of the year.      | the end of the year = 2031-09-01..2031-12-31"
            + " YEAR",
        "It rained in early April.                | early April = 2031-04-01..2031-04-10 MONTH",
        "It rained in mid-April.                  | mid-April = 2031-04-11..2031-04-20 MONTH",
        "The summit in June will tell.            | June = 2031-06-01..2031-06-30 MONTH",
        "He was elected two years ago.            | two years ago = 2029-01-01..2029-12-31 YEAR",
        "Three towns flooded over the weekend.    | the weekend = 2031-05-10..2031-05-11 DAY",
        "They met from Monday to Wednesday.       | from Monday to Wednesday ="
            + " 2031-05-12..2031-05-14 DAY",
        "They met between 30 April and 3 May.     | between 30 April and 3 May ="
            + " 2031-04-30..2031-05-03 DAY",
        "It rained from 24 to 26 April.           | from 24 to 26 April ="
            + " 2031-04-24..2031-04-26 DAY",
        "Sales fell in the third quarter of 2029. | the third quarter of 2029 ="
            + " 2029-07-01..2029-09-30 MONTH",
        "Sales fell in the first half of this year.| the first half of this year ="
            + " 2031-01-01..2031-06-30 MONTH",
        "Sales fell in Q4 2029 again.             | Q4 2029 = 2029-10-01..2029-12-31 MONTH",
        "It was dry in the last week of April.    | the last week of April ="
            + " 2031-04-21..2031-04-27 WEEK",
        "It was dry in the week of 12 May 2031.   | the week of 12 May 2031 ="
            + " 2031-05-12..2031-05-18 WEEK",
        "They will meet the week after next.      | the week after next ="
            + " 2031-05-26..2031-06-01 WEEK",
        "It will stay dry for the rest of the month.| rest of the month ="
            + " 2031-05-15..2031-05-31 MONTH",
        "It opened in the nineteen seventies.     | the nineteen seventies ="
            + " 1970-01-01..1979-12-31 YEAR",
        "It opened in nineteen twenty eight.      | nineteen twenty eight ="
            + " 1928-01-01..1928-12-31 YEAR",
        "It is the driest spring of this decade.  | this decade = 2030-01-01..2039-12-31 YEAR",
        "It opened in 3/2029 or so.               | 3/2029 = 2029-03-01..2029-03-31 MONTH",
        "It was clear earlier in the week.        | earlier in the week ="
            + " 2031-05-12..2031-05-18 WEEK",
      })
  void aLongerTimeKeepsItsPrecision(String text, String expected) {
    assertThat(dates(text)).containsExactly(expected);
  }

  @Test
  void aCountFromAnEarlierDayGoesFromTheDayLastSpokenOf() {
    String text = "The dam broke on 3 May. Two days earlier it had rained.";

    assertThat(dates(text))
        .containsExactly("3 May = 2031-05-03 DAY", "Two days earlier = 2031-05-01 DAY");
  }

  @Test
  void aCountFromAnEarlierDayIsLeftOutWhereNoDayWasSpokenOf() {
    assertThat(dates("Two days earlier it had rained.")).isEmpty();
  }

  @Test
  void withoutADayOfPublicationOnlyWholeDatesStay() {
    String text = "On Thursday and yesterday, on April 1 and in 2019, nobody came in late June.";

    assertThat(dates(text, "en", null)).containsExactly("2019 = 2019-01-01..2019-12-31 YEAR");
  }

  @Test
  void aWholeDateBesideAWeekdayTellsWhichDayItIs() {
    String text = "Ms Okafor met the crews on Friday (25 April 2031).";

    assertThat(dates(text, "en", null))
        .containsExactly("Friday = 2031-04-25 DAY", "25 April 2031 = 2031-04-25 DAY");
  }

  @Test
  void aWholeDateBesideAWeekdayItContradictsTellsNothing() {
    String text = "Ms Okafor met the crews on Monday (25 April 2031).";

    assertThat(dates(text, "en", null)).containsExactly("25 April 2031 = 2031-04-25 DAY");
  }

  @Test
  void theDayOfTheReportGivesYearsButNoDays() {
    String text =
        "On Thursday he named the river summit on June 1, and that by the end of July all would"
            + " go.";
    Article article = Texts.article(text, null);

    List<TimeExpression> found =
        Texts.read(article, "en", new DatesAndFigures(PUBLISHED, Register.NEWS), Register.NEWS)
            .dates();

    assertThat(found)
        .extracting(date -> show(text, date))
        .containsExactly(
            "June 1 = 2031-06-01 DAY", "the end of July = 2031-07-21..2031-07-31 MONTH");
    assertThat(found).allMatch(TimeExpression::anchored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Under Article 3 of the treaty they arm.",
        "In the 21st century blocs are not popular.",
        "A Boeing 747 and a 360-degree view.",
        "They lost 2-1 and then 14-10.",
        "Dana May said they may march on Sun readers.",
        "We march for August Bell and June Carver.",
        "Wait a second for the second man.",
        "Some 2014 people came.",
        "It rained on 3/4/2031 again.",
        "The 30-nation alliance at Cop26.",
        "Prices rose to 1500 and then to 2000.",
        "Call 555-2031 or see v2.2014.",
        "It happened on 30 February 2031.",
        "At 3 p.m. it was dark.",
        "They meet on the second Monday of the year.",
        "It was the last week of the talks, the last weeks.",
        "They stay for the next three days, on 15, at seven, from 4-23 now.",
        "It went well past the first quarter, the 17th door and the seventies.",
        "The bridge opens in October.",
      })
  void whatOnlyLooksLikeADateIsNone(String text) {
    assertThat(dates(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Am 3. März 2031 kam die Flut.           | 3. März 2031 = 2031-03-03 DAY",
        "de | Die Flut kam am Dienstag.               | Dienstag = 2031-05-13 DAY",
        "de | Die Flut kam vor zwei Tagen.            | vor zwei Tagen = 2031-05-13 DAY",
        "de | Die Flut kam am 03.05.2031.             | 03.05.2031 = 2031-05-03 DAY",
        "fr | La crue est venue le 3 mars 2031.       | le 3 mars 2031 = 2031-03-03 DAY",
        "fr | La crue est venue mardi dernier.        | mardi dernier = 2031-05-13 DAY",
        "fr | La crue est venue le 1er mai 2031.      | le 1er mai 2031 = 2031-05-01 DAY",
        "es | La riada llegó el 3 de marzo de 2031.   | el 3 de marzo de 2031 = 2031-03-03 DAY",
        "es | La riada llegó el martes.               | el martes = 2031-05-13 DAY",
      })
  void otherLanguagesHaveTheirOwnDates(String language, String text, String expected) {
    assertThat(dates(text, language, PUBLISHED)).containsExactly(expected);
  }

  @Test
  void aLanguageWithoutWordsHasTheDatesInDigits() {
    assertThat(dates("Gwelwyd ef ar 2031-05-03 yno.", "cy", null))
        .containsExactly("2031-05-03 = 2031-05-03 DAY");
  }

  @Test
  void everyPrecisionOfADayIsADay() {
    assertThat(read("The ferry sank at 3 p.m. on Tuesday.", "en", PUBLISHED))
        .extracting(TimeExpression::precision)
        .containsExactly(Precision.DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry sank at 3 p.m. on Tuesday.           | 2031-05-13T15:00",
        "The ferry sank Tuesday at 3:30 pm EST, he said. | 2031-05-13T15:30",
        "The ferry sank at noon on Tuesday.             | 2031-05-13T12:00",
        "The ferry sank at half past seven on Tuesday night. | 2031-05-13T19:30",
        "The list of 2031-05-03T14:05:20 is final.      | 2031-05-03T14:05:20",
        "The ferry sank on Tuesday.                     | none",
      })
  void aTimeOfDayBesideADayIsKept(String text, String expected) {
    List<TimeExpression> found = read(text, "en", PUBLISHED);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).at())
        .isEqualTo(expected.equals("none") ? null : LocalDateTime.parse(expected));
  }

  @Test
  void theZoneNamedBesideATimeIsKept() {
    assertThat(read("The ferry sank Tuesday at 3:30 pm EST, he said.", "en", PUBLISHED))
        .extracting(TimeExpression::clock)
        .containsExactly(new ClockTime(LocalTime.of(15, 30), "EST"));
  }
}
