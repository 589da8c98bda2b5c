package dev.sitrep.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sitrep.eval.metric.Calibration.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final Calibration CALIBRATION =
      Calibration.of(
          List.of(
              new Judged(.92, true),
              new Judged(.90, false),
              new Judged(.97, true),
              new Judged(1, true),
              new Judged(.2, false)));

  @Test
  void speakersAreCountedByConfidence() {
    assertThat(CALIBRATION.table())
        .contains("| 0.00 to 0.50 | 1 | 0 | 0.000 |", "| 0.90 to 0.95 | 2 | 1 | 0.500 |")
        .contains("| 0.95 to 1.00 | 2 | 2 | 1.000 |")
        .doesNotContain("0.60 to 0.70");
  }

  @Test
  void theErrorIsTheMeanDistanceOfConfidenceAndShareRight() {
    assertThat(CALIBRATION.error()).isCloseTo((.2 + .82 + .03) / 5, within(1e-9));
  }

  @Test
  void nothingJudgedIsNoError() {
    assertThat(Calibration.of(List.of()).error()).isZero();
  }
}
