package dev.sitrep.model;

/**
 * A line that an extraction kept out of an article's text.
 *
 * @param text the line, word for word
 * @param reason why
 */
public record Dropped(String text, Reason reason) {}
