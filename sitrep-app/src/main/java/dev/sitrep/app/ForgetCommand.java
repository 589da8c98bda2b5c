package dev.sitrep.app;

import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.store.Oblivion;
import dev.sitrep.io.store.Store;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep forget}: removes an article, an outlet or a person, every byte. */
@Command(
    name = "forget",
    description =
        "Removes what was collected of a page, of an outlet, or on a person: articles, stored"
            + " pages, the search index. Editions that used it stay, with a dated mark in its"
            + " place. What comes of it later is left out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "What was written elsewhere (report folders, exports, backups) is yours to remove."
    })
final class ForgetCommand implements Callable<Integer> {

  /** What can be forgotten. */
  enum Kind {
    url,
    outlet,
    person
  }

  private final World world;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "WHAT", description = "An address, the name of an outlet or a person.")
  private String what = "";

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "What it is: ${COMPLETION-CANDIDATES}. Not needed for an address.")
  private @Nullable Kind kind;

  @Option(names = "--yes", description = "Do it. Without this it only says what would go.")
  private boolean yes;

  ForgetCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    var oblivion = new Oblivion(kind(), what);
    try (Store store = data.folder().existingStore(world)) {
      Oblivion.Extent extent =
          yes
              ? Progress.during(world, "forgetting", () -> store.upkeep().forget(oblivion))
              : Progress.during(world, "looking", () -> store.upkeep().extent(oblivion));
      world.say(
          (yes ? "Forgot " : "Would forget ")
              + Counts.of(extent.articles(), "article")
              + " ("
              + Counts.of(extent.revisions(), "revision")
              + "), "
              + Counts.of(extent.inputs(), "stored page or entry", "stored pages and entries")
              + ", "
              + Counts.of(extent.leftOut(), "entry left out", "entries left out")
              + "; editions marked: "
              + extent.editions());
      world.say(
          yes
              ? "What is collected of it later is left out, too"
              : "Nothing was removed yet: --yes does it, leaves out what is collected of it later,"
                  + " and cannot be undone");
      return 0;
    }
  }

  private Oblivion.Kind kind() {
    boolean address = SourceSpec.isWeb(what);
    if (what.isBlank() || (kind == null && !address)) {
      throw new ParameterException(
          spec == null ? new picocli.CommandLine(this) : spec.commandLine(),
          what.isBlank() ? "say what to forget" : "say what it is: --as outlet or --as person");
    }
    Kind named = kind == null ? Kind.url : kind;
    return Oblivion.Kind.valueOf(named.name().toUpperCase(Locale.ROOT));
  }
}
