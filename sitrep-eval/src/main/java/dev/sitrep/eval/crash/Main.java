package dev.sitrep.eval.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Entry: {@code kills|tails|full FOLDER [COUNT [SEED]]}, {@code disk FOLDER}, {@code ingest}. */
public final class Main {

  private Main() {}

  /** Exit code 1 if a test fails. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> all = List.of(arguments);
    if (all.get(0).equals("ingest")) {
      Ingest.main(all.subList(1, all.size()));
      return;
    }
    Path folder = Files.createDirectories(Path.of(all.get(1)));
    int count = all.size() > 2 ? Integer.parseInt(all.get(2)) : 1;
    long seed = all.size() > 3 ? Long.parseLong(all.get(3)) : System.nanoTime();
    boolean passed =
        switch (all.get(0)) {
          case "kills" -> Kills.run(folder, count, seed);
          case "tails" -> Tails.run(folder, count, seed);
          case "full" -> Full.byLimit(folder);
          case "disk" -> Full.onDisk(folder);
          default -> throw new IllegalArgumentException("no such test: " + all.get(0));
        };
    if (!passed) {
      System.out.println("    FAILED (seed " + seed + ")");
      System.exit(1);
    }
  }
}
