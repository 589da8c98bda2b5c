package dev.sitrep.eval.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.eval.feed.Seen.Part;
import dev.sitrep.model.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final Seen SEEN =
      new Seen(
          new Part(Map.of(Field.TITLE, Set.of("Orla Post")), List.of("Ada"), Map.of()),
          List.of(
              new Part(
                  Map.of(Field.TITLE, Set.of("One < two"), Field.LINK, Set.of("http://o.example/")),
                  List.of("Ada", "Ben"),
                  Map.of(
                      Field.UPDATED, Timestamp.of(OffsetDateTime.parse("2004-01-01T19:48:21Z")),
                      Field.PUBLISHED, Timestamp.of(LocalDate.of(2004, 1, 1))))));

  @Test
  void whatIsExpectedHoldsIfItWasSeen() {
    for (String expected :
        List.of(
            "not bozo and feed['title'] == 'Orla Post'",
            "not bozo and feed.title_detail.value == '<b>Orla</b> ' + u'Post'",
            "entries[0]['title'] == 'One &lt; two' and entries[0].link == \"http://o.example/\"",
            "len(entries) == 1 and version == 'atom10'",
            "entries[0]['author'] == 'Ada (a@o.example)' and entries[0]['authors'][1]['name'] =="
                + " 'Ben'",
            "entries[0]['updated_parsed'] == (2004, 1, 1, 19, 48, 21, 3, 1, 0)",
            "entries[0]['updated'] == 'Thu, 01 Jan 2004 20:48:21 +0100'",
            "entries[0]['title'] == 'x' or feed['title'] == '''Orla\\x20Post'''",
            "not feed.has_key('link')")) {
      assertThat(judge(expected)).as(expected).isEqualTo(Verdict.HELD);
    }
  }

  @Test
  void whatWasNotSeenIsMissed() {
    for (String expected :
        List.of(
            "feed['title'] == 'Orla'",
            "entries[1]['title'] == ''",
            "entries[0]['title'] == 'One < two' and entries[0]['id'] == 'x'",
            "len(entries) == 2",
            "entries[0]['updated_parsed'] == (2004, 1, 1, 19, 48, 22, 3, 1, 0)",
            "not feed['title']")) {
      assertThat(judge(expected)).as(expected).isEqualTo(Verdict.MISSED);
    }
  }

  @Test
  void otherFieldsDoNotCountAndADayIsCountedApart() {
    assertThat(judge("not bozo and entries[0]['links'][0]['href'] == 'x'"))
        .isEqualTo(Verdict.NOT_CONCERNED);
    assertThat(judge("entries[0]['title_detail']['type'] == 'text/html'"))
        .isEqualTo(Verdict.NOT_CONCERNED);
    assertThat(judge("entries[0]['published_parsed'] == (2004, 1, 1, 7, 0, 0, 3, 1, 0)"))
        .isEqualTo(Verdict.HELD_TO_THE_DAY);
    assertThat(judge("feed['title'] != 'x'")).isEqualTo(Verdict.NOT_UNDERSTOOD);
  }

  private static Verdict judge(String expected) {
    return new Judge(SEEN).judge(PythonParser.parse(expected));
  }
}
