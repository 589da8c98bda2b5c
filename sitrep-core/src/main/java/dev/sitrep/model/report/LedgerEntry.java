package dev.sitrep.model.report;

import dev.sitrep.model.Evidence;
import dev.sitrep.model.analysis.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing said, once, with all who carry it.
 *
 * @param sayings the fullest version first; then the others by time, at least one in all
 * @param speakers who is said to have said it, by name, each once; empty if nobody tells
 * @param agreement whether they agree on the speaker: {@code CONFLICT} where two are named
 * @param origins how many independent origins carry it
 */
public record LedgerEntry(
    List<Saying> sayings, List<String> speakers, Agreement agreement, int origins) {

  public LedgerEntry {
    if (sayings.isEmpty()) {
      throw new IllegalArgumentException("somebody carries every quote");
    }
    sayings = List.copyOf(sayings);
    speakers = List.copyOf(speakers);
  }

  /**
   * One article's version of it.
   *
   * @param words the quoted words
   * @param speaker who says them there
   * @param attribution the words that give the speaker, where there are any
   */
  public record Saying(Evidence words, Speaker speaker, @Nullable Evidence attribution) {}
}
