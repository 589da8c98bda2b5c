package dev.sitrep.app;

import dev.sitrep.io.search.Hit;
import dev.sitrep.io.search.Query;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep search}: finds stored articles by their words. */
@Command(
    name = "search",
    description = "Finds articles among what was collected.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "All words must be there. \"a phrase\" in quotation marks, word* for words that begin "
          + "so, OR between alternatives, -word for what must not be there; title:, outlet: and "
          + "person: before a word or a phrase; since: and until: before a date. Case and accents "
          + "do not count."
    })
final class SearchCommand implements Callable<Integer> {

  private final World world;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Only articles of this outlet.")
  private @Nullable String outlet;

  @Option(
      names = "--person",
      paramLabel = "NAME",
      description = "Only articles that name this person.")
  private @Nullable String person;

  @Option(names = "--since", paramLabel = "DATE", description = "Only articles from this day on.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "Only articles up to this day.")
  private @Nullable String until;

  @Option(
      names = "--situation",
      paramLabel = "NAME",
      description = "Only what was collected for this situation. May be given several times.")
  private List<String> situations = List.of();

  @Option(names = "--relevance", description = "The best matches first, not the newest.")
  private boolean relevance;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most. Default: ${DEFAULT-VALUE}.")
  private int limit = 20;

  @Option(names = "--json", description = "One JSON object an article, for programs.")
  private boolean json;

  SearchCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Query query = query();
    try (Store store = data.folder().existingStore(world)) {
      List<Hit> hits = store.search(query, data.folder().scope(situations));
      hits.forEach(this::show);
      if (hits.isEmpty() && !json) {
        world.say("Nothing found");
      }
      return 0;
    }
  }

  private Query query() {
    List<String> parts = new ArrayList<>(words);
    add(parts, "outlet", outlet);
    add(parts, "person", person);
    add(parts, "since", since);
    add(parts, "until", until);
    if (parts.isEmpty() || limit < 1 || limit > Query.MOST) {
      throw new ParameterException(
          spec == null ? new picocli.CommandLine(this) : spec.commandLine(),
          parts.isEmpty() ? "say what to look for" : "--limit is 1 to " + Query.MOST);
    }
    Query query = Query.parse(String.join(" ", parts)).atMost(limit);
    return relevance ? query.inOrder(Query.Order.RELEVANCE) : query;
  }

  private static void add(List<String> parts, String field, @Nullable String value) {
    if (value != null) {
      boolean date = field.equals("since") || field.equals("until");
      parts.add(field + ":" + (date ? value : "\"" + value.replace("\"", " ") + "\""));
    }
  }

  private void show(Hit hit) {
    Metadata metadata = hit.metadata();
    if (json) {
      world.say(
          new JsonLine()
              .put("id", hit.revision().article())
              .put("sha256", hit.revision().sha256())
              .put("time", hit.time())
              .put("outlet", metadata.outlet())
              .put("title", hit.title().text())
              .put("url", metadata.url())
              .put("snippet", hit.snippet().text())
              .toString());
      return;
    }
    String who = metadata.outlet() == null ? "outlet unknown" : metadata.outlet();
    world.say(JsonLine.inWords(hit.time()) + "  " + who + ": " + hit.title().with("*", "*"));
    world.say("  " + hit.snippet().with("*", "*"));
    if (metadata.url() != null) {
      world.say("  " + metadata.url());
    }
  }
}
