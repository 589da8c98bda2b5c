package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of a speaker.
 *
 * @param span the words with their quotation marks, as far as the text has them
 * @param content the words alone
 * @param form how they are given
 * @param cue the reporting verb or phrase ('said', 'according to'), where there is one
 * @param speaker who says them
 * @param closed whether both marks stand in the text; false where one was lost
 */
public record Quote(
    Span span, Span content, Form form, @Nullable Span cue, Speaker speaker, boolean closed) {

  /** How words are given. */
  public enum Form {
    /** Between quotation marks, one or more whole sentences. */
    DIRECT,
    /** Between quotation marks, inside a sentence of the reporter. */
    MIXED,
    /** Without marks; an attribution, never a quote. */
    INDIRECT,
    /** The turn of a transcript. */
    TURN
  }
}
