package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.TimeExpression;
import dev.sitrep.model.analysis.UndatedTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be a date in notes and instructions, and is none in the news. */
class DialogueTest {

  /** A Thursday. */
  private static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2031-05-15T09:30:00Z");

  private static DatesAndFigures.Found read(String text, Register register) {
    Article article =
        Article.of(
            "a",
            List.of(new Article.Line(Block.Kind.PARAGRAPH, text)),
            Metadata.UNKNOWN.withPublished(Timestamp.of(WRITTEN)),
            new Provenance("test", null, "0"));
    return Texts.read(article, "en", register);
  }

  private static String show(String text, TimeExpression date) {
    String days =
        date.from().equals(date.until())
            ? date.from().toString()
            : date.from() + ".." + date.until();
    return date.span().of(text) + " = " + (date.at() == null ? days : date.at());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i'll call the plumber on 20              | 20 = 2031-05-20",
        "i'll call him on 8/22                    | 8/22 = 2031-08-22",
        "i'll call him 9-18-31                    | 9-18-31 = 2031-09-18",
        "they came back on the 3rd                | the 3rd = 2031-05-03",
        "i'll be away from 4-9 in next month      | from 4-9 in next month ="
            + " 2031-06-04..2031-06-09",
        "i'll be away from 20 to May 24           | from 20 to May 24 = 2031-05-20..2031-05-24",
        "i'll see them in three weeks             | in three weeks = 2031-06-05",
        "i'll be away the next 3 days             | the next 3 days = 2031-05-16..2031-05-18",
        "i was away the past two weeks            | the past two weeks = 2031-05-01..2031-05-14",
        "i'll finish within 5 days                | within 5 days = 2031-05-15..2031-05-19",
        "keep it for 3 days from tomorrow         | for 3 days from tomorrow ="
            + " 2031-05-16..2031-05-18",
        "keep it a week starting next monday      | a week starting next monday ="
            + " 2031-05-19..2031-05-25",
        "i'll see them next sunday                | next sunday = 2031-05-25",
        "i'll be away in june next year           | june next year = 2032-06-01..2032-06-30",
        "i'll be away week 31                     | week 31 = 2031-07-28..2031-08-03",
        "what does my week look like              | my week = 2031-05-12..2031-05-18",
        "i'll be away this summer                 | this summer = 2031-06-01..2031-08-31",
        "i'll leave now                           | now = 2031-05-15T09:30",
        "i'll leave in an hour                    | in an hour = 2031-05-15T10:30",
        "i'll leave at seven tomorrow             | seven tomorrow = 2031-05-16T07:00",
        "i'll leave tonight around 7              | tonight around 7 = 2031-05-15T19:00",
        "i'll finish by the end of the day        | the end of the day = 2031-05-15T23:59:59",
        "i'll call in two business days           | in two business days = 2031-05-19",
        "two mondays from now i'll call           | two mondays from now = 2031-05-26",
      })
  void dialogueReadsMore(String text, String expected) {
    assertThat(read(text, Register.DIALOGUE).dates())
        .extracting(date -> show(text, date))
        .containsExactly(expected);
    assertThat(read(text, Register.NEWS).dates())
        .extracting(date -> show(text, date))
        .doesNotContain(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set an alarm for eight forty        | eight forty = 08:40",
        "i'll be back at seven               | seven = 07:00",
        "i'll be back 19:00:05               | 19:00:05 = 19:00:05",
      })
  void aNumberIsAnHourInDialogue(String text, String expected) {
    List<UndatedTime> found = read(text, Register.DIALOGUE).undated();

    assertThat(found)
        .extracting(
            time -> time.span().of(text) + " = " + ((UndatedTime.OfDay) time).clock().time())
        .containsExactly(expected);
    assertThat(read(text, Register.NEWS).undated()).isEmpty();
  }
}
