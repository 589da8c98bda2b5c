package dev.sitrep.eval.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@code ./sitrep} as a user starts it, which is the process of the program itself. */
final class SitrepProcess {

  /** Where the launcher lies: the folder this program is started in. */
  private static final String LAUNCHER = Path.of("sitrep").toAbsolutePath().toString();

  private final Process process;
  private final Path out;
  private final Path err;
  private final long began = System.nanoTime();
  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile long firstRequest;
  private volatile long work;

  private SitrepProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts {@code arguments}; what it prints goes to files in {@code folder}. */
  static SitrepProcess start(Newsroom newsroom, Path folder, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER));
    command.addAll(arguments);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    var builder = new ProcessBuilder(command);
    builder.environment().put("http_proxy", newsroom.proxy());
    builder.environment().remove("no_proxy");
    builder.environment().remove("NO_PROXY");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new SitrepProcess(builder.start(), out, err);
  }

  /** To be told of each request while it lives. */
  void request() {
    if (firstRequest == 0) {
      firstRequest = System.nanoTime();
      work = process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
      asked.countDown();
    }
  }

  /** Waits for its first request, or its end; at most a minute. */
  void awaitRequest() throws InterruptedException {
    for (int i = 0; i < 6000 && process.isAlive(); i++) {
      if (asked.await(10, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  /** From its start to its first request in milliseconds; 0 if there was none. */
  long start() {
    return firstRequest == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(firstRequest - began);
  }

  /** The processor time that took, in milliseconds: what is left of it on a busy machine. */
  long startWork() {
    return work;
  }

  /** Kills it (SIGKILL), unless it ended before. */
  boolean kill() throws InterruptedException {
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    return alive;
  }

  /** Asks it to end (SIGTERM) and waits; how long that took, in milliseconds. */
  long stop() throws InterruptedException {
    long asked = System.nanoTime();
    process.destroy();
    process.waitFor();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
  }

  /** Lets it end by itself; the lines it printed. */
  List<String> result() throws IOException, InterruptedException {
    process.waitFor();
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  /** What it complained of. */
  String complaints() throws IOException {
    return Files.readString(err, StandardCharsets.UTF_8);
  }
}
