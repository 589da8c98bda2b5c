package dev.sitrep.extract;

import dev.sitrep.model.Block;

/**
 * A line of a page, before it is decided whether it belongs to the article.
 *
 * @param text one line, see {@link CleanText}
 * @param key the same as it is compared, see {@link CleanText#key}
 * @param kind what the markup says it is
 * @param linkChars how many of its characters, spaces apart, are in links
 * @param chars how many characters it has, spaces apart
 * @param words see {@link CleanText#words}
 * @param box the block-level element it stands in
 */
record Row(String text, String key, Block.Kind kind, int linkChars, int chars, int words, Box box) {

  /** The share of its characters in links. */
  double linkDensity() {
    return chars == 0 ? 0 : Math.min(1, (double) linkChars / chars);
  }

  /** Whether it reads like running text: the evidence by which containers are compared. */
  boolean isProse() {
    return words >= 10
        && kind != Block.Kind.CAPTION
        && linkDensity() < 0.4
        && (words >= 25 || CleanText.endsSentence(text));
  }
}
