package dev.sitrep.extract;

import dev.sitrep.model.Block;
import org.jspecify.annotations.Nullable;

/** A line of a page, before it is decided whether it belongs to the article. */
final class Row {

  private final CleanLine line;
  private final Block.Kind kind;
  private final int linkChars;
  private final Box box;
  private final boolean prose;
  private @Nullable String key;

  /**
   * A row that stands in {@code box}.
   *
   * @param line its text
   * @param kind what the markup says it is
   * @param linkChars how many of its characters, spaces apart, are in links
   */
  Row(CleanLine line, Block.Kind kind, int linkChars, Box box) {
    this.line = line;
    this.kind = kind;
    this.linkChars = linkChars;
    this.box = box;
    this.prose = reads(line, kind, linkDensity());
  }

  /** Its text, measured. */
  CleanLine line() {
    return line;
  }

  /** One line, see {@link CleanText}. */
  String text() {
    return line.text();
  }

  /** The same as it is compared, see {@link CleanText#key}; made when it is, which few rows are. */
  String key() {
    key = key == null ? CleanText.key(text()) : key;
    return key;
  }

  /** What the markup says it is. */
  Block.Kind kind() {
    return kind;
  }

  /** How many of its characters, spaces apart, are in links. */
  int linkChars() {
    return linkChars;
  }

  /** How many characters it has, spaces apart. */
  int chars() {
    return line.ink();
  }

  /** See {@link CleanText#words}. */
  int words() {
    return line.words();
  }

  /** The block-level element it stands in. */
  Box box() {
    return box;
  }

  /** The share of its characters in links. */
  double linkDensity() {
    return chars() == 0 ? 0 : Math.min(1, (double) linkChars / chars());
  }

  /** Whether it reads like running text: the evidence by which containers are compared. */
  boolean isProse() {
    return prose;
  }

  private static boolean reads(CleanLine line, Block.Kind kind, double linkDensity) {
    return line.words() >= 10
        && kind != Block.Kind.CAPTION
        && linkDensity < 0.4
        && (line.words() >= 25 || CleanText.endsSentence(line.text()));
  }
}
