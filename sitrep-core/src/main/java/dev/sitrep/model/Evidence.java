package dev.sitrep.model;

/**
 * The place a statement stands on: characters of one revision of one article, word for word.
 *
 * @param revision the article revision
 * @param span where in its canonical text
 * @param text exactly the characters there; never blank
 */
public record Evidence(Revision revision, Span span, String text) {

  public Evidence {
    if (text.length() != span.length()) {
      throw new IllegalArgumentException("the text is not as long as its span: " + span);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank evidence is none: " + span);
    }
  }

  /**
   * The evidence at {@code span} of {@code article}.
   *
   * @throws IndexOutOfBoundsException if the span does not lie in the article's text
   */
  public static Evidence of(Article article, Span span) {
    return new Evidence(article.revision(), span, span.of(article.text()));
  }

  /** Whether {@code article} is the revision pointed to and has exactly this text there. */
  public boolean holdsIn(Article article) {
    return revision.equals(article.revision())
        && span.end() <= article.text().length()
        && article.text().regionMatches(span.start(), text, 0, text.length());
  }
}
