package dev.sitrep.analyse;

import dev.sitrep.model.Span;

/**
 * Words between quotation marks, before anybody is known to have said them.
 *
 * @param span the words with the marks the text has
 * @param content the words alone
 * @param block index of the block they stand in
 * @param state which of the marks the text has
 */
record Quotation(Span span, Span content, int block, State state) {

  /** Which marks a quotation has. */
  enum State {
    /** Both. */
    CLOSED,
    /** The closing one is left out because the next paragraph goes on with an opening one. */
    GOES_ON,
    /** The closing one is lost: where the words end is not known. */
    UNCLOSED,
    /** The opening one is lost: where the words begin is not known. */
    UNOPENED
  }

  /** Whether a mark was lost. */
  boolean damaged() {
    return state == State.UNCLOSED || state == State.UNOPENED;
  }
}
