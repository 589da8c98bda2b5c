package dev.sitrep.io.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "flood | {title text} : \"flood\"",
        "Flood Harbour | ({title text} : \"flood\" AND {title text} : \"harbour\")",
        "\"sea wall\" | {title text} : \"sea wall\"",
        "covid-19 | {title text} : \"covid 19\"",
        "Müller | {title text} : \"muller\"",
        "evacuat* | {title text} : \"evacuat\" *",
        "title:flood | title : \"flood\"",
        "person:\"Mira Halvorsen\" | persons : \"mira halvorsen\"",
        "outlet:Courier | outlet : \"courier\"",
        "flood -drill | (({title text} : \"flood\") NOT ({title text} : \"drill\"))",
        "flood NOT drill | (({title text} : \"flood\") NOT ({title text} : \"drill\"))",
        "sea OR wall | ({title text} : \"sea\" OR {title text} : \"wall\")",
        "12:30 | {title text} : \"12 30\"",
        "https://courier.example/a | {title text} : \"https courier example a\"",
        "or and | ({title text} : \"or\" AND {title text} : \"and\")",
      })
  void aQueryIsReadAsItsUserMeansIt(String words, String expression) {
    Query query = Query.parse(words);

    assertThat(Match.of(query.condition())).isEqualTo(expression);
  }

  @Test
  void alternativesBindLooserThanWordsThatFollowEachOther() {
    Query query = Query.parse("a1 b1 OR c1 (d1 OR e1)");

    assertThat(Match.of(query.condition()).replace("{title text} : ", "").replace("\"", ""))
        .isEqualTo("((a1 AND b1) OR (c1 AND (d1 OR e1)))");
  }

  @Test
  void aDayIsMeantFromItsStartToItsEnd() {
    Query query = Query.parse("flood since:2025-04-01 until:2025-04-01");

    assertThat(query.since()).isEqualTo(Instant.parse("2025-04-01T00:00:00Z"));
    assertThat(query.until()).isEqualTo(Instant.parse("2025-04-02T00:00:00Z"));
    assertThat(Query.parse("until:2025-02").until())
        .isEqualTo(Instant.parse("2025-03-01T00:00:00Z"));
    assertThat(Query.parse("since:2025").condition()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` ` | 0 | nothing to look for",
        "flood \"sea wall | 6 | this quotation mark is not closed",
        "flood (sea | 6 | this bracket is not closed",
        "flood ) | 6 | this bracket closes nothing",
        "() | 0 | nothing in these brackets",
        "flood OR | 6 | 'OR' stands between two alternatives",
        "OR flood | 0 | 'OR' stands between two alternatives",
        "-flood | 0 | only what is not wanted: add a word that is",
        "flood -  | 6 | nothing to leave out here",
        "author:Mira | 0 | there is no 'author:'",
        "flood since:yesterday | 12 | no date: 'yesterday'",
        "since:2025-02-30 | 6 | no date: '2025-02-30'",
        "since:2025 since:2026 | 17 | 'since' is there twice",
        "flood OR since:2025 | 9 | 'since' bounds the whole search",
        "since:2025 flood OR sea | 0 | 'since' and 'until' bound the whole search",
        "(since:2025) | 1 | 'since' bounds the whole search",
        "-since:2025 | 1 | 'since' bounds the whole search",
        "since:2026 until:2025 | 0 | 'since' is later than 'until'",
        "flood ??? | 6 | no word to look for in '???'",
        "fl* | 0 | at least 3 letters before '*'",
        "outlet: | 0 | no word to look for in 'outlet:'",
      })
  void aQueryThatCannotBeUnderstoodNamesThePlace(String words, int place, String message) {
    assertThatThrownBy(() -> Query.parse(words))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith(message)
        .extracting(e -> ((QueryException) e).place())
        .isEqualTo(place);
  }

  @Test
  void theMessagePointsAtThePlace() {
    assertThatThrownBy(() -> Query.parse("flood (sea"))
        .hasMessage("this bracket is not closed\n  flood (sea\n        ^");
  }

  @Test
  void anythingAtAllIsAQueryOrAnErrorWithAPlace() {
    List<String> pieces =
        List.of(
            "a1",
            "\"",
            "(",
            ")",
            "-",
            " ",
            "OR",
            "NOT",
            "since:",
            "2025",
            "*",
            "outlet:",
            ":",
            "{",
            "^",
            "\0",
            "é",
            "\uD83D\uDE00",
            "+",
            "NEAR(",
            ",",
            "\\",
            "'",
            ";--");
    var random = new java.util.SplittableRandom(11);
    for (int i = 0; i < 20_000; i++) {
      var words = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        words.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        Query query = Query.parse(words.toString());
        assertThat(query.condition() != null || query.since() != null || query.until() != null)
            .isTrue();
      } catch (QueryException e) {
        assertThat(e.place()).isBetween(0, words.length());
      }
    }
  }
}
