package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.extract.Extractor;
import dev.sitrep.io.Inputs;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import dev.sitrep.model.Timestamp;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The invented event of the examples, as its outlets published it over four days: a page appears
 * when it was fetched (or an hour after its date), the earlier state of a changed page comes before
 * the later one, and a page with a rumour is taken down.
 */
final class VarnmouthFlood {

  /** The night the flood comes. */
  static final Instant START = Instant.parse("2025-03-31T03:00:00Z");

  /** A page that is changed on the last day. */
  static final String CHANGED =
      "http://www.estmereherald.example/2025/04/02/varnmouth/the-letter-that-came-before-the-flood";

  /** When the rumour is taken down. */
  static final Instant TAKEN_DOWN = Instant.parse("2025-04-02T09:00:00Z");

  private static final Path FOLDER = Path.of("..", "examples", "varnmouth-flood");

  private VarnmouthFlood() {}

  /** Puts everything on {@code press}; returns the address of the page that is taken down. */
  static String publish(InventedPress press) {
    String[] rumour = {""};
    var extractor = new Extractor();
    Inputs.of(List.of(FOLDER.toString()), InputStream.nullInputStream())
        .read(
            input -> {
              if (input instanceof Page page) {
                String address = publish(press, page, extractor.extract(page));
                rumour[0] = page.origin().contains("hollin-dam-hoax") ? address : rumour[0];
              }
            },
            failure -> {});
    assertThat(rumour[0]).isNotEmpty();
    press.remove(rumour[0], TAKEN_DOWN);
    return rumour[0];
  }

  private static String publish(InventedPress press, Page page, Extraction extraction) {
    Article article = extraction instanceof Extracted extracted ? extracted.article() : null;
    String address = address(page, article);
    String title =
        article == null ? "Untitled" : article.title().map(article::textOf).orElse("Untitled");
    String type = page.contentType() == null ? "text/html" : page.contentType();
    press.show(address, appears(page, article), type, page.body(), title);
    return address;
  }

  private static String address(Page page, Article article) {
    String url = page.url();
    if (url == null && article != null) {
      url = article.metadata().url();
    }
    String[] path = page.origin().split("/");
    String invented =
        "http://www." + path[1].replace("-", "") + ".example/" + path[path.length - 1];
    return url == null ? invented : url.replaceFirst("^https:", "http:");
  }

  private static Instant appears(Page page, Article article) {
    if (page.fetched() != null) {
      return page.fetched();
    }
    Timestamp published = article == null ? null : article.metadata().published();
    return published == null
        ? START.plus(Duration.ofHours(30))
        : published.at().toInstant().plus(Duration.ofHours(1));
  }
}
