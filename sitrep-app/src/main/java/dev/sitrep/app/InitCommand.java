package dev.sitrep.app;

import dev.sitrep.io.collect.SituationFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep init}: a situation file to start from. */
@Command(
    name = "init",
    description = "Starts a situation to watch: writes a commented file to fill in.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class InitCommand implements Callable<Integer> {

  private final World world;

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "NAME", description = "What the situation is called.")
  private String name = "";

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description =
          "A feed, a page that names its feeds, a list of feeds (OPML), a sitemap, or a "
              + "file or folder here. May be given several times.")
  private List<String> sources = List.of();

  @Option(
      names = "--terms",
      paramLabel = "WORD",
      split = ",",
      description = "Only articles with one of these words (or groups of words).")
  private List<String> terms = List.of();

  @Option(
      names = "--window",
      paramLabel = "DAYS",
      description = "How many days back a report looks. Default: 7.")
  private @Nullable Integer window;

  InitCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    DataFolder folder = data.folder();
    Path file = folder.file(name);
    String text =
        new SituationText(file, SituationFile.template(name))
            .withTerms(terms.stream().map(String::strip).filter(it -> !it.isEmpty()).toList())
            .withWindow(window)
            .withSources(sources.stream().map(source -> seenFrom(folder, source)).toList())
            .text();
    Files.createDirectories(folder.path());
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new Faults.UserException("there is a situation already in " + file);
    }
    String key = DataFolder.key(name);
    world.say("Wrote " + file);
    world.say(
        sources.isEmpty()
            ? "Next: write its sources there, then 'sitrep collect'"
            : "Next: 'sitrep collect', then 'sitrep report --situation " + key + "'");
    return 0;
  }

  /** Paths in a situation file are relative to it. */
  private static String seenFrom(DataFolder folder, String source) {
    if (source.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
      return source;
    }
    Path path = Path.of(source).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new Faults.UserException("there is no file " + source);
    }
    Path base = folder.path().toAbsolutePath().normalize();
    return base.getRoot().equals(path.getRoot())
        ? base.relativize(path).toString().replace('\\', '/')
        : path.toString();
  }
}
