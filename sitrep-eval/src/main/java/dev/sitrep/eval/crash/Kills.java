package dev.sitrep.eval.crash;

import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Test R1: kills a process that ingests, again and again on the same store. */
final class Kills {

  private static final int THREADS = 4;
  private static final Duration SLOW = Duration.ofSeconds(5);

  private final Path store;
  private final List<List<Ack>> runs = new ArrayList<>();
  private int lost;
  private int doubled;
  private int gaps;
  private int slow;
  private Duration slowest = Duration.ZERO;

  private Kills(Path store) {
    this.store = store;
  }

  /** Kills {@code count} times; whether nothing was amiss. */
  static boolean run(Path folder, int count, long seed) throws IOException, InterruptedException {
    var kills = new Kills(folder.resolve("kills.db"));
    var random = new SplittableRandom(seed);
    for (int run = 0; run < count; run++) {
      Child child = Child.start("", kills.store, run, String.valueOf(THREADS));
      kills.runs.add(child.kill(Duration.ofMillis(random.nextInt(1, 900))));
      kills.look(run);
    }
    return kills.verdict();
  }

  private void look(int run) {
    long before = System.nanoTime();
    try (Store opened = Store.open(store, InstantSource.system())) {
      opened.save(SourceState.of("https://orla.example/restart"));
      Duration took = Duration.ofNanos(System.nanoTime() - before);
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
      slow += took.compareTo(SLOW) > 0 ? 1 : 0;
      compare(opened, run);
    }
  }

  private void compare(Store opened, int run) {
    Range hour = new Range(Deliveries.start(run), Deliveries.start(run + 1).minusMillis(1));
    List<Revision> found =
        opened.extractions(hour).stream()
            .map(it -> ((Extracted) it).article().revision())
            .filter(it -> it.article().startsWith("orla.example/r" + run + "/"))
            .toList();
    Set<Revision> unique = new HashSet<>(found);
    List<Ack> acks = runs.get(run);
    lost += (int) acks.stream().filter(it -> !unique.contains(it.revision())).count();
    doubled += found.size() - unique.size();
    // Every id is one of ours: a doubled article would have got another one.
    Set<Revision> wanted = new HashSet<>();
    int last = acks.stream().mapToInt(Ack::index).max().orElse(0) + 2 * THREADS * 3;
    for (int index = 0; index <= last; index++) {
      String text =
          ((Extracted) Deliveries.of(run, index).extraction()).article().revision().sha256();
      wanted.add(new Revision(Deliveries.id(run, index / Deliveries.VERSIONS), text));
    }
    doubled += (int) unique.stream().filter(it -> !wanted.contains(it)).count();
    gaps += (int) unique.stream().filter(it -> opened.input(it).isEmpty()).count();
    gaps += (int) unique.stream().filter(it -> !isWhole(opened, it)).count();
  }

  private static boolean isWhole(Store opened, Revision revision) {
    return opened
        .article(revision)
        .filter(it -> Revision.of(it.id(), it.text()).equals(revision))
        .isPresent();
  }

  private boolean verdict() {
    int all = runs.stream().mapToInt(List::size).sum();
    for (int run = 0; run < runs.size(); run++) {
      look(run);
    }
    List<String> damage = Damage.of(store);
    System.out.printf(
        "R1  %d kills, %d acknowledged, each looked up twice: %d lost, %d doubled, %d gaps,"
            + " slowest start %d ms, damage %s%n",
        runs.size(), all, lost, doubled, gaps, slowest.toMillis(), damage);
    return lost + doubled + gaps + slow == 0 && damage.isEmpty() && all > 0;
  }
}
