package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameSieveTest {

  private static final NameSieve SIEVE =
      new NameSieve()
          .words(List.of("caption", "sr-only", "comment-list"))
          .openings(List.of("thumb"))
          .parts(List.of("date"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caption",
        "Caption",
        "wide-caption",
        "wide_caption",
        "wideCaption",
        "captionText",
        "sr-only",
        "comment-list",
        "thumbs",
        "ThumbLeft",
        "lastupdate",
        "postDateLine",
        "md:block",
        "\u00FCberschrift"
      })
  void aNameThatMayMeanSomethingComesThrough(String name) {
    assertThat(SIEVE.lets(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "row", "col-md-6", "captions", "wrapper", "css-1x2y3z", "MuiGrid-root"})
  void aNameOfOtherWordsDoesNot(String name) {
    assertThat(SIEVE.lets(name)).isFalse();
  }
}
