package dev.sitrep.eval.feed;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a reader does on a set of feeds. */
public final class FeedScore {

  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final SortedMap<String, String> misses = new TreeMap<>();
  private int files;
  private int failures;
  private int encodings;
  private int encodingsRead;

  FeedScore() {}

  void add(FeedCase feed, Verdict verdict, Seen seen) {
    files++;
    verdicts.merge(verdict, 1, Integer::sum);
    boolean held = verdict != Verdict.MISSED && verdict != Verdict.NOT_UNDERSTOOD;
    if (!held) {
      misses.put(feed.name(), feed.expected() + "\n    " + seen);
    }
    if (feed.name().startsWith("encoding/")) {
      encodings++;
      // An encoding that was read wrong shows in the values, or in characters that are none.
      boolean empty = seen.entries().isEmpty() && seen.feed().texts().isEmpty();
      boolean read = held && !empty && seen.toString().indexOf('\uFFFD') < 0;
      encodingsRead += read ? 1 : 0;
      if (!read) {
        misses.putIfAbsent(feed.name(), feed.expected() + "\n    " + seen);
      }
    }
  }

  void fail(FeedCase feed, Exception e) {
    failures++;
    misses.put(feed.name(), "exception: " + e);
  }

  /** The share of the lines about fields Sitrep uses that hold, 0 to 1. */
  public double held() {
    return (double) (count(Verdict.HELD) + count(Verdict.HELD_TO_THE_DAY)) / concerned();
  }

  /** The share of the files that are read without an exception, 0 to 1. */
  public double withoutException() {
    return (double) (files - failures) / files;
  }

  /** The share of the files in rare or wrongly named encodings that are read right, 0 to 1. */
  public double encodings() {
    return (double) encodingsRead / encodings;
  }

  /** What does not hold, by file: what is expected and what was seen. */
  public SortedMap<String, String> misses() {
    return misses;
  }

  /** The counts in words. */
  public String summary() {
    return String.format(
        "%d files, %d exceptions, %d lines concerned, %d held (%d of them to the day only),"
            + " %d not understood, encodings %d of %d",
        files,
        failures,
        concerned(),
        count(Verdict.HELD) + count(Verdict.HELD_TO_THE_DAY),
        count(Verdict.HELD_TO_THE_DAY),
        count(Verdict.NOT_UNDERSTOOD),
        encodingsRead,
        encodings);
  }

  private int concerned() {
    return files - count(Verdict.NOT_CONCERNED);
  }

  private int count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }
}
