package dev.sitrep.report;

import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.report.Figure;
import dev.sitrep.report.Digest.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many, and whether the sources agree: the quantities on one matter together.
 *
 * <p>Two matters in one row would be a false conflict or a false agreement: where in doubt, two
 * rows.
 */
final class Figures {

  /** Figures of one origin that a story may bring. */
  private static final int SINGLES_A_STORY = 6;

  private final Digest digest;

  Figures(Digest digest) {
    this.digest = digest;
  }

  /** The figures, those that several origins give first. */
  List<Figure> figures() {
    List<Matter> matters = new ArrayList<>();
    Map<Integer, Integer> singles = new HashMap<>();
    List<Matter> found = found();
    found.sort(Comparator.comparingInt(Matter::story).thenComparing(Matter.BY_WEIGHT));
    for (Matter matter : found) {
      boolean single = matter.origins() == 1;
      if (!single
          || matter.isNotable()
              && singles.merge(matter.story(), 1, Integer::sum) <= SINGLES_A_STORY) {
        matters.add(matter);
      }
    }
    // A stable sort: among equals the weightier story stays first.
    matters.sort(Comparator.comparingInt(matter -> -matter.origins()));
    return matters.stream().map(Matter::figure).toList();
  }

  private List<Matter> found() {
    Map<String, List<Matter>> byKey = new HashMap<>();
    List<Matter> matters = new ArrayList<>();
    for (Measured measured : measured()) {
      List<Matter> alike = byKey.computeIfAbsent(measured.key(), key -> new ArrayList<>());
      Matter known = taking(measured, alike);
      if (known == null) {
        known = new Matter();
        alike.add(known);
        matters.add(known);
      }
      known.add(measured);
    }
    return matters;
  }

  /**
   * The first that has the value, else the first that it fits; null if it is a matter of its own.
   */
  private static @Nullable Matter taking(Measured measured, List<Matter> alike) {
    List<Matter> fitting = alike.stream().filter(it -> it.takes(measured)).toList();
    return fitting.stream()
        .filter(it -> it.gives(measured))
        .findFirst()
        .orElse(fitting.isEmpty() ? null : fitting.get(0));
  }

  /** The quantities worth a row, the earliest first. */
  private List<Measured> measured() {
    List<Measured> measured = new ArrayList<>();
    for (Told told : digest.stories()) {
      for (Analysis analysis : told.story().articles()) {
        for (Quantity quantity : analysis.quantities()) {
          Measured.of(analysis, digest, quantity).ifPresent(measured::add);
        }
      }
    }
    measured.sort(Measured.ORDER);
    return measured;
  }
}
