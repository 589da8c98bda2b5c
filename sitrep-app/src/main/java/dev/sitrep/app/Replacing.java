package dev.sitrep.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader sees the old one or the new one, never half of it. */
final class Replacing {

  /** Two runs that write to one folder do not write into each other's files. */
  private static final long PROCESS = ProcessHandle.current().pid();

  private Replacing() {}

  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] bytes) throws IOException {
    // Not createTempFile: that makes files for their owner alone, whatever the umask says.
    Path part = file.resolveSibling("." + file.getFileName() + "." + PROCESS + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
