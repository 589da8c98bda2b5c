package dev.sitrep.app;

import dev.sitrep.io.collect.Watch;
import dev.sitrep.io.collect.Watchkeeper;
import dev.sitrep.io.collect.Watchkeeper.Turn;
import dev.sitrep.io.store.Edition;
import dev.sitrep.io.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep watch}: collects again and again, and makes editions at their times. */
@Command(
    name = "watch",
    description = "Keeps collecting, and makes an edition at the times the situation's file sets.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Runs until it is stopped (Ctrl-C, SIGTERM); it ends within seconds and loses "
          + "nothing. The latest edition of each situation lies in report/NAME."
    })
final class WatchCommand implements Callable<Integer> {

  private static final long SECONDS_TO_END = 5;

  private final World world;
  private final CountDownLatch ended = new CountDownLatch(1);

  @Mixin private DataOption data = new DataOption();

  @Mixin private Contact contact = new Contact();

  @Option(
      names = "--situation",
      paramLabel = "NAME",
      description = "Only this situation. May be given several times. Default: all.")
  private List<String> situations = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the latest editions: DIR/NAME. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("report");

  /** When the last round began. */
  private @Nullable Instant round;

  WatchCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    var watched = new Watched(data.folder().situations(situations));
    try (Store store = data.folder().store(world);
        var collecting =
            new Collecting(world, store, watched.sources(), contact.settings(watched.allowed()))) {
      Thread hook = stopping(collecting, Thread.currentThread());
      Runtime.getRuntime().addShutdownHook(hook);
      try {
        watch(watched, store, collecting);
      } finally {
        ended.countDown();
        remove(hook);
      }
      return 0;
    }
  }

  /** Ends the watch when the process is asked to end, and lets it tidy up. */
  private Thread stopping(Collecting collecting, Thread watching) {
    return new Thread(
        () -> {
          collecting.close();
          watching.interrupt();
          try {
            ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is what woke us.
    }
  }

  private void watch(Watched watched, Store store, Collecting collecting) throws IOException {
    Map<DataFolder.Named, Watchkeeper> keepers = new LinkedHashMap<>();
    for (DataFolder.Named situation : watched.situations()) {
      keepers.put(situation, keeper(situation, store));
    }
    world.say("Watching " + names(watched) + "; Ctrl-C ends it");
    while (!Thread.currentThread().isInterrupted()) {
      Duration sleep = carefully(() -> turn(keepers, store, collecting));
      try {
        if (!sleep.isZero()) {
          world.network().get().pause().sleep(sleep);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    // Being asked to stop is no fault; what closes the store must not be interrupted by it.
    boolean asked = Thread.interrupted();
    world.say(asked ? "Stopped" : "Ended");
  }

  private static String names(Watched watched) {
    return watched.situations().stream()
        .map(DataFolder.Named::key)
        .collect(Collectors.joining(", "));
  }

  /**
   * A store that another process holds, or a full disk, is waited out: a watch goes on for days.
   */
  private Duration carefully(Callable<Duration> turn) {
    try {
      return turn.call();
    } catch (Exception e) {
      if (!Thread.currentThread().isInterrupted()) {
        Faults.tell(world, e);
        world.complain("the watch goes on in a minute");
      }
      return Watchkeeper.LONGEST_SLEEP;
    }
  }

  private Watchkeeper keeper(DataFolder.Named situation, Store store) {
    Watch watch = situation.watch();
    Instant made =
        store.editions(situation.key()).stream()
            .map(Edition.Head::asOf)
            .max(Instant::compareTo)
            .orElse(world.clock().instant());
    return new Watchkeeper(watch.editions(), watch.zone(), made);
  }

  /** Does what is due; returns how long there is nothing to do. */
  private Duration turn(
      Map<DataFolder.Named, Watchkeeper> keepers, Store store, Collecting collecting)
      throws IOException {
    Duration sleep = Watchkeeper.LONGEST_SLEEP;
    Instant due = Watchkeeper.nextRound(round, collecting.nextDue().orElse(null));
    for (Map.Entry<DataFolder.Named, Watchkeeper> each : keepers.entrySet()) {
      Instant now = world.clock().instant();
      Turn turn = each.getValue().next(now, due);
      if (turn instanceof Turn.Collect) {
        round = now;
        new RoundText(world, collecting.round()).plain(null);
        Watched.expire(data.folder(), store, world);
        return Duration.ZERO;
      } else if (turn instanceof Turn.MakeEdition edition) {
        var options = ReportOptions.to(out.resolve(each.getKey().key()));
        new Editions(world, data.folder(), each.getKey()).make(store, options);
        each.getValue().made(edition.slot());
        sleep = Duration.ZERO;
      } else if (turn instanceof Turn.Sleep rest && rest.length().compareTo(sleep) < 0) {
        sleep = rest.length();
      }
    }
    return sleep;
  }
}
