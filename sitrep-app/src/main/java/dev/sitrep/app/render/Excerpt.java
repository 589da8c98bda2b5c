package dev.sitrep.app.render;

import dev.sitrep.app.render.Citations.Cited;
import dev.sitrep.app.render.Citations.Use;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cited paragraphs of an article, each with the one before and the one after it.
 *
 * @param number the article's number
 * @param article the article
 * @param paragraphs in the order of the text
 * @param goesOn whether text is left out after the last of them
 */
record Excerpt(int number, Article article, List<Paragraph> paragraphs, boolean goesOn) {

  /** How much of a paragraph that is not cited itself is shown. */
  private static final int CONTEXT = 280;

  /** How many places of the page a paragraph leads back to. */
  private static final int USES = 6;

  /**
   * A paragraph.
   *
   * @param elided whether text is left out before it
   * @param cited whether anything in it is cited
   * @param pieces its text
   * @param uses where the page cites it
   */
  record Paragraph(boolean elided, boolean cited, List<Piece> pieces, List<Use> uses) {}

  /** The excerpt of {@code article} that has all of {@code places}, which are sorted. */
  static Excerpt of(int number, Article article, List<Cited> places) {
    List<Block> blocks = article.blocks();
    boolean[] isCited = new boolean[blocks.size()];
    for (int i = 0; i < blocks.size(); i++) {
      isCited[i] = !within(blocks.get(i), places).isEmpty();
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < blocks.size(); i++) {
      boolean follows = i > 0 && isCited[i - 1];
      boolean leads = i + 1 < blocks.size() && isCited[i + 1];
      boolean title = blocks.get(i).kind() == Block.Kind.TITLE;
      if (isCited[i]) {
        paragraphs.add(cited(article, blocks.get(i), within(blocks.get(i), places), next < i));
      } else if ((follows || leads) && !title) {
        paragraphs.add(context(article.textOf(blocks.get(i)), next < i));
      }
      if (isCited[i] || follows || leads || title) {
        next = i + 1; // the title stands above the excerpt
      }
    }
    return new Excerpt(number, article, paragraphs, next < blocks.size());
  }

  private static List<Cited> within(Block block, List<Cited> places) {
    return places.stream().filter(place -> place.span().overlaps(block.span())).toList();
  }

  private static Paragraph cited(Article article, Block block, List<Cited> places, boolean elided) {
    Stream<Use> uses = places.stream().flatMap(place -> place.uses().stream());
    return new Paragraph(
        elided, true, Piece.of(article.text(), block.span(), places), distinct(uses));
  }

  /** One way back to each section, the first it cites the paragraph with. */
  private static List<Use> distinct(Stream<Use> uses) {
    List<Use> distinct = new ArrayList<>();
    uses.sorted((a, b) -> Integer.compare(order(a), order(b)))
        .filter(use -> distinct.stream().noneMatch(it -> it.section().equals(use.section())))
        .limit(USES)
        .forEach(distinct::add);
    return distinct;
  }

  private static int order(Use use) {
    return Integer.parseInt(use.anchor().substring(1));
  }

  private static Paragraph context(String text, boolean elided) {
    return new Paragraph(
        elided, false, List.of(new Piece.Words(Plain.line(text, CONTEXT))), List.of());
  }
}
