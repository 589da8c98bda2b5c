package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;

/**
 * A sentence, or a headline or list item that stands for one.
 *
 * @param span where it stands, without the white space around it
 * @param block index of its block in the article
 */
public record Sentence(Span span, int block) {}
