package dev.sitrep.app;

import dev.sitrep.io.fetch.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * A run of the command line, as a shell sees it.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Shell(int code, String out, String err) {

  private static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

  /** Runs {@code arguments} with nothing on standard input. */
  static Shell run(Object... arguments) {
    return runWith("", arguments);
  }

  /** Runs {@code arguments} with {@code input} on standard input. */
  static Shell runWith(String input, Object... arguments) {
    return run(
        input,
        () -> NOW,
        () -> {
          throw new AssertionError("this needs no network");
        },
        arguments);
  }

  /** Runs {@code arguments} at the time of {@code network}, which is asked where one is needed. */
  static Shell runIn(Network network, Object... arguments) {
    return run("", network.clock(), () -> network, arguments);
  }

  private static Shell run(
      String input, InstantSource clock, Supplier<Network> network, Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var world =
        new World(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            clock,
            false,
            false,
            network);
    String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
    int code = Main.run(world, words);
    return new Shell(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The complaints, a line each. */
  List<String> complaints() {
    return err.lines().toList();
  }
}
