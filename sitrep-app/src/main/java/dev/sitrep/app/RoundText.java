package dev.sitrep.app;

import dev.sitrep.io.collect.Round;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.collect.Round.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A round of collecting as text, for people and for programs. */
final class RoundText {

  private final World world;
  private final Round round;

  RoundText(World world, Round round) {
    this.world = world;
    this.round = round;
  }

  /** Names the sources that failed, and counts the rest. */
  void plain(@Nullable Instant nextDue) {
    for (Told told : round.sources()) {
      if (told.words() != null && told.result() != Result.NOT_DUE) {
        world.complain(told.address() + ": " + told.result().label() + ": " + told.words());
      }
    }
    Round.Counts counts = round.counts();
    world.say(
        sources()
            + "; "
            + Counts.of(counts.fresh(), "new article")
            + ", "
            + counts.revised()
            + " revised, "
            + counts.vanished()
            + " vanished, "
            + counts.leftOut()
            + " left out");
    if (nextDue != null) {
      world.say("Next due: " + JsonLine.inWords(nextDue));
    }
  }

  private String sources() {
    Map<Result, Integer> results = new TreeMap<>();
    round.sources().forEach(told -> results.merge(told.result(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    results.forEach((result, count) -> parts.add(count + " " + result.label()));
    String all = Counts.of(round.sources().size(), "source");
    return parts.isEmpty() ? all : all + ": " + String.join(", ", parts);
  }

  /** A line for each source. */
  void json() {
    for (Told told : round.sources()) {
      Round.Counts counts = told.counts();
      world.say(
          new JsonLine()
              .put("address", told.address())
              .put("result", told.result().name().toLowerCase(java.util.Locale.ROOT))
              .put("words", told.words())
              .put("new", counts.fresh())
              .put("revised", counts.revised())
              .put("known", counts.known())
              .put("leftOut", counts.leftOut())
              .put("vanished", counts.vanished())
              .put("nextDue", told.nextDue())
              .toString());
    }
  }

  /** 1 if there were sources to ask and none answered. */
  int code() {
    List<Told> asked =
        round.sources().stream().filter(told -> told.result() != Result.NOT_DUE).toList();
    boolean failed = asked.stream().allMatch(told -> told.result() == Result.FAILED);
    return !asked.isEmpty() && failed ? 1 : 0;
  }
}
