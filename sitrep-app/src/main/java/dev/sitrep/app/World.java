package dev.sitrep.app;

import dev.sitrep.io.fetch.Network;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the commands know of the world outside their arguments.
 *
 * @param in standard input
 * @param out where results go
 * @param err where complaints and progress go
 * @param clock tells the time
 * @param terminal whether {@code err} is a terminal, which shows progress
 * @param colours whether {@code out} shows colours
 * @param network what fetching and waiting need; asked for by commands that do
 */
record World(
    InputStream in,
    PrintStream out,
    PrintStream err,
    InstantSource clock,
    boolean terminal,
    boolean colours,
    Supplier<Network> network) {

  /** A world without a network. */
  World(InputStream in, PrintStream out, PrintStream err, InstantSource clock, boolean terminal) {
    this(
        in,
        out,
        err,
        clock,
        terminal,
        false,
        () -> {
          throw new IllegalStateException("there is no network here");
        });
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  /** Prints a line of results. */
  void say(String line) {
    out.println(Printable.line(line));
  }

  /** Prints a line of complaint. */
  void complain(String line) {
    err.println("sitrep: " + Printable.line(line));
  }
}
