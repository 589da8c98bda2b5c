package dev.sitrep.report;

import dev.sitrep.model.Revision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stories in order of weight, and what is known of each article over all of them.
 *
 * @param stories the weightiest first: of most origins, the recent before the old
 * @param voices by article
 * @param cast who and what the articles name
 */
record Digest(List<Told> stories, Map<Revision, Voice> voices, Cast cast) {

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

  /** What an old story keeps of its weight. */
  private static final double KEPT = 0.4;

  /** In so many days a story loses half of the rest. */
  private static final double HALVED = 3;

  /** What e times as many articles as origins add. */
  private static final double REPRINTS = 0.7;

  private static final double SECONDS_A_DAY = 86_400;

  private static Comparator<Told> byWeight(@Nullable Instant newest) {
    return Comparator.<Told>comparingDouble(told -> -weight(told, newest))
        .thenComparingInt(told -> -told.story().articles().size())
        .thenComparing(Digest::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(told -> told.story().id());
  }

  /**
   * The independent origins, and a little for how often they were reprinted; less for a story not
   * heard of lately.
   */
  private static double weight(Told told, @Nullable Instant newest) {
    int origins = told.story().coverage().origins().size();
    double reprinted = Math.log((double) told.story().articles().size() / origins);
    double weight = origins + REPRINTS * reprinted;
    Instant latest = latest(told);
    if (newest == null) {
      return weight;
    }
    double days =
        latest == null
            ? Double.POSITIVE_INFINITY
            : Duration.between(latest, newest).toSeconds() / SECONDS_A_DAY;
    return weight * (KEPT + (1 - KEPT) * Math.pow(2, -days / HALVED));
  }

  private static @Nullable Instant latest(Told told) {
    return told.story().articles().stream()
        .map(Digest::time)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The digest of {@code stories} but those that are opinion only. */
  static Digest of(List<Story> stories, List<Brief> briefs) {
    List<Told> sorted = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      if (!Opinions.only(stories.get(i))) {
        sorted.add(new Told(stories.get(i), briefs.get(i)));
      }
    }
    Instant newest =
        sorted.stream()
            .map(Digest::latest)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    sorted.sort(byWeight(newest));
    Map<Revision, Voice> voices = new HashMap<>();
    for (int story = 0; story < sorted.size(); story++) {
      Map<Revision, String> origins = origins(sorted.get(story).story());
      for (Analysis analysis : sorted.get(story).story().articles()) {
        Revision revision = analysis.article().revision();
        String origin = origins.getOrDefault(revision, "article " + revision.article());
        voices.putIfAbsent(revision, new Voice(origin, voices.size(), time(analysis), story));
      }
    }
    Cast cast = Cast.of(sorted.stream().map(Told::story).toList());
    return new Digest(List.copyOf(sorted), Map.copyOf(voices), cast);
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
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Map<Revision, String> origins(Story story) {
    Map<Revision, String> origins = new HashMap<>();
    for (Origin origin : story.coverage().origins()) {
      String key = story.coverage().keyOf(origin);
      origin.articles().forEach(revision -> origins.put(revision, key));
    }
    return origins;
  }
}
