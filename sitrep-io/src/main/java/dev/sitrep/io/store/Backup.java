package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Writes a store to another file. */
final class Backup {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Database database;
  private final InstantSource clock;

  Backup(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void to(Path file) {
    if (Files.exists(file)) {
      throw StoreException.in(file, "exists already: a backup replaces nothing", null);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(part);
      // One snapshot, without free pages, while others go on writing.
      database.look(handle -> handle.execute("VACUUM INTO ?", part.toString()));
      Files.move(part, file);
    } catch (IOException e) {
      throw StoreException.in(file, "cannot be written: " + e.getMessage(), e);
    }
    try (Database copy = new Database(file, clock, PATIENCE)) {
      // What is in it now is sound; whoever restores it can check that it still is.
      copy.read(Migrations::version);
      copy.protect();
      copy.sums().renew();
    }
  }
}
