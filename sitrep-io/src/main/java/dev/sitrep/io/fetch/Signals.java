package dev.sitrep.io.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What the publisher asks those to keep to who use a page.
 *
 * @param tdmReserved whether text and data mining is reserved (TDMRep, W3C community group report
 *     of February 2024): then no more than headline and link is shown
 * @param tdmPolicy where the terms are offered, if it is reserved and said
 * @param noArchive whether no copy is to be shown
 * @param maxSnippet the most characters of the text to show, 0 for none, -1 without a limit
 */
public record Signals(
    boolean tdmReserved, @Nullable String tdmPolicy, boolean noArchive, int maxSnippet) {

  /** Nothing is asked for. */
  public static final Signals NONE = new Signals(false, null, false, -1);

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is below -1
   */
  public Signals {
    if (maxSnippet < -1) {
      throw new IllegalArgumentException("no limit of a snippet: " + maxSnippet);
    }
  }

  /** Whether no more than headline and link may be shown. */
  public boolean headlineOnly() {
    return tdmReserved || maxSnippet == 0;
  }
}
