package dev.sitrep.io.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Which processes write to a store and since when. A killed process cannot leave; so a row counts
 * only while a process of its number runs that was started when the row says.
 */
final class Holders {

  private record Holder(long pid, long started, Instant since) {

    boolean lives() {
      Optional<ProcessHandle> process = ProcessHandle.of(pid);
      return process.isPresent() && startOf(process.get()) == started;
    }

    @Override
    public String toString() {
      return "process " + pid + " (since " + since + ")";
    }
  }

  private static final ProcessHandle SELF = ProcessHandle.current();

  private final InstantSource clock;

  Holders(InstantSource clock) {
    this.clock = clock;
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** Enters this process and strikes out those that are dead. */
  void register(Handle handle) {
    for (Holder holder : all(handle)) {
      if (!holder.lives()) {
        handle.execute("DELETE FROM holder WHERE pid = ?", holder.pid());
      }
    }
    handle.execute(
        "INSERT INTO holder (pid, started, since) VALUES (?, ?, ?) ON CONFLICT (pid) DO NOTHING",
        SELF.pid(),
        startOf(SELF),
        clock.instant().toEpochMilli());
  }

  /** Strikes this process out. */
  void leave(Handle handle) {
    handle.execute("DELETE FROM holder WHERE pid = ?", SELF.pid());
  }

  /** The other living processes in words; empty if none is known. */
  String others(Handle handle) {
    return all(handle).stream()
        .filter(holder -> holder.pid() != SELF.pid() && holder.lives())
        .map(Holder::toString)
        .collect(Collectors.joining(" and "));
  }

  private static List<Holder> all(Handle handle) {
    return handle
        .createQuery("SELECT pid, started, since FROM holder ORDER BY pid")
        .map(
            (row, context) ->
                new Holder(row.getLong(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3))))
        .list();
  }
}
