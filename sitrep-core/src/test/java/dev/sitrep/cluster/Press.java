package dev.sitrep.cluster;

import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Metadata.Credit;
import dev.sitrep.model.Metadata.Dates;
import dev.sitrep.model.Metadata.Imprint;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes small invented articles for the tests. */
record Press(Metadata metadata, @Nullable String title) {

  static Press outlet(@Nullable String name) {
    return new Press(Metadata.UNKNOWN.withOutlet(name).withLanguage("en"), null);
  }

  static Press unknown() {
    return outlet(null);
  }

  Press titled(String words) {
    return new Press(metadata, words);
  }

  Press at(String time) {
    return with(metadata.withPublished(Timestamp.of(OffsetDateTime.parse(time))));
  }

  Press changed(String time) {
    var modified = Timestamp.of(OffsetDateTime.parse(time));
    return with(metadata.with(new Dates(metadata.published(), modified)));
  }

  Press url(String address) {
    return with(metadata.with(new Imprint(address, metadata.outlet(), null, null)));
  }

  Press wire(String agency) {
    return with(metadata.with(new Credit(List.of(), agency)));
  }

  private Press with(Metadata changed) {
    return new Press(changed, title);
  }

  /** The analysis of the article {@code id} with a paragraph per line of {@code text}. */
  Analysis prints(String id, String text) {
    return printsFrom("folder/" + id + ".html", id, text);
  }

  Analysis printsFrom(String origin, String id, String text) {
    List<Line> lines = new ArrayList<>();
    if (title != null) {
      lines.add(new Line(Block.Kind.TITLE, title));
    }
    text.lines().forEach(line -> lines.add(new Line(Block.Kind.PARAGRAPH, line)));
    Article article = Article.of(id, lines, metadata, new Provenance(origin, null, "0".repeat(64)));
    return new Analysis(
        article, "en", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }
}
