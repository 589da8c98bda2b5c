package dev.sitrep.extract;

import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Metadata;
import java.util.List;

/**
 * What was read of a page, to be judged.
 *
 * @param facts what it declares
 * @param table all its rows
 * @param lines what was taken for the article
 * @param metadata what is known of that
 * @param dated whether a date of the article is known; systems date every page, a shop's too
 */
record PageReading(
    PageFacts facts, PageTable table, Lines lines, Metadata metadata, boolean dated) {

  /** Words in the body. */
  int words() {
    return lines.bodyWords();
  }

  /** Paragraphs of 25 words and more. */
  long longParagraphs() {
    return lines.lines().stream()
        .filter(line -> line.kind() == Kind.PARAGRAPH && CleanText.words(line.text()) >= 25)
        .count();
  }

  /** Words in a line of the body, on average. */
  double wordsInALine() {
    int body = body().size();
    return body == 0 ? 0 : (double) words() / body;
  }

  /** The lines of the body. */
  List<Line> body() {
    return lines.lines().stream().filter(PageReading::isBody).toList();
  }

  /** Whether the page declares an article, with a headline or a day of its own. */
  boolean isDeclared() {
    return facts.article() != null;
  }

  private static boolean isBody(Line line) {
    return line.kind() != Kind.TITLE && line.kind() != Kind.DEK;
  }
}
