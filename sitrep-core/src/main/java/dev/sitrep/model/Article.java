package dev.sitrep.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The readable text and the metadata of one page or entry.
 *
 * <p>Title and dek are blocks of the text, so headlines have evidence too.
 *
 * @param revision the article's id and the hash of its text
 * @param text the canonical text, a line for each block
 * @param blocks the typed lines, in order; a line that has none is in the text and not read, see
 *     {@link #without}
 * @param metadata what is known beside the text
 * @param provenance where it came from
 */
public record Article(
    Revision revision, String text, List<Block> blocks, Metadata metadata, Provenance provenance) {

  public Article {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).span().end() > text.length()) {
      throw new IllegalArgumentException("the blocks of an article are lines of its text");
    }
  }

  /**
   * A line to make an article of.
   *
   * @param kind what the line is
   * @param text not blank, without line feeds
   */
  public record Line(Block.Kind kind, String text) {

    public Line {
      if (text.isBlank() || text.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("a line is one line and not blank: '" + text + "'");
      }
    }
  }

  /**
   * The article {@code id} of {@code lines}, which become its blocks and its canonical text.
   *
   * @throws IllegalArgumentException if there is no line
   */
  public static Article of(String id, List<Line> lines, Metadata metadata, Provenance provenance) {
    var text = new StringBuilder();
    List<Block> blocks = new ArrayList<>(lines.size());
    for (Line line : lines) {
      if (text.length() > 0) {
        text.append('\n');
      }
      int start = text.length();
      text.append(line.text());
      blocks.add(new Block(line.kind(), new Span(start, text.length())));
    }
    String canonical = text.toString();
    return new Article(Revision.of(id, canonical), canonical, blocks, metadata, provenance);
  }

  /** The same text with other metadata. */
  public Article with(Metadata other) {
    return new Article(revision, text, blocks, other, provenance);
  }

  /** The article's id: the same for all its revisions. */
  public String id() {
    return revision.article();
  }

  /**
   * The same revision, to be read without the lines of {@code unread}: they stay in the text, so
   * that all spans and the hash hold, and are blocks no longer.
   *
   * @throws IllegalArgumentException if no block is left
   */
  public Article without(Set<Block> unread) {
    List<Block> rest = blocks.stream().filter(block -> !unread.contains(block)).toList();
    return new Article(revision, text, rest, metadata, provenance);
  }

  /** What there is to read: the words of the blocks, a line each. */
  public String read() {
    return blocks.stream().map(this::textOf).collect(Collectors.joining("\n"));
  }

  /** The words of {@code block}. */
  public String textOf(Block block) {
    return block.span().of(text);
  }

  /** The headline, where the article has one. */
  public Optional<Block> title() {
    return blocks.stream().filter(block -> block.kind() == Block.Kind.TITLE).findFirst();
  }
}
