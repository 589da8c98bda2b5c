package dev.sitrep.io;

import dev.sitrep.model.Entry;
import dev.sitrep.model.Input;
import dev.sitrep.model.report.LeftOut;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What came of reading inputs. */
record Reading(List<Input> inputs, List<LeftOut> failures) {

  static Reading of(Path... paths) {
    return of(Stream.of(paths).map(Path::toString).toArray(String[]::new));
  }

  static Reading of(String... arguments) {
    return read(List.of(arguments), InputStream.nullInputStream());
  }

  static Reading of(byte[] stdin) {
    return read(List.of("-"), new ByteArrayInputStream(stdin));
  }

  private static Reading read(List<String> arguments, InputStream stdin) {
    var reading = new Reading(new ArrayList<>(), new ArrayList<>());
    Inputs.of(arguments, stdin).read(reading.inputs()::add, reading.failures()::add);
    return reading;
  }

  List<Entry> entries() {
    return inputs.stream().map(Entry.class::cast).toList();
  }
}
