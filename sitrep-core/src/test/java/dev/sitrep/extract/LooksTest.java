package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooksTest {

  @ParameterizedTest
  @CsvSource({
    "caption, CAPTION",
    "Caption, CAPTION",
    "wide-caption, CAPTION",
    "wide_caption, CAPTION",
    "wideCaption, CAPTION",
    "captionText, CAPTION",
    "row comment-list, COMMENTS",
    "sr-only, HIDDEN",
    "lastupdate, DATE",
    "postDateLine, DATE",
    "ad-slot, NOISE"
  })
  void aClassSpeaksOfWhatItsWordsMean(String classes, Trait trait) {
    assertThat(new Looks().of(classes, "").isClassed(trait)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"row", "col-md-6", "header", "css-1x2y3z", "MuiGrid-root", "-", "md:w"})
  void aClassOfOtherWordsSpeaksOfNothing(String classes) {
    assertThat(new Looks().of(classes, "").all()).isZero();
  }

  @Test
  void whatIsShownOnSomeScreensIsNotHidden() {
    assertThat(new Looks().of("hidden md:block", "").isClassed(Trait.HIDDEN)).isFalse();
    assertThat(new Looks().of("d-none d-md-block", "").isClassed(Trait.HIDDEN)).isFalse();
  }

  @Test
  void anIdSpeaksBesideTheClass() {
    var looks = new Looks();

    Look look = looks.of("caption", "comment-list");

    assertThat(look.has(Trait.COMMENTS)).isTrue();
    assertThat(look.has(Trait.CAPTION)).isTrue();
    assertThat(look.isClassed(Trait.COMMENTS)).isFalse();
    assertThat(looks.of("caption", "").has(Trait.COMMENTS)).isFalse();
  }

  @Test
  void aTopicOfAnArticleIsNoPartOfThePage() {
    assertThat(new Looks().of("post tag-comment-list", "").has(Trait.COMMENTS)).isFalse();
  }

  @Test
  void aLongNameIsReadToItsEnd() {
    assertThat(new Looks().of("A".repeat(300) + "-caption", "").has(Trait.CAPTION)).isTrue();
    assertThat(new Looks().of("aB".repeat(300) + "-caption", "").has(Trait.CAPTION)).isTrue();
  }
}
