package dev.sitrep.cluster;

import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Clustering;
import java.util.List;

/** Groups articles into stories, copies first. */
public final class Clusterer {

  /** The stories of {@code analyses}, whatever their order. */
  public Clustering cluster(List<Analysis> analyses) {
    throw new UnsupportedOperationException();
  }
}
