package dev.sitrep.eval.crash;

import dev.sitrep.model.Revision;

/**
 * A delivery that was acknowledged.
 *
 * @param index its number within its run
 * @param revision what it is kept as
 */
record Ack(int index, Revision revision) {

  private static final int WORDS = 4;
  private static final int HASH = 64;

  static boolean isWhole(String line) {
    String[] words = line.split(" ");
    return line.startsWith("ack ") && words.length == WORDS && words[3].length() == HASH;
  }

  static Ack parse(String line) {
    String[] words = line.split(" ");
    return new Ack(Integer.parseInt(words[1]), new Revision(words[2], words[3]));
  }
}
