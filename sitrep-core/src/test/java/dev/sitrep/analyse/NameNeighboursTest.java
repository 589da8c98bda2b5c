package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameNeighboursTest {

  @ParameterizedTest
  @CsvSource({
    "en, near, AFTER_NEAR",
    "en, née, AFTER_NEE",
    "de, gegen, AFTER_AGAINST",
    "de, im, AFTER_IN",
    "fr, près, AFTER_NEAR",
    "es, contra, AFTER_AGAINST",
  })
  void wordsBeforeANameAreSignsOfItsLanguage(String language, String word, KindSign sign) {
    assertThat(NameNeighbours.of(language).before(word)).isEqualTo(sign);
  }

  @Test
  void aWordOfAnotherLanguageIsNoSign() {
    assertThat(NameNeighbours.of("de").before("near")).isNull();
    assertThat(NameNeighbours.of("cs").before("in")).isNull();
  }

  @Test
  void theSameWordMaySayAnotherThingBehindAComma() {
    NameNeighbours english = NameNeighbours.of("en");

    assertThat(english.has(KindSign.BEFORE_WHO, "who")).isTrue();
    assertThat(english.behindComma("who")).isEqualTo(KindSign.BEFORE_COMMA_WHO);
    assertThat(english.behindComma("near")).isNull();
  }
}
