package dev.sitrep.io.collect;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one round of collecting.
 *
 * @param began when it began
 * @param ended when it ended
 * @param ending how
 * @param sources what came of each source, by address
 */
public record Round(Instant began, Instant ended, Ending ending, List<Told> sources) {

  public Round {
    sources = sources.stream().sorted(Comparator.comparing(Told::address)).toList();
  }

  /** How a round ended. */
  public enum Ending {
    /** Everything that was due was asked. */
    DONE,
    /** It was asked to stop; what was not done is due in the next round. */
    STOPPED
  }

  /** What came of a source. */
  public enum Result {
    /** It answered, and what it had was looked at. */
    ANSWERED("answered"),
    /** It answered that nothing changed. */
    UNCHANGED("unchanged"),
    /** It did not answer, or with something that is no source. */
    FAILED("failed"),
    /** It was not asked, since its time has not come. */
    NOT_DUE("not due"),
    /** It is gone for good and is not asked any more. */
    GONE("gone"),
    /** Time ran out; the rest is fetched in the next round. */
    UNFINISHED("unfinished");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    /** The result in words. */
    public String label() {
      return label;
    }
  }

  /**
   * What came of a source.
   *
   * @param address the source
   * @param result what came of it
   * @param words why, where that needs words
   * @param counts what was kept
   * @param nextDue when it is due again; null if never
   */
  public record Told(
      String address,
      Result result,
      @Nullable String words,
      Counts counts,
      @Nullable Instant nextDue) {}

  /**
   * How many articles.
   *
   * @param fresh were not known before
   * @param revised had changed
   * @param known were known as they are
   * @param leftOut could not be had, with a reason
   * @param vanished are no longer where they were
   */
  public record Counts(int fresh, int revised, int known, int leftOut, int vanished) {

    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Both together. */
    public Counts plus(Counts other) {
      return new Counts(
          fresh + other.fresh,
          revised + other.revised,
          known + other.known,
          leftOut + other.leftOut,
          vanished + other.vanished);
    }
  }

  /** What was kept of all sources together. */
  public Counts counts() {
    return sources.stream().map(Told::counts).reduce(Counts.NONE, Counts::plus);
  }
}
