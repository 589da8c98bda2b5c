package dev.sitrep.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorScoreTest {

  @Test
  void namesAreASetWhateverTheirOrderAndLetters() {
    assertThat(AuthorScore.isSame("By ANN LEE and Bo\u00A0Roy", List.of("Bo Roy", "Ann Lee")))
        .isTrue();
    assertThat(AuthorScore.isSame("Dr. Ann Lee, AP", List.of("Ann Lee"))).isTrue();
  }

  @Test
  void aNameTooManyOrTooFewIsWrong() {
    assertThat(AuthorScore.isSame("Ann Lee", List.of("Ann Lee", "Bo Roy"))).isFalse();
    assertThat(AuthorScore.isSame("Ann Lee, Bo Roy", List.of("Ann Lee"))).isFalse();
    assertThat(AuthorScore.isSame("Ann Lee", List.of())).isFalse();
  }

  @Test
  void addressesAndProfilesAreNoBylines() {
    assertThat(AuthorScore.counts("ann@orla.example")).isFalse();
    assertThat(AuthorScore.counts("View ProfileAnn Lee")).isFalse();
    assertThat(AuthorScore.counts("Ann Lee")).isTrue();
  }
}
