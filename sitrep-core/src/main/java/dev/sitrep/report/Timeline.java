package dev.sitrep.report;

import dev.sitrep.faithful.Faithfulness;
import dev.sitrep.faithful.StoryIndex;
import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.TimeExpression;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.Story;
import dev.sitrep.model.report.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What happened when: sentences that give a date and may stand alone, each happening once.
 *
 * <p>A date counts by how many origins mention it, as in Gholipour Ghalandari and Ifrim, "Examining
 * the State-of-the-Art in News Timeline Summarization" (ACL 2020).
 */
final class Timeline {

  private static final int EVENTS = 30;
  private static final int EVENTS_A_DAY = 3;

  /** Sentences of one date that are more alike tell one happening. */
  private static final double SAME_EVENT = 0.4;

  private static final int LONG = 45;

  private final Digest digest;

  Timeline(Digest digest) {
    this.digest = digest;
  }

  /**
   * A dated sentence.
   *
   * @param index the sentences of its story
   * @param story id of the story
   * @param line the sentence
   * @param time the date in it
   * @param score how much it tells
   */
  private record Dated(
      StoryIndex index, String story, Line line, TimeExpression time, double score) {

    private boolean isOnDayOf(Dated other) {
      return time.from().equals(other.time.from()) && time.until().equals(other.time.until());
    }

    private boolean tellsOf(Dated other) {
      return story.equals(other.story)
          && isOnDayOf(other)
          && index.cosine(line.terms(), other.line.terms()) >= SAME_EVENT;
    }
  }

  /** The events, the earliest first. */
  List<TimelineEvent> events() {
    List<Dated> sorted =
        digest.stories().parallelStream()
            .flatMap(told -> datedIn(told.story()).stream())
            .sorted(Comparator.comparingDouble(Dated::score).reversed().thenComparing(this::place))
            .toList();
    List<Dated> chosen = new ArrayList<>();
    for (Dated candidate : sorted) {
      if (chosen.size() < EVENTS && isNew(candidate, chosen)) {
        chosen.add(candidate);
      }
    }
    return chosen.stream()
        .sorted(
            Comparator.comparing((Dated it) -> it.time().from())
                .thenComparing(it -> it.time().until())
                .thenComparing(this::place))
        .map(Timeline::event)
        .toList();
  }

  private String place(Dated dated) {
    int number = digest.voice(dated.line().analysis()).number();
    return String.format(Locale.ROOT, "%09d %09d", number, dated.time().span().start());
  }

  private static boolean isNew(Dated candidate, List<Dated> chosen) {
    long sameDay = chosen.stream().filter(candidate::isOnDayOf).count();
    return sameDay < EVENTS_A_DAY
        && chosen.stream().noneMatch(it -> it.line() == candidate.line())
        && chosen.stream().noneMatch(candidate::tellsOf);
  }

  private static List<Dated> datedIn(Story story) {
    if (story.articles().stream().allMatch(it -> it.times().isEmpty())) {
      return List.of();
    }
    StoryIndex index = StoryIndex.of(story);
    List<Analysis> originals = story.originals();
    List<Faithfulness> rules = originals.stream().map(Faithfulness::of).toList();
    Map<String, Set<Integer>> mentions = new HashMap<>();
    List<Dated> dated = new ArrayList<>();
    for (Line line : index.lines()) {
      for (TimeExpression time : line.analysis().times()) {
        if (line.span().contains(time.span())) {
          mentions.computeIfAbsent(day(time), key -> new HashSet<>()).add(line.origin());
          if (rules.get(line.article()).standsAlone(line.sentence())) {
            dated.add(new Dated(index, story.id(), line, time, 0));
          }
        }
      }
    }
    return dated.stream()
        .map(it -> scored(it, mentions.getOrDefault(day(it.time()), Set.of()).size()))
        .toList();
  }

  private static String day(TimeExpression time) {
    return time.from() + "/" + time.until();
  }

  private static Dated scored(Dated dated, int mentions) {
    Line line = dated.line();
    double lead = 1 / Math.sqrt(1.0 + line.position());
    double length = line.text().split("\\s+").length > LONG ? 0.3 : 1;
    double precision =
        switch (dated.time().precision()) {
          case MINUTE, DAY -> 1;
          case WEEK -> 0.7;
          case MONTH -> 0.6;
          case YEAR -> 0.3;
        };
    double score = (mentions + lead) * precision * length;
    return new Dated(dated.index(), dated.story(), line, dated.time(), score);
  }

  private static TimelineEvent event(Dated dated) {
    Line line = dated.line();
    TimeExpression time = dated.time();
    return new TimelineEvent(
        time.from(),
        time.until(),
        time.precision(),
        new Statement(line.evidence(), dated.index().support(line)),
        Evidence.of(line.analysis().article(), time.span()),
        dated.story());
  }
}
