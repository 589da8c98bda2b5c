package dev.sitrep.report;

import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.model.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well a day is remembered: what is still told of it long after weighs most.
 *
 * <p>Counting how often a date is mentioned, as in Gholipour Ghalandari and Ifrim, "Examining the
 * State-of-the-Art in News Timeline Summarization" (ACL 2020), favours the days that were told most
 * loudly on the day itself, and those at the beginning, of which the most articles can tell. So a
 * mention weighs more the later it comes, an origin is heard once on each day it publishes, and the
 * sum is held against the number of voices that could have mentioned the day.
 */
final class Memory {

  /** How a mention gains with the days since: less than they do. */
  private static final double GAIN = 0.7;

  /** How the voices that could have mentioned a day count against it. */
  private static final double CHANCES = 0.85;

  private final SortedMap<LocalDate, Integer> voicesOn = new TreeMap<>();
  private int undated;

  /** An origin on a day it publishes. */
  private record Voice(int origin, @Nullable LocalDate day) {

    private static Voice of(Line line) {
      Timestamp published = line.analysis().article().metadata().published();
      return new Voice(line.origin(), published == null ? null : published.day());
    }
  }

  /** The memory of those who wrote {@code lines}. */
  Memory(Collection<Line> lines) {
    for (Voice voice : lines.stream().map(Voice::of).collect(Collectors.toSet())) {
      if (voice.day() == null) {
        undated++;
      } else {
        voicesOn.merge(voice.day(), 1, Integer::sum);
      }
    }
  }

  /** How well {@code stretch} is remembered by {@code mentions} of it; above 0 if there are any. */
  double weight(Stretch stretch, Collection<Line> mentions) {
    Set<Voice> heard = mentions.stream().map(Voice::of).collect(Collectors.toSet());
    double sum = heard.stream().mapToDouble(voice -> gain(stretch, voice.day())).sorted().sum();
    return sum / (Math.pow(chances(stretch), CHANCES) * Math.sqrt(stretch.days()));
  }

  /** Nobody can remember for longer than there has been somebody to tell. */
  private double gain(Stretch stretch, @Nullable LocalDate day) {
    if (day == null) {
      return 1;
    }
    LocalDate first = voicesOn.firstKey();
    LocalDate since = stretch.until().isBefore(first) ? first : stretch.until();
    return Math.pow(1.0 + Math.max(0, ChronoUnit.DAYS.between(since, day)), GAIN);
  }

  /**
   * How many voices could have told of {@code stretch}: those of its days and later; of days yet to
   * come, those heard last.
   */
  private int chances(Stretch stretch) {
    if (voicesOn.isEmpty()) {
      return undated;
    }
    LocalDate last = voicesOn.lastKey();
    LocalDate from = stretch.from().isAfter(last) ? last : stretch.from();
    return undated + voicesOn.tailMap(from).values().stream().mapToInt(Integer::intValue).sum();
  }
}
