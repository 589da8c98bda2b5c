package dev.sitrep.report;

import dev.sitrep.faithful.Centroid;
import dev.sitrep.faithful.Faithfulness;
import dev.sitrep.faithful.StoryIndex;
import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Revision;
import dev.sitrep.model.analysis.TimeExpression;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.Story;
import dev.sitrep.model.report.TimelineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What happened when: sentences that give a date and may stand alone, each happening once.
 *
 * <p>Days are weighed by how well they are {@linkplain Memory remembered}, the sentences of a day
 * by how much they tell of what is told of it. For one thread at a time.
 */
public final class Timeline {

  private static final int EVENTS_A_DAY = 6;

  /** Only for so many of the best of a day the support elsewhere is looked up, as that is dear. */
  private static final int SUPPORT_LOOKED_UP = 12;

  private static final double SUPPORT_WEIGHT = 0.1;
  private static final int SUPPORT_COUNTED = 4;

  /** What being the first sentence of its article adds. */
  private static final double LEAD = 0.2;

  /** A later date of a sentence is seldom the day of what it tells, but of what it adds. */
  private static final double LATER = 0.5;

  /** Sentences of one date that are more alike tell one happening. */
  private static final double SAME_EVENT = 0.4;

  private static final int LONG = 45;

  private final StoryIndex index;
  private final Centroid ofAll;
  private final Map<Revision, String> storyOf;
  private final SortedMap<Stretch, Remembered> days;
  private final Map<Integer, Faithfulness> rules = new HashMap<>();

  private Timeline(
      StoryIndex index, Map<Revision, String> storyOf, SortedMap<Stretch, Remembered> days) {
    this.index = index;
    this.ofAll = new Centroid(index, index.lines());
    this.storyOf = storyOf;
    this.days = days;
  }

  /**
   * A dated sentence that may stand alone.
   *
   * @param line the sentence
   * @param time the date in it
   * @param score how much it tells of what is told of that date
   */
  private record Dated(Line line, TimeExpression time, double score) {

    private static final Comparator<Dated> ORDER =
        Comparator.comparingDouble(Dated::score)
            .reversed()
            .thenComparingInt(it -> it.line().number())
            .thenComparing(it -> it.time().span());

    /** Whether no other date stands before this one in the sentence. */
    private boolean opens() {
      return line.analysis().times().stream()
          .filter(other -> line.span().contains(other.span()))
          .noneMatch(other -> other.span().start() < time.span().start());
    }

    private Dated scored(double newScore) {
      return new Dated(line, time, newScore);
    }
  }

  /**
   * What is remembered of some days.
   *
   * @param weight how well
   * @param told the sentences that give that date, standing alone or not
   */
  private record Remembered(double weight, List<Dated> told) {}

  /** The timeline of {@code stories}, the weightiest of which comes first. */
  public static Timeline of(List<Story> stories) {
    StoryIndex index = StoryIndex.of(stories);
    Map<Revision, String> storyOf = new HashMap<>();
    for (Story story : stories) {
      story.articles().forEach(it -> storyOf.putIfAbsent(it.article().revision(), story.id()));
    }
    SortedMap<Stretch, List<Dated>> dated = new TreeMap<>();
    for (Line line : index.lines()) {
      for (TimeExpression time : line.analysis().times()) {
        if (line.span().contains(time.span())) {
          dated
              .computeIfAbsent(Stretch.of(time), it -> new ArrayList<>())
              .add(new Dated(line, time, 0));
        }
      }
    }
    var memory = new Memory(index.lines());
    SortedMap<Stretch, Remembered> days = new TreeMap<>();
    dated.forEach((stretch, told) -> days.put(stretch, remembered(memory, stretch, told)));
    return new Timeline(index, storyOf, days);
  }

  private static Remembered remembered(Memory memory, Stretch stretch, List<Dated> told) {
    return new Remembered(memory.weight(stretch, told.stream().map(Dated::line).toList()), told);
  }

  /**
   * The events, the earliest first.
   *
   * @param most how many at most; a day gets more of them the better it is remembered
   */
  public List<TimelineEvent> events(int most) {
    List<Told> told = new ArrayList<>();
    for (List<Told> day : best(most, EVENTS_A_DAY, stretch -> true)) {
      told.addAll(day);
    }
    return told.stream()
        .sorted(Comparator.comparingDouble(Told::claim).reversed())
        .limit(most)
        .sorted(Comparator.comparing(Told::stretch))
        .map(it -> event(it.dated()))
        .toList();
  }

  /**
   * The events of the days best remembered from {@code from} to {@code until}, the earliest first.
   *
   * @param days how many days at most
   * @param eventsADay how many events of each at most
   */
  public List<TimelineEvent> events(LocalDate from, LocalDate until, int days, int eventsADay) {
    Predicate<Stretch> within =
        it -> it.days() == 1 && !it.from().isBefore(from) && !it.from().isAfter(until);
    return best(days, eventsADay, within).stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Told::stretch))
        .map(it -> event(it.dated()))
        .toList();
  }

  /**
   * An event of a day.
   *
   * @param claim how much it wants to be told: the weight of its day, shared out by the method of
   *     Sainte-Laguë, so that a day remembered twice as well gets twice as many events
   */
  private record Told(Stretch stretch, Dated dated, double claim) {}

  /** The events of each of the {@code most} stretches best remembered that have any. */
  private List<List<Told>> best(int most, int eventsADay, Predicate<Stretch> fit) {
    List<Stretch> sorted =
        days.keySet().stream()
            .filter(fit)
            .sorted(Comparator.comparingDouble((Stretch it) -> -weight(it)))
            .toList();
    List<List<Told>> best = new ArrayList<>();
    Set<Line> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Stretch stretch : sorted) {
      if (best.size() == most) {
        break;
      }
      List<Told> told = told(stretch, eventsADay, used);
      if (!told.isEmpty()) {
        told.forEach(it -> used.add(it.dated().line()));
        best.add(told);
      }
    }
    return best;
  }

  private double weight(Stretch stretch) {
    return Objects.requireNonNull(days.get(stretch)).weight();
  }

  private List<Told> told(Stretch stretch, int most, Set<Line> used) {
    List<Told> told = new ArrayList<>();
    for (Dated candidate : ranked(Objects.requireNonNull(days.get(stretch)).told(), used)) {
      boolean known = told.stream().anyMatch(it -> areAlike(it.dated(), candidate));
      if (told.size() < most && !known) {
        told.add(new Told(stretch, candidate, weight(stretch) / (2 * told.size() + 1)));
      }
    }
    return told;
  }

  private boolean areAlike(Dated one, Dated other) {
    return one.line() == other.line()
        || index.cosine(one.line().terms(), other.line().terms()) >= SAME_EVENT;
  }

  /** What may stand alone of {@code told}, the sentence that tells most of it all first. */
  private List<Dated> ranked(List<Dated> told, Set<Line> used) {
    var ofDay = new Centroid(index, told.stream().map(Dated::line).toList());
    List<Dated> ranked = new ArrayList<>();
    for (Dated dated : told) {
      if (!used.contains(dated.line()) && stands(dated.line())) {
        double order = dated.opens() ? 1 : LATER;
        ranked.add(dated.scored(order * score(dated.line(), ofDay)));
      }
    }
    ranked.sort(Dated.ORDER);
    int end = Math.min(SUPPORT_LOOKED_UP, ranked.size());
    for (int i = 0; i < end; i++) {
      Dated own = ranked.get(i);
      int support = Math.min(SUPPORT_COUNTED, index.support(own.line()).size());
      ranked.set(i, own.scored(own.score() * (1 + SUPPORT_WEIGHT * support)));
    }
    ranked.sort(Dated.ORDER);
    return ranked;
  }

  private boolean stands(Line line) {
    return rules
        .computeIfAbsent(line.article(), it -> Faithfulness.of(line.analysis()))
        .standsAlone(line.sentence());
  }

  private double score(Line line, Centroid ofDay) {
    double lead = LEAD / Math.sqrt(1.0 + line.position());
    double length = line.words() > LONG ? 0.3 : 1;
    return (ofDay.likeness(line.terms()) + ofAll.likeness(line.terms()) + lead) * length;
  }

  private TimelineEvent event(Dated dated) {
    Line line = dated.line();
    TimeExpression time = dated.time();
    return new TimelineEvent(
        time.from(),
        time.until(),
        time.precision(),
        new Statement(line.evidence(), index.support(line)),
        Evidence.of(line.analysis().article(), time.span()),
        Objects.requireNonNull(storyOf.get(line.evidence().revision())));
  }
}
