package dev.sitrep.io;

import dev.sitrep.model.Input;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.util.function.Consumer;

/**
 * Where readers put what they read and what they could not read.
 *
 * @param inputs takes each input
 * @param failures takes what could not be read
 */
record Sink(Consumer<Input> inputs, Consumer<LeftOut> failures) {

  void accept(Input input) {
    inputs.accept(input);
  }

  /** {@code origin} cannot be read because of {@code detail}. */
  void unreadable(String origin, String detail) {
    leaveOut(origin, Reason.UNREADABLE, detail);
  }

  /** There is nothing in {@code origin}. */
  void empty(String origin, String detail) {
    leaveOut(origin, Reason.EMPTY, detail);
  }

  void leaveOut(String origin, Reason reason, String detail) {
    failures.accept(new LeftOut(origin, origin, reason, detail));
  }
}
