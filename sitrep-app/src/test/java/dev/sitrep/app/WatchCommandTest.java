package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A watch over days that pass as fast as they are asked for. */
final class WatchCommandTest extends CollectedFeed {

  @Test
  void aWatchWaitsUntilAnEditionCanBeWritten() throws IOException {
    Files.writeString(
        data.resolve("ferry.yaml"),
        Files.readString(data.resolve("ferry.yaml")) + "editions: [09:30]\n");
    Path out = folder.resolve("watched");
    Files.writeString(out, "no folder");
    Instant end = NOW.plus(Duration.ofHours(2));
    var watching =
        new Network(
            clock,
            Loopback.NAMES,
            time -> {
              clock.advance(time);
              if (clock.instant().isAfter(NOW.plus(Duration.ofMinutes(100)))) {
                delete(out);
              }
              if (clock.instant().isAfter(end)) {
                throw new InterruptedException();
              }
            });

    Shell shell = Shell.runIn(watching, "watch", "--data", data, "--out", out);

    assertThat(shell.code()).as(shell.err()).isZero();
    assertThat(shell.err()).contains("the watch goes on in a minute");
    assertThat(shell.out()).containsOnlyOnce("Kept as edition");
    assertThat(out.resolve("ferry/report.html")).exists();
  }

  private static void delete(Path file) {
    try {
      if (Files.isRegularFile(file)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aWatchCollectsMakesTheEditionAtItsTimeAndStopsWhenAskedTo() throws IOException {
    Files.writeString(
        data.resolve("ferry.yaml"),
        Files.readString(data.resolve("ferry.yaml")) + "editions: [09:30]\n");
    Instant end = NOW.plus(Duration.ofHours(2));
    Files.delete(data.resolve("sitrep.db"));
    InstantSource ticking =
        () -> {
          clock.advance(Duration.ofNanos(1000));
          return clock.instant();
        };
    var watching =
        new Network(
            ticking,
            Loopback.NAMES,
            time -> {
              clock.advance(time);
              if (clock.instant().isAfter(end)) {
                throw new InterruptedException();
              }
            });

    Shell shell =
        harmless(
            Shell.runIn(watching, "watch", "--data", data, "--out", folder.resolve("watched")),
            "watch");

    assertThat(shell.code()).as(shell.err()).isZero();
    assertThat(shell.out())
        .startsWith("Watching ferry; Ctrl-C ends it\n")
        .contains("Kept as edition 1 of ferry", "Stopped");
    assertThat(folder.resolve("watched/ferry/report.html")).exists();
    assertThat(Shell.run("report", "--situation", "ferry", "--editions", "--data", data).out())
        .startsWith("edition 1, as of 2026-03-01 09:30 UTC");
  }
}
