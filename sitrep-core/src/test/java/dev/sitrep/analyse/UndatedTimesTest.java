package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.analysis.UndatedTime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UndatedTimesTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2031, 5, 15);

  private static DatesAndFigures.Found read(String text) {
    Article article = Texts.article(text, PUBLISHED);
    return Texts.read(article, "en", Register.NEWS);
  }

  private static List<String> undated(String text) {
    return Texts.undated(read(text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The crews worked for three days.            | three days = P3D",
        "It took 3.5 years in all.                   | 3.5 years = P3.5Y",
        "They waited an hour and a half.             | an hour and a half = PT1.5H",
        "They waited two and a half hours.           | two and a half hours = PT2.5H",
        "The trip lasts 1 day, 2 hours and 5 minutes. | 1 day, 2 hours and 5 minutes = P1DT2H5M",
        "It rained all day.                          | all day = P1D",
        "It took half a year.                        | half a year = P0.5Y",
        "It took a couple of weeks.                  | a couple of weeks = P2W",
        "It held for two decades.                    | two decades = P20Y",
        "It rained for more than an hour.            | more than an hour = PT1H",
        "It was a 30-minute walk.                    | 30-minute = PT30M",
        "The last three days were dry.               | three days = P3D",
      })
  void aLengthOfTimeIsADuration(String text, String expected) {
    assertThat(undated(text)).containsExactly(expected);
    assertThat(read(text).dates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The doors close at 3:30 p.m. EST.          | 3:30 p.m. EST = 15:30 EST",
        "The doors close at 19:15 as always.        | 19:15 = 19:15",
        "The doors close at noon.                   | noon = 12:00",
        "The doors close at seven o'clock.          | seven o'clock = 07:00",
        "The doors close at half past eight.        | half past eight = 08:30",
        "The doors close at a quarter to seven.     | a quarter to seven = 06:45",
        "They woke at eight in the morning.         | eight in the morning = 08:00",
        "They sleep by 10 at night.                 | 10 at night = 22:00",
        "The doors close at 12 a.m. sharp.          | 12 a.m. = 00:00",
        "The siren went twenty minutes past five.   | twenty minutes past five = 05:20",
      })
  void aTimeWithoutADayIsATimeOfDay(String text, String expected) {
    assertThat(undated(text)).containsExactly(expected);
    assertThat(read(text).dates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council meets every Monday in Dorn.    | every Monday = P1W MONDAY",
        "The council meets every two weeks.         | every two weeks = P2W",
        "The council meets every month.             | every month = P1M",
        "The pumps are checked daily.               | daily = P1D",
      })
  void whatComesRoundAgainRecurs(String text, String expected) {
    assertThat(undated(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Under Article 3 of the treaty they arm.",
        "They lost 2-1 and then 14-10.",
        "A reading from verse 3:16 and a score of 21:19.",
        "Some went from 3 to 8 of the towns.",
        "The model has 7 seats, an F-16 none.",
        "In the 21st century blocs are not popular.",
      })
  void whatOnlyLooksLikeATimeIsNone(String text) {
    assertThat(undated(text)).isEmpty();
  }

  @Test
  void aLengthInSecondsHasMonthsOfThirtyDays() {
    var month = (UndatedTime.Lasting) read("It took a month and two days.").undated().get(0);

    assertThat(month.length().seconds()).isEqualByComparingTo("2764800");
  }
}
