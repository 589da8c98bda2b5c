package dev.sitrep.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The floors the measures must not fall below: {@code set, metric, floor, best peer}, a row a line,
 * tabs between. Raising one is free, lowering one takes an explicit flag.
 */
final class Floors {

  private static final String HEAD = "# set\tmetric\tfloor\tbest peer on the same cases";

  /** A floor with what others reach. */
  record Row(double floor, String peer) {}

  private final Map<String, Row> rows;

  private Floors(Map<String, Row> rows) {
    this.rows = rows;
  }

  static Floors read(Path file) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Gold.text(file).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        rows.put(cells[0] + "\t" + cells[1], new Row(Double.parseDouble(cells[2]), cells[3]));
      }
    }
    return new Floors(rows);
  }

  Optional<Row> of(Measure measure) {
    return Optional.ofNullable(rows.get(key(measure)));
  }

  boolean isMissed(Measure measure) {
    return of(measure).filter(row -> rounded(measure.value()) < row.floor()).isPresent();
  }

  /** The floors raised to {@code measures}; lowered only by {@code allowed}. */
  Floors adopt(List<Measure> measures, Lowering allowed) {
    Map<String, Row> adopted = new LinkedHashMap<>(rows);
    for (Measure measure : measures) {
      Row old = rows.getOrDefault(key(measure), new Row(0, ""));
      double value = rounded(measure.value());
      if (value > old.floor() || allowed == Lowering.ALLOWED) {
        adopted.put(key(measure), new Row(value, old.peer()));
      }
    }
    return new Floors(adopted);
  }

  /** Whether floors may be lowered. */
  enum Lowering {
    REFUSED,
    ALLOWED
  }

  void write(Path file) {
    var text = new StringBuilder(HEAD).append('\n');
    rows.forEach(
        (key, row) ->
            text.append(
                String.format(Locale.ROOT, "%s\t%.3f\t%s%n", key, row.floor(), row.peer())));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Floors have three digits and are rounded down, so that a measure always meets its own. */
  private static double rounded(double value) {
    return Math.floor(value * 1000 + 1e-9) / 1000;
  }

  private static String key(Measure measure) {
    return measure.set() + "\t" + measure.metric();
  }
}
