package dev.sitrep.report;

import dev.sitrep.model.Revision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stories in order of weight, and what is known of each article over all of them.
 *
 * @param stories the story with the most origins first
 * @param voices by article
 */
record Digest(List<Told> stories, Map<Revision, Voice> voices) {

  /** A story with its brief. */
  record Told(Story story, Brief brief) {}

  /**
   * An article as a voice among others.
   *
   * @param origin key of its independent origin; the same for the same name in two stories
   * @param number its place in the report
   * @param time when it came out, where known
   * @param story place of its story in the order of weight
   */
  record Voice(String origin, int number, @Nullable Instant time, int story) {}

  private static final Comparator<Told> BY_WEIGHT =
      Comparator.<Told>comparingInt(told -> -told.story().coverage().origins().size())
          .thenComparingInt(told -> -told.story().articles().size())
          .thenComparing(Digest::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(told -> told.story().id());

  static Digest of(List<Story> stories, List<Brief> briefs) {
    List<Told> sorted = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      sorted.add(new Told(stories.get(i), briefs.get(i)));
    }
    sorted.sort(BY_WEIGHT);
    Map<Revision, Voice> voices = new HashMap<>();
    for (int story = 0; story < sorted.size(); story++) {
      Map<Revision, String> origins = origins(sorted.get(story).story());
      for (Analysis analysis : sorted.get(story).story().articles()) {
        Revision revision = analysis.article().revision();
        String origin = origins.getOrDefault(revision, "article " + revision.article());
        voices.putIfAbsent(revision, new Voice(origin, voices.size(), time(analysis), story));
      }
    }
    return new Digest(List.copyOf(sorted), Map.copyOf(voices));
  }

  Voice voice(Analysis analysis) {
    Voice voice = voices.get(analysis.article().revision());
    if (voice == null) {
      throw new IllegalArgumentException("in no story: " + analysis.article().id());
    }
    return voice;
  }

  /** When {@code analysis}' article came out; null if unknown. */
  static @Nullable Instant time(Analysis analysis) {
    Timestamp published = analysis.article().metadata().published();
    return published == null ? null : published.at().toInstant();
  }

  private static @Nullable Instant earliest(Told told) {
    return told.story().articles().stream()
        .map(Digest::time)
        .filter(java.util.Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** An origin without an outlet is told from others by its first article. */
  private static Map<Revision, String> origins(Story story) {
    Map<Revision, String> origins = new HashMap<>();
    for (Origin origin : story.coverage().origins()) {
      boolean named = story.coverage().outlets().contains(origin.name());
      String key = named ? origin.name() : origin.name() + ' ' + origin.articles().get(0);
      origin.articles().forEach(revision -> origins.put(revision, key));
    }
    return origins;
  }
}
