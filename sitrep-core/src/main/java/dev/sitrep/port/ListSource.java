package dev.sitrep.port;

import dev.sitrep.model.Input;
import dev.sitrep.model.report.LeftOut;
import java.util.List;
import java.util.function.Consumer;

/**
 * Inputs in memory.
 *
 * @param list the inputs
 */
public record ListSource(List<Input> list) implements Source {

  public ListSource {
    list = List.copyOf(list);
  }

  @Override
  public void read(Consumer<Input> inputs, Consumer<LeftOut> failures) {
    list.forEach(inputs);
  }
}
