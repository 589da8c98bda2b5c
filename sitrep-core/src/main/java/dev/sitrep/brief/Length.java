package dev.sitrep.brief;

/**
 * How long a brief gets.
 *
 * @param sentences how many sentences at most, at least 1
 * @param enough the number of words from which on nothing is added, at least 1
 * @param most how many words at most, no fewer than {@code enough}
 */
public record Length(int sentences, int enough, int most) {

  private static final int SENTENCES = 8;

  /** Words of a brief on one origin, and of any brief. */
  private static final int WORDS_OF_ONE = 120;

  private static final int WORDS = 180;
  private static final int WORDS_AN_ORIGIN = 20;

  public Length {
    if (sentences < 1 || enough < 1 || most < enough) {
      throw new IllegalArgumentException(
          "no length of a brief: " + sentences + ", " + enough + ", " + most);
    }
  }

  /** The length for a story of so many origins: what more of them tell takes more room. */
  static Length of(int origins) {
    int words = Math.min(WORDS, WORDS_OF_ONE + WORDS_AN_ORIGIN * (origins - 1));
    return new Length(SENTENCES, words, words);
  }
}
