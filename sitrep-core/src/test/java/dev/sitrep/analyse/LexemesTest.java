package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexemesTest {

  /** What tokens and lexemes part differently, and what joins what stands before it. */
  private static final List<String> PIECES =
      List.of(
          "vale",
          "Vale",
          "U.S.",
          "12",
          "1,234.5",
          "a1",
          "'s",
          "’s",
          "-",
          ".",
          ",",
          "'",
          "“",
          "”",
          "é",
          "e\u0301",
          "\u0301",
          "\uD83D\uDCA7",
          "\uD835\uDC00",
          "½",
          "\u0663",
          " ",
          "  ",
          "\u00a0",
          "\t",
          "北",
          "$",
          "%",
          "://");

  /** The lexemes of the text by itself, and those of its tokens. */
  private static List<List<Lexeme>> bothWays(String text) {
    WordPool pool = WordPool.ofUnknown();
    var span = new Span(0, text.length());
    Tokens tokens = Tokeniser.tokens(text, List.of(new Sentence(span, 0)), pool);
    return List.of(all(Lexemes.of(text, span, pool)), all(Lexemes.of(tokens, span)));
  }

  private static List<Lexeme> all(Lexemes lexemes) {
    List<Lexeme> all = new ArrayList<>();
    for (int i = 0; i < lexemes.size(); i++) {
      all.add(lexemes.at(i));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vale's 12,500 tonnes cost $3m.",
        "Vale’s gate, the U.S. one",
        "e\u0301t\u00e9 a\u0301 1\u0301",
        "x\uD83D\uDCA7y \uD835\uDC00b",
        "7QX-12 and 2014-03-02T10:00Z"
      })
  void tokensTakenWholeGiveTheSameLexemes(String text) {
    List<List<Lexeme>> both = bothWays(text);

    assertThat(both.get(1)).isEqualTo(both.get(0)).isNotEmpty();
  }

  @Test
  void whateverStandsSideBySideGivesTheSameLexemes() {
    var random = new Random(7);
    for (int round = 0; round < 5000; round++) {
      var text = new StringBuilder("a");
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }

      List<List<Lexeme>> both = bothWays(text.toString());

      assertThat(both.get(1)).as("%s", text).isEqualTo(both.get(0));
    }
  }
}
