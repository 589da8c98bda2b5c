package dev.sitrep.app;

import dev.sitrep.io.collect.Round;
import dev.sitrep.io.store.Store;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep collect}: one round, for cron. */
@Command(
    name = "collect",
    description = "Fetches what is due, once: new articles, changed ones, and those that vanished.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "A source is asked once an hour, or as often as its situation's file says. Exit code "
          + "1 if no source that was asked answered."
    })
final class CollectCommand implements Callable<Integer> {

  private final World world;

  @Mixin private DataOption data = new DataOption();

  @Mixin private Contact contact = new Contact();

  @Option(
      names = "--situation",
      paramLabel = "NAME",
      description = "Only for this situation. May be given several times. Default: all.")
  private List<String> situations = List.of();

  @Option(names = "--json", description = "One JSON object a source, for programs.")
  private boolean json;

  CollectCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    var watched = new Watched(data.folder().situations(situations));
    if (watched.sources().isEmpty()) {
      throw new Faults.UserException(
          "there are no sources yet: write them into " + data.folder().path() + "/NAME.yaml");
    }
    try (Store store = data.folder().store(world);
        var collecting =
            new Collecting(world, store, watched.sources(), contact.settings(watched.allowed()))) {
      Round round = collecting.round();
      Watched.expire(data.folder(), store, world);
      var text = new RoundText(world, round);
      if (json) {
        text.json();
      } else {
        text.plain(collecting.nextDue().orElse(null));
      }
      return text.code();
    }
  }
}
