package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardSearchTest {

  private final List<Integer> tried = new ArrayList<>();
  private final ForwardSearch tens =
      new ForwardSearch(
          i -> {
            tried.add(i);
            return i % 10 == 0;
          });

  @Test
  void theFirstOfTheKindIsFound() {
    assertThat(tens.first(3, 50)).isEqualTo(10);
    assertThat(tens.first(10, 50)).isEqualTo(10);
    assertThat(tens.first(11, 50)).isEqualTo(20);
    assertThat(tens.first(1, 50)).isEqualTo(10);
  }

  @Test
  void nothingIsLookedForBehindTheLimit() {
    assertThat(tens.first(3, 7)).isEqualTo(7);
    assertThat(tens.first(4, 9)).isEqualTo(9);
    assertThat(tens.first(4, 6)).isEqualTo(6);
    assertThat(tens.first(8, 5)).isEqualTo(8);
    assertThat(tried).doesNotContain(9, 10);
  }

  @Test
  void whatWasLookedThroughInVainIsSteppedOver() {
    tens.first(1, 50);
    tried.clear();

    for (int i = 2; i <= 10; i++) {
      assertThat(tens.first(i, 50)).isEqualTo(10);
    }

    assertThat(tried).containsOnly(10);
  }
}
