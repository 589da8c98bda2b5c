package dev.sitrep.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes that used a store leave in the temporary directory. */
class LeftBehindTest {

  @TempDir private Path folder;
  private Path temporary;

  /** Opens a store, says so, and waits for a line before it ends. */
  static final class Opener {

    private Opener() {}

    /** {@code arguments}: the file. */
    public static void main(String[] arguments) throws IOException {
      try (Store store = Store.open(Path.of(arguments[0]), InstantSource.system())) {
        System.out.println("open " + store.states().size());
        System.out.flush();
        System.in.read();
      }
    }
  }

  @BeforeEach
  void makeTemporary() throws IOException {
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  private Process opener(String name) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Opener.class.getName(),
                folder.resolve(name).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("open 0");
    return process;
  }

  private static void end(Process process) throws IOException, InterruptedException {
    process.getOutputStream().write('\n');
    process.getOutputStream().close();
    assertThat(process.waitFor()).isZero();
  }

  private List<Path> libraries() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.filter(it -> it.toString().contains("sqlitejdbc")).toList();
    }
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    }
  }

  @Test
  void aProcessThatEndsLeavesNothing() throws Exception {
    end(opener("a.db"));

    assertThat(left()).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftGoesWithTheNextAndWhatALivingOneNeedsStays() throws Exception {
    Process living = opener("living.db");
    List<Path> needed = libraries();
    for (int kills = 0; kills < 3; kills++) {
      Process killed = opener("killed.db");
      killed.destroyForcibly().waitFor();
      assertThat(libraries()).as("the next has not come yet").hasSize(2 * needed.size());
    }

    end(opener("killed.db"));

    assertThat(needed).isNotEmpty();
    assertThat(libraries()).isEqualTo(needed);
    end(living);
    assertThat(left()).isEmpty();
  }
}
