package dev.sitrep.app;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.io.feed.Opml;
import dev.sitrep.io.feed.OpmlList;
import dev.sitrep.io.feed.OpmlList.Subscription;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Metadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep export}: the feeds of a situation as OPML, or articles as JSON Lines. */
@Command(
    name = "export",
    description =
        "Writes the feeds of a situation as OPML, or what was collected as JSON Lines: for each "
            + "article where it is, its headline, and the first two sentences, if they are short.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ExportCommand implements Callable<Integer> {

  /** What is written. */
  enum Form {
    opml,
    jsonl
  }

  private final World world;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--situation",
      paramLabel = "NAME",
      description = "Whose feeds or articles to write. May be given several times. Default: all.")
  private List<String> situations = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Form form = Form.opml;

  @Option(names = "--out", paramLabel = "FILE", description = "Default: standard output.")
  private @Nullable Path out;

  @Option(
      names = "--full-text",
      description = "The whole texts: for yourself, since others hold the rights to them.")
  private boolean fullText;

  ExportCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    String text = form == Form.opml ? opml() : articles();
    if (out == null) {
      world.out().print(text);
    } else {
      Replacing.write(out.toAbsolutePath(), text);
      world.say("Wrote " + out);
    }
    return 0;
  }

  private String opml() {
    List<DataFolder.Named> named = data.folder().situations(situations);
    List<Subscription> feeds = new FeedList(world, data.folder(), named).feeds();
    String title = named.size() == 1 ? named.get(0).watch().name() : "Sitrep";
    return new Opml().write(new OpmlList(title, feeds, List.of()));
  }

  private String articles() {
    Instant now = world.clock().instant();
    var excerpt = new Quotable(new Analyser(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    var text = new StringBuilder();
    try (Store store = data.folder().existingStore(world)) {
      for (Extraction each : store.extractions(Range.until(now), data.folder().scope(situations))) {
        if (each instanceof Extracted extracted) {
          Article article = extracted.article();
          String words = fullText ? body(article) : excerpt.of(article);
          text.append(line(article, words)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String body(Article article) {
    int end = article.title().map(title -> title.span().end()).orElse(0);
    return article.text().substring(end).strip();
  }

  private static JsonLine line(Article article, String words) {
    Metadata metadata = article.metadata();
    return new JsonLine()
        .put("id", article.id())
        .put("sha256", article.revision().sha256())
        .put("url", metadata.url())
        .put("title", article.title().map(article::textOf).orElse(null))
        .put("outlet", metadata.outlet())
        .put("language", metadata.language())
        .put("published", metadata.published())
        .put("text", words);
  }
}
