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

/**
 * How many, and whether the sources agree: the quantities of one story on one matter together.
 *
 * <p>Two matters in one row would be a false conflict or a false agreement: where in doubt, two
 * rows.
 */
final class Figures {

  /** Figures of one origin that a story may bring. */
  private static final int SINGLES_A_STORY = 12;

  private final Digest digest;

  Figures(Digest digest) {
    this.digest = digest;
  }

  /** The figures, those that several origins give first. */
  List<Figure> figures() {
    List<Matter> matters = new ArrayList<>();
    for (Told told : digest.stories()) {
      List<Matter> own = mattersOf(told);
      own.sort(Matter.BY_WEIGHT);
      int singles = 0;
      for (Matter matter : own) {
        singles += matter.origins() == 1 ? 1 : 0;
        if (matter.origins() > 1 || singles <= SINGLES_A_STORY) {
          matters.add(matter);
        }
      }
    }
    // A stable sort: among equals the weightier story stays first.
    matters.sort(Comparator.comparingInt(matter -> -matter.origins()));
    return matters.stream().map(Matter::figure).toList();
  }

  private List<Matter> mattersOf(Told told) {
    Map<String, List<Matter>> byKey = new HashMap<>();
    List<Matter> matters = new ArrayList<>();
    for (Measured measured : measured(told)) {
      List<Matter> alike = byKey.computeIfAbsent(measured.key(), key -> new ArrayList<>());
      Matter known = null;
      for (Matter matter : alike) {
        known = known == null && matter.takes(measured) ? matter : known;
      }
      if (known == null) {
        known = new Matter();
        alike.add(known);
        matters.add(known);
      }
      known.add(measured);
    }
    return matters;
  }

  /** The quantities worth a row, the earliest first. */
  private List<Measured> measured(Told told) {
    List<Measured> measured = new ArrayList<>();
    for (Analysis analysis : told.story().articles()) {
      for (Quantity quantity : analysis.quantities()) {
        Measured.of(analysis, digest.voice(analysis), quantity).ifPresent(measured::add);
      }
    }
    measured.sort(Measured.ORDER);
    return measured;
  }
}
