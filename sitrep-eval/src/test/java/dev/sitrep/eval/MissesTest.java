package dev.sitrep.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.eval.Misses.Miss;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissesTest {

  private final Misses misses = new Misses();

  @BeforeEach
  void someThingsWereGotWrong() {
    misses.add(new Miss("set/dates", "not found", "a.txt", "last\nMay", "2031-05", ""));
    misses.add(new Miss("set/dates", "another value", "b.txt", "May", "2031-05", "2030-05"));
    misses.add(new Miss("set/dates", "another value", "c.txt", "June", "2031-06", "2030-06"));
    misses.add(new Miss("set/names", "no name there", "c.txt", "Tarn", "", "PER"));
  }

  @Test
  void theMostFrequentKindsOfEachSetComeFirst() {
    assertThat(misses.table())
        .containsSubsequence(
            "| set/dates | another value | 2 |",
            "| set/dates | not found | 1 |",
            "| set/names | no name there | 1 |");
  }

  @Test
  void eachMissIsALineOfItsSetsFile(@TempDir Path folder) throws Exception {
    misses.write(folder);

    assertThat(Files.readString(folder.resolve("set-dates.tsv")))
        .isEqualTo(
            """
            not found\ta.txt\tlast May\t2031-05\t
            another value\tb.txt\tMay\t2031-05\t2030-05
            another value\tc.txt\tJune\t2031-06\t2030-06
            """);
    assertThat(folder.resolve("set-names.tsv")).hasContent("no name there\tc.txt\tTarn\t\tPER");
  }
}
