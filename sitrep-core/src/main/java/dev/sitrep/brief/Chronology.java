package dev.sitrep.brief;

import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.TimeExpression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of passages: the one that tells most of what happened first, as news is told, and not
 * somebody's words on it; the others by the day they tell, then as the articles came out, then as
 * they stand.
 */
final class Chronology {

  private static final Comparator<List<Line>> ORDER =
      Comparator.<List<Line>, LocalDate>comparing(
              passage -> day(passage.get(0)), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(passage -> passage.get(0).article())
          .thenComparingInt(passage -> passage.get(0).sentence());

  private Chronology() {}

  /** {@code passages}, given with the best first, in the order they are shown in. */
  static List<List<Line>> sorted(List<List<Line>> passages) {
    List<List<Line>> sorted = new ArrayList<>(passages);
    sorted.sort(Comparator.comparing(passage -> Tone.opensWithQuote(passage.get(0).text())));
    if (sorted.size() > 2) {
      sorted.subList(1, sorted.size()).sort(ORDER);
    }
    return sorted;
  }

  /** The day the sentence gives, else the day of its article, else null. */
  private static @Nullable LocalDate day(Line line) {
    for (TimeExpression time : line.analysis().times()) {
      if (line.span().contains(time.span()) && time.precision().compareTo(Precision.DAY) >= 0) {
        return time.from();
      }
    }
    Timestamp published = line.analysis().article().metadata().published();
    return published == null || published.precision().compareTo(Precision.DAY) < 0
        ? null
        : published.day();
  }
}
