package dev.sitrep.analyse;

import dev.sitrep.model.Span;

/**
 * A stretch of a transcript in one voice.
 *
 * @param label the words before the colon that say whose it is
 * @param content the words spoken
 */
record Turn(Phrase label, Span content) {}
