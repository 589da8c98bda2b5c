package dev.sitrep.eval.peer;

/**
 * What a tool made of a page.
 *
 * @param text the text read, a paragraph a line; empty for none
 * @param verdict whether the tool holds the page for an article
 */
public record Reading(String text, Verdict verdict) {

  /** Nothing read. */
  static final Reading NOTHING = new Reading("", Verdict.NO_ARTICLE);

  /** Whether a page is an article. */
  public enum Verdict {
    ARTICLE,
    NO_ARTICLE
  }

  /** The reading of a tool that can say no only by finding nothing. */
  static Reading of(String text) {
    return new Reading(text, text.isBlank() ? Verdict.NO_ARTICLE : Verdict.ARTICLE);
  }
}
