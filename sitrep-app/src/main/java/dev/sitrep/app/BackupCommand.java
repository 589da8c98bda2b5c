package dev.sitrep.app;

import dev.sitrep.io.store.Store;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sitrep backup}: a copy of the store. */
@Command(
    name = "backup",
    description = "Writes a copy of what was collected, while others may go on collecting.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {"", "To go back to it, copy it over sitrep.db in the data folder."})
final class BackupCommand implements Callable<Integer> {

  private final World world;

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "FILE", description = "The file to write, which must not be there yet.")
  private Path file = Path.of("");

  BackupCommand(World world) {
    this.world = world;
  }

  private Path copied(Store store) {
    store.upkeep().backup(file);
    return file;
  }

  @Override
  public Integer call() {
    try (Store store = data.folder().existingStore(world)) {
      Progress.during(world, "copying", () -> copied(store));
      world.say("Wrote " + file);
      return 0;
    }
  }
}
