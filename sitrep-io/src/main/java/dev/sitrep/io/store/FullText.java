package dev.sitrep.io.store;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the full-text index knows: the current revision of each article, by its number. */
final class FullText {

  private FullText() {}

  static void add(Handle handle, long number, Article article) {
    String title = article.title().map(article::textOf).orElse("");
    String text =
        article.blocks().stream()
            .filter(block -> block.kind() != Block.Kind.TITLE)
            .map(article::textOf)
            .collect(Collectors.joining("\n"));
    handle.execute(
        "INSERT INTO search (rowid, title, text, outlet, persons) VALUES (?, ?, ?, ?, ?)",
        number,
        title,
        text,
        article.metadata().outlet(),
        String.join("\n", article.metadata().authors()));
  }

  static void remove(Handle handle, long number) {
    handle.execute("DELETE FROM search WHERE rowid = ?", number);
  }
}
