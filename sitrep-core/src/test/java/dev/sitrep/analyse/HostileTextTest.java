package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sitrep.model.Article;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be slow: one piece over and over. */
class HostileTextTest {

  private static final int SIZE = 100_000;

  /** A quiet processor takes a tenth of a second; what grows with the square takes 12 seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private static Article repeated(String piece) {
    return Texts.article(piece.repeat(SIZE / piece.length()), null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“a ",
        "“a” ",
        "'a' ",
        "'a ",
        "``a ",
        "((((",
        "(A. ",
        ". (A",
        ".(",
        "A. A. A. ",
        "he said ",
        "he said that ",
        "and said ",
        "saying ",
        "‘a ",
        "1/2 ",
        "a1",
        "according to ",
        "the mayor of ",
        "A, the ",
        "“No,” he said. ",
        "two hundred and ",
        "1 1/2 ",
        "1,111,",
        "between 1 and ",
        "1-1-",
        "$1-"
      })
  void whateverIsRepeatedIsReadInTime(String piece) {
    Article article = repeated(piece);

    Analysis analysis = assertTimeoutPreemptively(LONGEST, () -> new Analyser().analyse(article));

    assertThat(analysis.sentences()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,", "1.1.", "1,111,", "½", "1-1-", "1:1:", "111 ", "//1", "million "})
  void numbersInARowAreReadInTime(String piece) {
    String text = piece.repeat(SIZE / piece.length());

    var numbers = assertTimeoutPreemptively(LONGEST, () -> new NumberReader("en").read(text));

    assertThat(numbers).isNotNull();
  }

  @Test
  void whatStandsInALongAddressIsNoNumber() {
    String address = "http://a" + "/1".repeat(1000);

    assertThat(new NumberReader("en").read(address + " and 7")).hasSize(1);
  }

  @Test
  void pronounsThatHangOnEachOtherDoNotOverflowTheStack() {
    Article article = Texts.article("she says ".repeat(40_000), null);

    assertThat(new Analyser().analyse(article).sentences()).isNotEmpty();
  }

  @Test
  void aTextWithoutAnEndIsCutAtWhiteSpace() {
    Article article = repeated("harrow gate ");

    Analysis analysis = new Analyser().analyse(article);

    assertThat(analysis.sentences())
        .allSatisfy(
            sentence -> {
              assertThat(sentence.span().length()).isLessThanOrEqualTo(SentenceScan.LONGEST);
              assertThat(analysis.textOf(sentence)).matches("(harrow|gate) .* (harrow|gate)");
            });
    assertThat(analysis.sentences().stream().mapToInt(it -> it.span().length()).sum())
        .isGreaterThan(SIZE - 100);
  }

  @Test
  void withoutWhiteSpaceNoCharacterIsTorn() {
    Article article = repeated("x\uD83D\uDCA7");

    for (var sentence : new Analyser().analyse(article).sentences()) {
      Span span = sentence.span();
      assertThat(span.length()).isLessThanOrEqualTo(SentenceScan.LONGEST);
      assertThat(Character.isLowSurrogate(article.text().charAt(span.start()))).isFalse();
      assertThat(Character.isHighSurrogate(article.text().charAt(span.end() - 1))).isFalse();
    }
  }
}
