package dev.sitrep.model;

/**
 * A typed line of an article's canonical text. Blocks never overlap, stand in the order of the text
 * and are parted by one line feed each.
 *
 * @param kind what the line is
 * @param span where it stands; without the line feed
 */
public record Block(Kind kind, Span span) {

  /** What a line of an article is. */
  public enum Kind {
    /** The headline. */
    TITLE,
    /** The teaser under the headline, or a feed's summary; may be cut off. */
    DEK,
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    /** A quotation set as a block. */
    QUOTATION,
    TABLE_ROW,
    CAPTION,
    /** A post of a social network embedded in the article. */
    EMBED,
    /** A question or an answer, opened by the name of the speaker and a colon. */
    TURN
  }
}
