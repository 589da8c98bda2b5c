package dev.sitrep.extract;

import java.util.BitSet;
import java.util.List;

/**
 * A page as rows in document order, and the boxes that hold them: every decision on the body is
 * taken here, in one array, and not on the tree.
 *
 * @param rows the visible lines of text
 * @param boxes the block-level elements, in document order; the first is the root
 * @param dates the elements that hold dates, in document order
 * @param bylines the elements that name authors, in document order
 * @param quiet the rows that are in no noise; kept, as asking each row anew for each of many nested
 *     elements takes minutes on a page made for that
 */
record PageTable(
    List<Row> rows, List<Box> boxes, List<DateMark> dates, List<BylineMark> bylines, BitSet quiet) {

  /** The table as the noise of {@code boxes} stands now. */
  static PageTable of(
      List<Row> rows, List<Box> boxes, List<DateMark> dates, List<BylineMark> bylines) {
    var quiet = new BitSet(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      quiet.set(i, !rows.get(i).box().inNoise());
    }
    return new PageTable(rows, boxes, dates, bylines, quiet);
  }

  /** The same table as the noise of its boxes stands now. */
  PageTable again() {
    return of(rows, boxes, dates, bylines);
  }

  /** The element around everything. */
  Box root() {
    return boxes.get(0);
  }

  /** The rows of {@code box} that are in no noise. */
  BitSet clean(Box box) {
    var set = new BitSet(rows.size());
    set.set(box.firstRow, box.endRow);
    set.and(quiet);
    return set;
  }

  /** How many characters of prose the rows of {@code set} have. */
  int prose(BitSet set) {
    int sum = 0;
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      sum += rows.get(i).isProse() ? rows.get(i).chars() : 0;
    }
    return sum;
  }

  /** How many characters, spaces apart, the rows of {@code box} have. */
  int chars(Box box) {
    int sum = 0;
    for (int i = box.firstRow; i < box.endRow; i++) {
      sum += rows.get(i).chars();
    }
    return sum;
  }

  /** The share of the characters of {@code box} that are in links. */
  double linkDensity(Box box) {
    int links = 0;
    for (int i = box.firstRow; i < box.endRow; i++) {
      links += rows.get(i).linkChars();
    }
    int chars = chars(box);
    return chars == 0 ? 0 : (double) links / chars;
  }

  /** The number of words in the rows of {@code set}. */
  int words(BitSet set) {
    return set.stream().map(i -> rows.get(i).words()).sum();
  }
}
