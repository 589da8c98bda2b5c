package dev.sitrep.app;

import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.io.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep sources}: how each source does. */
@Command(
    name = "sources",
    description =
        "Shows how each source does: when it last answered, what is wrong, when it is due.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class SourcesCommand implements Callable<Integer> {

  private final World world;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--situation",
      paramLabel = "NAME",
      description = "Only the sources of this situation. May be given several times.")
  private List<String> situations = List.of();

  @Option(names = "--json", description = "One JSON object a line, for programs.")
  private boolean json;

  SourcesCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    List<DataFolder.Named> watched = data.folder().situations(situations);
    try (Store store = data.folder().store(world)) {
      Map<String, List<String>> named = named(watched, store);
      Map<String, SourceState> states = new LinkedHashMap<>();
      named.keySet().forEach(address -> states.put(address, SourceState.of(address)));
      for (SourceState state : store.states()) {
        if (situations.isEmpty() || named.containsKey(state.address())) {
          states.put(state.address(), state);
        }
      }
      states.forEach((address, state) -> show(state, named.getOrDefault(address, List.of())));
      if (states.isEmpty() && !json) {
        world.say("No sources yet: write them into the situation's file");
      }
    }
    return 0;
  }

  /** The situations of each source, those that others lead to included. */
  private static Map<String, List<String>> named(List<DataFolder.Named> watched, Store store) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (DataFolder.Named situation : watched) {
      List<String> own = situation.watch().sources().stream().map(SourceSpec::address).toList();
      Set<String> all = new LinkedHashSet<>(own);
      all.addAll(store.ledTo(own));
      all.forEach(
          address -> named.computeIfAbsent(address, any -> new ArrayList<>()).add(situation.key()));
    }
    return named;
  }

  private void show(SourceState state, List<String> named) {
    if (json) {
      SourceState.Move move = state.move();
      world.say(
          new JsonLine()
              .put("address", state.address())
              .put("title", state.title())
              .put("situations", named)
              .put("lastTry", state.lastTry())
              .put("lastSuccess", state.lastSuccess())
              .put("nextDue", state.nextDue())
              .put("failures", state.failures())
              .put("lastError", state.lastError())
              .put("movesTo", move == null ? null : move.to())
              .put("stopped", state.stopped())
              .toString());
      return;
    }
    world.say(state.address() + (state.title() == null ? "" : " (" + state.title() + ")"));
    world.say("  " + (named.isEmpty() ? "of no situation" : "of " + String.join(", ", named)));
    world.say("  " + health(state));
    if (state.move() != null) {
      world.say("  says it moved to " + state.move().to());
    }
  }

  private static String health(SourceState state) {
    if (state.stopped() != null) {
      return "gone since " + day(state.stopped()) + ", no longer asked";
    }
    if (state.lastTry() == null) {
      return "not asked yet";
    }
    String next = "next " + (state.nextDue() == null ? "at once" : day(state.nextDue()));
    if (state.failures() == 0) {
      return "well, last answer " + day(state.lastSuccess()) + ", " + next;
    }
    return "failed "
        + Counts.of(state.failures(), "time")
        + ": "
        + (state.lastError() == null ? "no reason known" : state.lastError())
        + "; last answer "
        + day(state.lastSuccess())
        + ", "
        + next;
  }

  private static String day(@Nullable Instant time) {
    return JsonLine.inWords(time);
  }
}
