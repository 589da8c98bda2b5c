package dev.sitrep.io;

import dev.sitrep.model.Article;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles and inputs as they are stored: one JSON object (RFC 8259) in UTF-8 each, as in the
 * evidence folder, so that a store can be read by anything that reads that.
 */
public final class StoredJson {

  private static final byte[] ELSEWHERE = {};

  private StoredJson() {}

  /** {@code article} and the lines kept out of its text. */
  public static byte[] write(Article article, List<Dropped> dropped) {
    ObjectNode line = ArticleLine.write(article);
    if (!dropped.isEmpty()) {
      line.set("dropped", lines(dropped));
    }
    return Json.line(line);
  }

  /** {@code dropped} alone, as {@link #dropped} reads them. */
  public static byte[] write(List<Dropped> dropped) {
    ObjectNode line = Json.object();
    line.set("dropped", lines(dropped));
    return Json.line(line);
  }

  /** {@code input} with all its bytes. */
  public static byte[] write(Input input) {
    return InputLine.write(input);
  }

  /**
   * What {@link #write(Article, List)} wrote. Its input is a page of the same origin without its
   * bytes: those are stored apart.
   *
   * @throws IOException if {@code bytes} hold no article
   */
  public static Extracted extracted(byte[] bytes) throws IOException {
    try {
      JsonNode line = Json.read(bytes);
      Article article = ArticleLine.article(line);
      Input input =
          new Page(
              article.provenance().origin(),
              article.metadata().url(),
              null,
              article.provenance().fetched(),
              ELSEWHERE);
      return new Extracted(input, article, dropped(line));
    } catch (RuntimeException e) {
      throw new IOException(Json.complaint(e), e);
    }
  }

  /**
   * The lines that {@link #write(List)} wrote.
   *
   * @throws IOException if {@code bytes} hold none
   */
  public static List<Dropped> dropped(byte[] bytes) throws IOException {
    try {
      return dropped(Json.read(bytes));
    } catch (RuntimeException e) {
      throw new IOException(Json.complaint(e), e);
    }
  }

  /**
   * What {@link #write(Input)} wrote.
   *
   * @throws IOException if {@code bytes} hold no input
   */
  public static Input input(byte[] bytes) throws IOException {
    return InputLine.read(bytes);
  }

  private static ArrayNode lines(List<Dropped> dropped) {
    ArrayNode lines = Json.object().putArray("dropped");
    dropped.forEach(it -> lines.addArray().add(it.text()).add(it.reason().name()));
    return lines;
  }

  private static List<Dropped> dropped(JsonNode line) {
    return line.path("dropped")
        .valueStream()
        .map(it -> new Dropped(it.path(0).asString(), Reason.valueOf(it.path(1).asString())))
        .toList();
  }
}
