package dev.sitrep.extract;

import org.jspecify.annotations.Nullable;

/**
 * A block-level element of a page and the rows in it. Rows stand in document order, so the rows of
 * an element are one range.
 */
final class Box {

  /** What an element's own markup says of its content. */
  enum Noise {
    NONE,
    /** Markup that usually holds site furniture; disbelieved where it holds most of the text. */
    LIKELY,
    /** Navigation, page footers. */
    CERTAIN,
    /** What readers wrote. */
    COMMENTS
  }

  final String tag;
  final @Nullable Box parent;
  final int depth;
  final int firstRow;
  int endRow;
  Noise noise;

  /** 0: no container of an article; otherwise the kind of its markup, 1 the most telling. */
  int containerRank;

  /** Neighbours of one template share it. */
  Look look = Look.NONE;

  private @Nullable String template;

  Box(String tag, @Nullable Box parent, int firstRow) {
    this.tag = tag;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.firstRow = firstRow;
    this.endRow = firstRow;
    this.noise = Noise.NONE;
  }

  /** Tag and first class name: what neighbours of one template share. */
  String template() {
    template = template == null ? tag + '.' + look.first() : template;
    return template;
  }

  int size() {
    return endRow - firstRow;
  }

  boolean contains(Box other) {
    return firstRow <= other.firstRow && other.endRow <= endRow && depth <= other.depth;
  }

  /** Whether the element or one around it is noise. */
  boolean inNoise() {
    for (Box box = this; box != null; box = box.parent) {
      if (box.noise != Noise.NONE) {
        return true;
      }
    }
    return false;
  }
}
