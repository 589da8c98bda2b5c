package dev.sitrep.app;

import dev.sitrep.extract.Extractor;
import dev.sitrep.io.Inputs;
import dev.sitrep.io.feed.Opml;
import dev.sitrep.io.feed.OpmlList;
import dev.sitrep.io.store.Lead;
import dev.sitrep.io.store.Scope;
import dev.sitrep.io.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep import}: feeds into a situation, articles into the store. */
@Command(
    name = "import",
    description =
        "Takes in a list of feeds (OPML) as sources of a situation, or articles (JSON Lines, and "
            + "whatever else 'sitrep report' reads) as if they had been collected.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {

  private final World world;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "FILE", description = "The list of feeds, or the articles.")
  private Path file = Path.of("");

  @Option(
      names = "--situation",
      paramLabel = "NAME",
      description =
          "The situation that gets the feeds or articles; needed for a list of feeds. "
              + "Articles without it belong to all.")
  private @Nullable String situation;

  ImportCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(file)) {
      throw new Faults.UserException("there is no file " + file);
    }
    return Inputs.isListOfFeeds(file) ? feeds() : articles();
  }

  private int feeds() throws IOException {
    if (situation == null) {
      throw new ParameterException(
          spec == null ? new picocli.CommandLine(this) : spec.commandLine(),
          "a list of feeds needs --situation NAME, which gets them");
    }
    DataFolder.Named named = data.folder().situation(situation);
    OpmlList list = new Opml().read(bytes());
    for (OpmlList.Bad bad : list.bad()) {
      String title = bad.title().isEmpty() ? "" : "'" + bad.title() + "': ";
      world.complain(file + ":" + bad.line() + ": " + title + bad.reason());
    }
    Set<String> known =
        named.watch().sources().stream()
            .map(source -> source.address())
            .collect(Collectors.toSet());
    List<String> added =
        list.subscriptions().stream()
            .map(OpmlList.Subscription::url)
            .filter(url -> !known.contains(url))
            .toList();
    Path target = data.folder().file(situation);
    String text = Files.readString(target, StandardCharsets.UTF_8);
    Replacing.write(target, new SituationText(target, text).withSources(added).text());
    int before = list.subscriptions().size() - added.size();
    world.say(
        "Added "
            + Counts.of(added.size(), "source")
            + " to "
            + target
            + (before == 0 ? "" : "; " + before + " there before")
            + (list.bad().isEmpty() ? "" : "; could not use " + list.bad().size()));
    return list.subscriptions().isEmpty() ? 1 : 0;
  }

  private String leader() {
    return situation == null ? Scope.EVERYBODY : data.folder().situation(situation).leader();
  }

  private byte[] bytes() {
    try {
      return Inputs.listOfFeeds(file);
    } catch (IOException e) {
      throw new Faults.UserException(file + ": " + e.getMessage());
    }
  }

  private int articles() {
    var progress = new Progress(world);
    try (Store store = data.folder().store(world)) {
      var deliveries = new Deliveries(store, file, world.clock().instant());
      store.add(new Lead(leader(), deliveries.source(), "import"));
      Gathered gathered =
          new Gatherer(new Extractor(), deliveries, progress)
              .gather(Inputs.of(List.of(file.toString()), world.in()), 2);
      progress.end();
      var summary = new Summary(world, gathered);
      summary.complain();
      world.say(deliveries.told());
      return gathered.hasArticles() ? 0 : 1;
    }
  }
}
