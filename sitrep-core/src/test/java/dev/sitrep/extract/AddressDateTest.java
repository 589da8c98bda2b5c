package dev.sitrep.extract;

import static dev.sitrep.extract.DatedPage.BODY;
import static dev.sitrep.extract.DatedPage.TITLE;
import static dev.sitrep.extract.DatedPage.URL;
import static dev.sitrep.extract.DatedPage.metadata;
import static dev.sitrep.extract.DatedPage.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the address of a page tells of its day. */
class AddressDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tarn.example/2021/03/05/ferry",
        "https://tarn.example/2021/3/5/ferry",
        "https://tarn.example/2021/march/05/ferry",
        "https://tarn.example/news/2021-03-05-ferry",
        "https://tarn.example/2021-03/05/ferry",
        "https://tarn.example/news/20210305/ferry",
        "https://tarn.example/news/05-03-2021",
        "https://archive.example/web/20220101101010/https://tarn.example/2021/03/05/ferry"
      })
  void theAddressTellsTheDay(String url) {
    assertThat(published(TITLE + BODY, url)).isEqualTo("2021-03-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tarn.example/2021/13/45/ferry",
        "https://tarn.example/id/1202103051234/ferry",
        "https://tarn.example/build/1.2.2021.5/ferry",
        "https://archive.example/web/20220101101010/https://tarn.example/ferry"
      })
  void numbersInAnAddressThatAreNoDayTellNothing(String url) {
    assertThat(published(TITLE + BODY, url)).isNull();
  }

  @Test
  void theOneDayInTheMonthOfTheAddressIsTheDay() {
    String below = "<p>Dieser Beitrag wurde am Freitag, 5. März 2021 um 17 Uhr gespeichert.</p>";
    String url = "https://tarn.example/2021/03/ferry/";

    assertThat(published(TITLE + BODY + below, url)).isEqualTo("2021-03-05");
    assertThat(metadata(TITLE + BODY, url, null).published().precision())
        .isEqualTo(Precision.MONTH);
  }

  @Test
  void aMonthStaysAMonthAndGivesWayToADay() {
    String address = "https://tarn.example/2021/03/ferry";
    Timestamp seen = metadata(TITLE + "<p>March 2021</p>" + BODY, URL, null).published();
    Timestamp inAddress = metadata(TITLE + BODY, address, null).published();
    Timestamp below =
        metadata(TITLE + BODY + "<p>Published 5 March 2021</p>", address, null).published();

    assertThat(seen.precision()).isEqualTo(Precision.MONTH);
    assertThat(inAddress.precision()).isEqualTo(Precision.MONTH);
    assertThat(inAddress.day()).hasToString("2021-03-01");
    assertThat(below).isEqualTo(Timestamp.of(LocalDate.of(2021, 3, 5)));
  }
}
