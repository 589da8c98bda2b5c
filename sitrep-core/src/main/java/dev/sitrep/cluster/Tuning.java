package dev.sitrep.cluster;

/**
 * What decides which articles are one story. One set of values for all kinds of news; found by
 * coordinate search on the development halves of ECB+, BASIL (with and without dates), NeuS leads,
 * dated AllSides stories together, on batches of ten of their events, and on a roundup of nineteen
 * items on one summit.
 *
 * @param title how much a word of the headline counts against one of the body
 * @param dek the same for a word of the teaser
 * @param fade by how much a word counts less for each word before it
 * @param saturation how soon repetition stops to count, as k in tf / (tf + k)
 * @param number how much a number counts against a word
 * @param pair how much two neighbouring words count against one
 * @param background articles of other news the batch is thought to stand among: keeps the words a
 *     small batch is about from seeming common
 * @param centring how much of the usual likeness of two articles to all others is taken off
 * @param days standard deviation of the decay of likeness with the days between two articles
 * @param dated how much more likeness counts where both times are known and near
 * @param threshold average likeness from which on articles are one story
 * @param distinctive how much a name or a number counts when look-alike events are told apart
 * @param split share of the likeness within two halves of a story that the likeness between them
 *     must reach
 * @param balance how much less likely a small part is to be an event of its own, as an exponent
 * @param quoted how much likelier two articles are one story that quote the same words
 * @param verbatim how much of the likeness is taken off for a shared passage, as a multiple of the
 *     passage's share of the shorter article
 */
record Tuning(
    double title,
    double dek,
    double fade,
    double saturation,
    double number,
    double pair,
    double background,
    double centring,
    double days,
    double dated,
    double threshold,
    double distinctive,
    double split,
    double balance,
    double quoted,
    double verbatim) {

  static final Tuning DEFAULT =
      new Tuning(3, 4, 0.002, 1, 1.4, 0.45, 30, 1.4, 1.7, 1.5, 0.08, 3, 0.45, 1.5, 0.15, 4);
}
