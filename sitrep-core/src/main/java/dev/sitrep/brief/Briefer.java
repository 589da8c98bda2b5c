package dev.sitrep.brief;

import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Story;

/** Summarises one story in its own words. */
public final class Briefer {

  /** The brief of {@code story}. */
  public Brief brief(Story story) {
    throw new UnsupportedOperationException(story.id());
  }
}
