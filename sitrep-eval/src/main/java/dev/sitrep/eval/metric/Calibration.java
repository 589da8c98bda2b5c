package dev.sitrep.eval.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether speakers given with a confidence are right as often as it says.
 *
 * @param bands by confidence, lowest first
 */
public record Calibration(List<Band> bands) {

  private static final double[] BOUNDS = {0, .5, .6, .7, .8, .9, .95};

  public Calibration {
    bands = List.copyOf(bands);
  }

  /** A speaker of an attribution that the gold has, too. */
  public record Judged(double confidence, boolean right) {}

  /**
   * Speakers of like confidence.
   *
   * @param from least confidence
   * @param to the next band's
   * @param count how many
   * @param right how many of them are right
   * @param confidence the sum of their confidences
   */
  public record Band(double from, double to, int count, int right, double confidence) {}

  /** The bands of {@code judged}. */
  public static Calibration of(List<Judged> judged) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < BOUNDS.length; i++) {
      double from = BOUNDS[i];
      double to = i + 1 < BOUNDS.length ? BOUNDS[i + 1] : 1;
      boolean last = i + 1 == BOUNDS.length;
      List<Judged> inside =
          judged.stream()
              .filter(it -> it.confidence() >= from && (last || it.confidence() < to))
              .toList();
      int right = (int) inside.stream().filter(Judged::right).count();
      double sum = inside.stream().mapToDouble(Judged::confidence).sum();
      bands.add(new Band(from, to, inside.size(), right, sum));
    }
    return new Calibration(bands);
  }

  /** The mean distance between confidence and share right, over all speakers. */
  public double error() {
    int all = bands.stream().mapToInt(Band::count).sum();
    double distance =
        bands.stream().mapToDouble(it -> Math.abs(it.confidence() - it.right())).sum();
    return all == 0 ? 0 : distance / all;
  }

  /** The bands as a table in Markdown. */
  public String table() {
    var text =
        new StringBuilder(
            "| speakers with confidence | count | right | share |\n|---|---|---|---|\n");
    for (Band band : bands) {
      if (band.count() > 0) {
        double share = (double) band.right() / band.count();
        text.append(
            String.format(
                Locale.ROOT,
                "| %.2f to %.2f | %d | %d | %.3f |%n",
                band.from(),
                band.to(),
                band.count(),
                band.right(),
                share));
      }
    }
    return text.toString();
  }
}
