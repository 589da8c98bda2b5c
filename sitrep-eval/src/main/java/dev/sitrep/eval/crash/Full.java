package dev.sitrep.eval.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Test R3: a disk that is full while the store grows, and has space again later. By a limit on the
 * size of files; and on a small file system where {@code --disk} names one.
 */
final class Full {

  private static final int LIMIT_KIB = 6 * 1024;

  private Full() {}

  /** Fills up under a limit of file sizes, then lifts it; whether nothing was amiss. */
  static boolean byLimit(Path folder) throws IOException, InterruptedException {
    Child child = Child.start("ulimit -S -f " + LIMIT_KIB, folder.resolve("full.db"), 0, "full");
    return run(
        child,
        "limit of " + LIMIT_KIB + " KiB",
        () ->
            new ProcessBuilder("prlimit", "--pid", "" + child.pid(), "--fsize=unlimited")
                .inheritIO()
                .start()
                .waitFor());
  }

  /** Fills {@code disk} up, then removes something from it. */
  static boolean onDisk(Path disk) throws IOException, InterruptedException {
    Path ballast = disk.resolve("ballast");
    Files.write(ballast, new byte[4 * 1024 * 1024]);
    Child child = Child.start("", disk.resolve("full.db"), 0, "full");
    return run(child, "full disk", () -> Files.delete(ballast));
  }

  private interface Relief {
    void give() throws IOException, InterruptedException;
  }

  private static boolean run(Child child, String what, Relief relief)
      throws IOException, InterruptedException {
    String line = child.line();
    while (line.startsWith("ack ")) {
      line = child.line();
    }
    String reads = child.line();
    relief.give();
    List<String> said = child.rest();
    String last = said.isEmpty() ? "" : said.get(said.size() - 1);
    System.out.printf("R3  %s: '%s'; then %s; then %s%n", what, line, reads, last);
    return line.startsWith("full ") && isAll(reads, "reads ") && isAll(last, "resumed ");
  }

  private static boolean isAll(String line, String verb) {
    String[] words = line.split(" ");
    return line.startsWith(verb) && words.length == 4 && words[1].equals(words[3]);
  }
}
