package dev.sitrep.app.render;

import dev.sitrep.model.Article;
import java.util.List;

/**
 * Reads a JSON report back as far as it can be checked: what it claims to stand in its articles.
 */
public final class ReportReader {

  /**
   * One piece of evidence as the report has it. Unlike {@link dev.sitrep.model.Evidence} it may be
   * wrong in every way: that is what is checked.
   *
   * @param place where in the report it stands, as a JSON Pointer (RFC 6901)
   * @param article id of the article
   * @param sha256 hash of the article's canonical text
   * @param start first UTF-16 code unit
   * @param end one past the last
   * @param text the words claimed to stand there
   */
  public record Claim(
      String place, String article, String sha256, int start, int end, String text) {

    /** Whether {@code found} is the revision claimed and has exactly this text there. */
    public boolean holdsIn(Article found) {
      return article.equals(found.revision().article())
          && sha256.equals(found.revision().sha256())
          && 0 <= start
          && end <= found.text().length()
          && end - start == text.length()
          && !text.isEmpty()
          && found.text().startsWith(text, start);
    }
  }

  /**
   * Every claim of a report, in the order they stand in it.
   *
   * @throws IllegalArgumentException if {@code json} is no report, or one of a version this program
   *     cannot read; the message says which and where
   */
  public List<Claim> claims(String json) {
    throw new UnsupportedOperationException(json);
  }
}
