package dev.sitrep.extract;

/** What a class name or an id of an element speaks of. Each has a bit, so that asking is cheap. */
enum Trait {
  /** Not to be seen. */
  HIDDEN,
  /** Site furniture. */
  NOISE,
  /** What readers wrote, as one or two words of a name. */
  COMMENTS,
  /** The text of an article. */
  CONTAINER,
  /** The main part of a page. */
  PAGE,
  /** A post of a social network. */
  EMBED,
  /** What is said of a picture. */
  CAPTION,
  /** A picture, by the beginning of a name. */
  PICTURE,
  /** A date, anywhere in the name. */
  DATE,
  /** A teaser. */
  TEASER,
  /** Those who wrote a text. */
  BYLINE,
  /** Who is named there for something else than the text. */
  STRANGER;

  int bit() {
    return 1 << ordinal();
  }

  /** Whether its bit is among {@code traits}. */
  boolean isIn(int traits) {
    return (traits & bit()) != 0;
  }
}
