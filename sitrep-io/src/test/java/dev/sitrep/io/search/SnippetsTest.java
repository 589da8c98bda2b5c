package dev.sitrep.io.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetsTest {

  @Test
  void theWordsAskedForAreMarkedWhateverTheirCaseAndDiacritics() {
    assertThat(snippet("muller \"sea wall\"", "Mayor Müller saw the Sea Wall break."))
        .isEqualTo("Mayor [Müller] saw the [Sea Wall] break.");
  }

  @Test
  void thePieceWithTheMostOfTheWordsIsShown() {
    String filler = "Nothing of note was said about the matter that day. ".repeat(10);

    assertThat(
            snippet(
                "flood harbour", "A flood. " + filler + "The flood reached the harbour. " + filler))
        .contains("[flood] reached the [harbour]")
        .startsWith("… ")
        .endsWith(" …")
        .hasSizeLessThan(280);
  }

  @Test
  void withoutAWordInTheTextItsBeginningIsShown() {
    assertThat(snippet("outlet:courier", "A flood came.")).isEqualTo("A flood came.");
  }

  @Test
  void noCharacterIsCutInTwo() {
    String text = "\uD83D\uDE00".repeat(400) + "x flood " + "\uD83D\uDE00".repeat(400);

    String snippet = snippet("flood", text);

    assertThat(snippet.chars().filter(c -> Character.isHighSurrogate((char) c)).count())
        .isEqualTo(snippet.chars().filter(c -> Character.isLowSurrogate((char) c)).count());
    assertThat(snippet).contains("[flood]");
  }

  private static String snippet(String words, String text) {
    return Snippets.of(Query.parse(words).condition()).cut(text).with("[", "]");
  }
}
