package dev.sitrep.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.eval.Floors.Lowering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aFileOfOneFloor() throws IOException {
    file = folder.resolve("floors.tsv");
    Files.writeString(file, "# head\nset\tmetric\t0.500\tpeer .6\n");
  }

  @Test
  void aValueBelowItsFloorMissesIt() {
    Floors floors = Floors.read(file);

    assertThat(floors.isMissed(new Measure("set", "metric", 0.4999))).isTrue();
    assertThat(floors.isMissed(new Measure("set", "metric", 0.5))).isFalse();
  }

  @Test
  void aMeasureWithoutFloorMissesNone() {
    assertThat(Floors.read(file).isMissed(new Measure("other", "metric", 0))).isFalse();
  }

  @Test
  void raisingIsFree() {
    Floors.read(file)
        .adopt(List.of(new Measure("set", "metric", 0.70099)), Lowering.REFUSED)
        .write(file);

    assertThat(file).content().contains("set\tmetric\t0.700\tpeer .6");
  }

  @Test
  void loweringTakesTheFlag() {
    List<Measure> worse = List.of(new Measure("set", "metric", 0.3));

    Floors.read(file).adopt(worse, Lowering.REFUSED).write(file);
    assertThat(file).content().contains("0.500");

    Floors.read(file).adopt(worse, Lowering.ALLOWED).write(file);
    assertThat(file).content().contains("0.300");
  }
}
