package dev.sitrep.app;

import dev.sitrep.io.store.Health;
import dev.sitrep.io.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep check}: whether the store is sound. */
@Command(
    name = "check",
    description = "Looks for damage in what was collected, from the bytes up to what they mean.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {"", "Exit code 1, with a line for each damage, if there is any."})
final class CheckCommand implements Callable<Integer> {

  private final World world;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--rebuild",
      description = "First make the search index and the checksums anew from the articles.")
  private boolean rebuild;

  @Option(names = "--json", description = "One JSON object, for programs.")
  private boolean json;

  CheckCommand(World world) {
    this.world = world;
  }

  private static Store rebuilt(Store store) {
    store.upkeep().rebuild();
    return store;
  }

  @Override
  public Integer call() {
    try (Store store = data.folder().existingStore(world)) {
      if (rebuild) {
        Progress.during(world, "making index and checksums anew", () -> rebuilt(store));
      }
      Health health = Progress.during(world, "checking", store.upkeep()::check);
      if (json) {
        world.say(
            new JsonLine()
                .put("sound", health.isSound())
                .put("articles", health.articles())
                .put("revisions", health.revisions())
                .put("inputs", health.inputs())
                .put("editions", health.editions())
                .put("damage", health.damage())
                .toString());
      } else {
        health.damage().forEach(world::complain);
        world.say(
            (health.isSound() ? "Sound: " : "Damaged: ")
                + Counts.of(health.articles(), "article")
                + ", "
                + Counts.of(health.revisions(), "revision")
                + ", "
                + Counts.of(health.inputs(), "stored page or entry", "stored pages and entries")
                + ", "
                + Counts.of(health.editions(), "edition"));
      }
      return health.isSound() ? 0 : 1;
    }
  }
}
