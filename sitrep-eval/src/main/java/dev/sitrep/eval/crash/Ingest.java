package dev.sitrep.eval.crash;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.store.Delivery;
import dev.sitrep.io.store.Kept;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Revision;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that is killed: keeps deliveries for as long as it lives, and says each one that it
 * was told is kept.
 */
final class Ingest {

  private static final int RETRIES = 300;
  private static final int MORE = 60;

  private final Store store;
  private final int run;
  private final PrintStream out;
  private final List<Revision> acknowledged = new ArrayList<>();

  private Ingest(Store store, int run, PrintStream out) {
    this.store = store;
    this.run = run;
    this.out = out;
  }

  /**
   * Runs.
   *
   * @param arguments the store, the number of the run, how many threads; or "full" in their place
   */
  static void main(List<String> arguments) throws InterruptedException {
    try (Store store = Store.open(Path.of(arguments.get(0)), InstantSource.system())) {
      var ingest = new Ingest(store, Integer.parseInt(arguments.get(1)), System.out);
      if (arguments.get(2).equals("full")) {
        ingest.untilFullAndOn();
      } else {
        ingest.forever(Integer.parseInt(arguments.get(2)));
      }
    }
  }

  private void forever(int threads) throws InterruptedException {
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int first = i;
      var thread = new Thread(() -> articles(first, threads));
      thread.start();
      all.add(thread);
    }
    for (Thread thread : all) {
      thread.join();
    }
  }

  private void articles(int first, int step) {
    for (int article = first; article < Integer.MAX_VALUE / Deliveries.VERSIONS; article += step) {
      for (int version = 0; version < Deliveries.VERSIONS; version++) {
        keep(article * Deliveries.VERSIONS + version);
      }
      store.save(SourceState.of("https://orla.example/" + first));
    }
  }

  private void keep(int index) {
    Delivery delivery = Deliveries.of(run, index);
    Kept kept = store.keep(delivery);
    Revision revision = kept.revision();
    if (revision == null) {
      throw new IllegalStateException("delivery " + index + " was left out");
    }
    synchronized (out) {
      acknowledged.add(revision);
      out.println("ack " + index + " " + revision.article() + " " + revision.sha256());
      out.flush();
    }
  }

  private void untilFullAndOn() throws InterruptedException {
    int index = 0;
    try {
      while (true) {
        keep(index);
        index++;
      }
    } catch (StoreException e) {
      out.println("full " + e.getMessage());
    }
    out.println("reads " + readable() + " of " + acknowledged.size());
    out.flush();
    for (int i = 0; i < RETRIES; i++) {
      Thread.sleep(100);
      if (resumed(index)) {
        for (int more = 1; more <= MORE; more++) {
          keep(index + more);
        }
        out.println("resumed " + readable() + " of " + acknowledged.size());
        return;
      }
    }
    out.println("stuck");
  }

  private boolean resumed(int index) {
    try {
      keep(index);
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private long readable() {
    return acknowledged.stream()
        .filter(
            it ->
                store.article(it).filter(a -> Revision.of(a.id(), a.text()).equals(it)).isPresent()
                    && store.input(it).isPresent())
        .count();
  }
}
