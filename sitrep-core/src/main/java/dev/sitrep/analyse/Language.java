package dev.sitrep.analyse;

/**
 * All that reading an article takes from the resources of its language.
 *
 * @param vocabulary the lists of words
 * @param glossary the words of dates and figures
 * @param words the words of both
 */
record Language(Vocabulary vocabulary, Glossary glossary, WordPool words) {

  /**
   * What there is of the language {@code tag}, a BCP 47 primary tag or "und".
   *
   * @param register the kind of language dates are read in
   */
  static Language of(String tag, Register register) {
    Vocabulary vocabulary = Vocabulary.of(tag);
    Glossary glossary = Glossary.of(tag, register);
    return new Language(vocabulary, glossary, WordPool.of(vocabulary, glossary));
  }
}
