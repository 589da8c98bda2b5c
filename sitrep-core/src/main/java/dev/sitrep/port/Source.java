package dev.sitrep.port;

import dev.sitrep.model.Input;
import dev.sitrep.model.report.LeftOut;
import java.util.function.Consumer;

/** Somewhere inputs come from: a folder, an archive, a feed file, a list. */
public interface Source {

  /**
   * Reads everything the source has.
   *
   * @param inputs takes each input, in the order of the source
   * @param failures takes what could not be read, with the reason; it never stops the rest
   */
  void read(Consumer<Input> inputs, Consumer<LeftOut> failures);
}
