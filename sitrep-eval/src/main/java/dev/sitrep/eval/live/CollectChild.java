package dev.sitrep.eval.live;

import dev.sitrep.eval.live.Collecting.Sources;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The process that {@link KillTest} kills: one round, telling what is done as it goes. */
public final class CollectChild {

  private CollectChild() {}

  /**
   * Collects once.
   *
   * @param arguments the store, how many minutes to put the clock forward, the sources
   */
  public static void main(String[] arguments) {
    Duration ahead = Duration.ofMinutes(Long.parseLong(arguments[1]));
    InstantSource clock = () -> InstantSource.system().instant().plus(ahead);
    try (Store store = Store.open(Path.of(arguments[0]), clock)) {
      System.out.println("READY");
      List<String> addresses = List.of(arguments).subList(2, arguments.length);
      Collecting.round(
          store,
          clock,
          Collecting.settings(Duration.ofMillis(20)).withDeadline(Duration.ofSeconds(5)),
          Sources.of(
              addresses,
              told -> {
                boolean all = told.result() == Result.ANSWERED || told.result() == Result.UNCHANGED;
                System.out.println((all ? "DONE " : "NOT ") + told.address());
              }));
    }
    System.out.println("END");
  }
}
