package dev.sitrep.analyse;

/**
 * A noun phrase, by the numbers of its tokens.
 *
 * @param from the first token
 * @param to the last token, inclusive
 * @param head the token that says who or what is meant: 'spokesman' in 'a spokesman for the port'
 */
record Phrase(int from, int to, int head) {

  Phrase {
    if (from < 0 || head < from || to < head) {
      throw new IllegalArgumentException("no phrase: " + from + " to " + to + ", head " + head);
    }
  }
}
