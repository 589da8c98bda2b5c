package dev.sitrep.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageDetectorTest {

  private final LanguageDetector detector = new LanguageDetector();

  @Test
  void functionWordsTellTheLanguage() {
    assertThat(detector.detect("The gate of the dam was shut before the river rose"))
        .hasValue("en");
    assertThat(detector.detect("Das Tor der Talsperre wurde vor der Flut geschlossen"))
        .hasValue("de");
  }

  @Test
  void scriptTellsTheLanguageWhereOnlyOneUsesIt() {
    assertThat(detector.detect("השער נסגר לפני שהנהר עלה")).hasValue("he");
    assertThat(detector.detect("川の水位が上がる前に門は閉められた")).hasValue("ja");
  }

  @Test
  void lettersTellTheLanguageWhereNoFunctionWordDoes() {
    assertThat(detector.detect("Barajın kapıları taşkından önce kapatıldı")).hasValue("tr");
    assertThat(detector.detect("Cửa đập đã được đóng trước khi nước sông dâng cao")).hasValue("vi");
  }

  @Test
  void aFewLettersTellNothing() {
    assertThat(detector.detect("Varn 12")).isEmpty();
  }

  @Test
  void aDeclarationStandsUnlessTheTextClearlyIsAnotherLanguage() {
    assertThat(detector.detect("Tor zu", "de-AT")).hasValue("de-AT");
    assertThat(detector.detect("The gate of the dam was shut before the river rose", "de"))
        .hasValue("en");
  }
}
