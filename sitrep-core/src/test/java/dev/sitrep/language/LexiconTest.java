package dev.sitrep.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void aLanguageWithListsOfItsOwnIsReadByThem() {
    assertThat(Lexicon.listed("de")).isEqualTo("de");
    assertThat(Lexicon.listed("en")).isEqualTo("en");
  }

  @Test
  void aLanguageThatAPageMadeUpIsReadByTheEnglishLists() {
    assertThat(Lexicon.listed("qqqq")).isEqualTo("en");
    assertThat(Lexicon.words("qqqq", "function-words")).isEmpty();
  }
}
