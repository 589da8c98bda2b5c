package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal shows while long work goes on. */
class ProgressTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2031-05-06T07:08:09Z"));

  private World world(InstantSource clock, boolean terminal) {
    return new World(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        clock,
        terminal);
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** At each look at it three seconds have gone. */
  private Instant slow() {
    return now.updateAndGet(time -> time.plus(Duration.ofSeconds(3)));
  }

  @Test
  void longWorkIsToldOfAndShortWorkIsNot() {
    var progress = new Progress(world(now::get, true));
    progress.show("one");
    now.updateAndGet(time -> time.plusSeconds(2));
    progress.show("two");
    progress.show("three");
    progress.end();
    progress.show("four");

    assertThat(shown()).isEqualTo("\r\u001B[Ktwo ...\r\u001B[K");
  }

  @Test
  void workThatCannotTellHowFarItIsIsCountedInSeconds() {
    String done =
        Progress.during(
            world(this::slow, true),
            "checking",
            () -> {
              while (shown().isEmpty()) {
                sleep();
              }
              return "done";
            });

    assertThat(done).isEqualTo("done");
    assertThat(shown()).matches("\r\u001B\\[Kchecking, \\d+ s \\.\\.\\..*\r\u001B\\[K");
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theChangeOfAnOldStoreIsShownOnATerminalAndOnNothingElse() throws IOException {
    for (boolean terminal : new boolean[] {false, true}) {
      Path data = Files.createDirectory(folder.resolve("data" + terminal));
      try (InputStream old = Store.class.getResourceAsStream("layout-1.db.gz")) {
        Files.write(data.resolve("sitrep.db"), new GZIPInputStream(old).readAllBytes());
      }

      int code = Main.run(world(this::slow, terminal), "check", "--data", data.toString());

      assertThat(code).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("Sound: 6 articles");
      assertThat(shown().contains("bringing the store to the layout of this version: 0 of 6"))
          .isEqualTo(terminal);
      assertThat(shown().isEmpty()).isEqualTo(!terminal);
    }
  }
}
