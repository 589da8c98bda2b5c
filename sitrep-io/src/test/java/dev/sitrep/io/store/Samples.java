package dev.sitrep.io.store;

import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Invented articles. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
  static final String FEED = "https://orla.example/feed";

  private static final String[] WORDS =
      ("river bridge council water flood ferry mayor school harbour dike pump village road gate"
              + " crew boat shelter bread night order measure engineer survey crossing market"
              + " station lamp sand wall field storm warning meeting vote budget repair rope")
          .split(" ");

  private Samples() {}

  /** {@code count} words that depend on {@code seed} alone. */
  static String words(long seed, int count) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder("T" + seed);
    for (int i = 0; i < count; i++) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.append('.').toString();
  }

  static Extracted entry(String url, String title, String text) {
    var entry = new Entry(url, null, url, title, null, text, Form.TEXT, About.NOTHING);
    return extracted(entry, metadata(url, null), title, text);
  }

  static Extracted page(@Nullable String url, String title, String text) {
    return page(url, title, text, null);
  }

  static Extracted page(
      @Nullable String url, String title, String text, @Nullable Timestamp published) {
    byte[] body = ("<h1>" + title + "</h1><p>" + text).getBytes(StandardCharsets.UTF_8);
    var page = new Page(url == null ? "page" : url, url, "text/html", NOW, body);
    return extracted(page, metadata(url, published), title, text);
  }

  static Rejected rejected(String url, Reason reason) {
    var page = new Page(url, url, "text/html", NOW, new byte[] {1});
    return new Rejected(page, reason, "too little text", null, List.of());
  }

  private static Metadata metadata(@Nullable String url, @Nullable Timestamp published) {
    return Metadata.UNKNOWN
        .with(new Metadata.Imprint(url, "Orla Post", null, null))
        .with(new Metadata.Credit(List.of("C. Venn"), null))
        .withPublished(published)
        .withLanguage("en");
  }

  private static Extracted extracted(Input input, Metadata metadata, String title, String text) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.TITLE, title));
    text.lines().map(line -> new Line(Kind.PARAGRAPH, line)).forEach(lines::add);
    Instant fetched = input instanceof Page page ? page.fetched() : null;
    var provenance = new Provenance(input.origin(), fetched, input.sha256());
    String id = metadata.url() == null ? input.origin() : metadata.url();
    return new Extracted(input, Article.of(id, lines, metadata, provenance), List.of());
  }
}
