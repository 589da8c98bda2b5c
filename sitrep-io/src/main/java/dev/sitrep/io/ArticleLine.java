package dev.sitrep.io;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Span;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of {@code articles.jsonl}: an article, and where its input stands.
 *
 * @param article the article; its text need not have the hash it names, which is what is verified
 * @param offset where the input's member begins in {@code inputs.jsonl.gz}
 * @param length how many bytes that member has
 */
record ArticleLine(Article article, long offset, int length) {

  /** The line of {@code article}, with its line feed. */
  static byte[] write(Article article, long offset, int length) {
    ObjectNode line = head(article);
    line.put("inputOffset", offset).put("inputLength", length);
    writeRest(line, article);
    return Json.line(line);
  }

  /** {@code article} alone, without a place where its input stands. */
  static ObjectNode write(Article article) {
    ObjectNode line = head(article);
    writeRest(line, article);
    return line;
  }

  private static ObjectNode head(Article article) {
    ObjectNode line = Json.object();
    line.put("id", article.id());
    line.put("sha256", article.revision().sha256());
    line.put("origin", article.provenance().origin());
    Json.put(line, "fetched", article.provenance().fetched());
    line.put("inputSha256", article.provenance().inputSha256());
    return line;
  }

  private static void writeRest(ObjectNode line, Article article) {
    MetadataMembers.write(line, article.metadata());
    ArrayNode blocks = line.putArray("blocks");
    for (Block block : article.blocks()) {
      Span span = block.span();
      blocks.addArray().add(block.kind().name()).add(span.start()).add(span.end());
    }
    line.put("text", article.text());
  }

  /**
   * Reads every line of {@code file}.
   *
   * @throws IOException if there is no such file, or a line is damaged; it says which
   */
  static void readAll(Path file, Consumer<ArticleLine> into) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      var lines = new Lines(in);
      while (lines.next()) {
        try {
          into.accept(read(Json.read(lines.bytes())));
        } catch (RuntimeException e) {
          throw new IOException(
              file.getFileName() + ":" + lines.number() + ": " + Json.complaint(e), e);
        }
      }
    }
  }

  private static ArticleLine read(JsonNode line) {
    return new ArticleLine(
        article(line), line.path("inputOffset").asLong(), line.path("inputLength").asInt());
  }

  /** The article {@code line} holds. */
  static Article article(JsonNode line) {
    var revision = new Revision(Json.need(line, "id"), Json.need(line, "sha256"));
    List<Block> blocks = line.path("blocks").valueStream().map(ArticleLine::block).toList();
    var provenance =
        new Provenance(
            Json.need(line, "origin"),
            Json.instant(line, "fetched"),
            Json.need(line, "inputSha256"));
    return new Article(
        revision, Json.need(line, "text"), blocks, MetadataMembers.read(line), provenance);
  }

  private static Block block(JsonNode node) {
    return new Block(
        Block.Kind.valueOf(node.path(0).asString()),
        new Span(node.path(1).asInt(), node.path(2).asInt()));
  }
}
