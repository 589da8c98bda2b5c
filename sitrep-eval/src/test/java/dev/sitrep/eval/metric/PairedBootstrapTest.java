package dev.sitrep.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.eval.metric.PairedBootstrap.Interval;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How sure a difference is. */
class PairedBootstrapTest {

  @Test
  void aToolIsNotAheadOfItself() {
    List<double[]> rows = rows(i -> i % 7 / 7.0);

    Interval difference = PairedBootstrap.difference(rows, rows, TextScores::ofBags);

    assertThat(difference).isEqualTo(new Interval(0, 0, 0));
    assertThat(difference.isSure()).isFalse();
  }

  @Test
  void aDifferenceOnEveryPageIsSure() {
    Interval difference =
        PairedBootstrap.difference(
            rows(i -> i % 7 / 7.0 + 0.1), rows(i -> i % 7 / 7.0), TextScores::ofBags);

    assertThat(difference.mean()).isBetween(0.0999, 0.1001);
    assertThat(difference.isSure()).isTrue();
  }

  @Test
  void aDifferenceOnOnePageIsNot() {
    Interval difference =
        PairedBootstrap.difference(
            rows(i -> i == 50 ? 1 : 0.5), rows(i -> 0.5), TextScores::ofBags);

    assertThat(difference.low()).isZero();
    assertThat(difference.high()).isPositive();
    assertThat(difference.isSure()).isFalse();
  }

  @Test
  void theIntervalIsTheSameEachTime() {
    List<double[]> one = rows(i -> i % 5 / 5.0);
    List<double[]> other = rows(i -> i % 3 / 3.0);

    assertThat(PairedBootstrap.difference(one, other, TextScores::ofBags))
        .isEqualTo(PairedBootstrap.difference(one, other, TextScores::ofBags));
  }

  @Test
  void pagesOfOneToolAloneAreRefused() {
    assertThatThrownBy(
            () -> PairedBootstrap.difference(rows(i -> 1), List.of(), TextScores::ofBags))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<double[]> rows(IntToDoubleFunction score) {
    return IntStream.range(0, 100).mapToObj(i -> new double[] {score.applyAsDouble(i), 1}).toList();
  }
}
