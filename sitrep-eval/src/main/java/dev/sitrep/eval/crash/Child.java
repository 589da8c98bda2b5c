package dev.sitrep.eval.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process that ingests, and what it said. */
final class Child {

  private final Process process;
  private final BufferedReader out;
  private final List<String> said = new ArrayList<>();

  private Child(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts one under {@code shell} (its limits), or directly where that is empty. */
  static Child start(String shell, Path store, int run, String how) throws IOException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "ingest",
            store.toString(),
            String.valueOf(run),
            how);
    List<String> command = new ArrayList<>();
    if (!shell.isEmpty()) {
      command.addAll(List.of("bash", "-c", shell + "; exec \"$@\"", "bash"));
    }
    command.addAll(java);
    var builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new Child(builder.start());
  }

  long pid() {
    return process.pid();
  }

  /** The next line it says, or the empty string at its end. */
  String line() throws IOException {
    String line = out.readLine();
    if (line != null) {
      said.add(line);
    }
    return line == null ? "" : line;
  }

  /** Kills it (SIGKILL) {@code after} its first word; returns what it had said until then. */
  List<Ack> kill(Duration after) throws IOException, InterruptedException {
    line();
    var killer =
        new Thread(
            () -> {
              try {
                Thread.sleep(after.toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              // Not the process: that would close what it has said and is not read yet.
              process.toHandle().destroyForcibly();
            });
    killer.start();
    while (!line().isEmpty()) {
      continue;
    }
    killer.join();
    process.waitFor();
    return acks();
  }

  /** Reads what it still says until it ends. */
  List<String> rest() throws IOException, InterruptedException {
    while (!line().isEmpty()) {
      continue;
    }
    process.waitFor();
    return said;
  }

  /** What it said is kept; a line it was killed in does not count. */
  List<Ack> acks() {
    return said.stream().filter(Ack::isWhole).map(Ack::parse).toList();
  }
}
