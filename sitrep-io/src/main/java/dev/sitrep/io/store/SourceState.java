package dev.sitrep.io.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a source between polls.
 *
 * @param address as the user gave it, or where it moved to
 * @param title what it calls itself
 * @param etag validator of its last answer, byte for byte (RFC 9110 section 8.8)
 * @param lastModified the other validator
 * @param lastTry when it was last asked
 * @param lastSuccess when it last answered with content, or that nothing changed
 * @param nextDue when to ask again; null: at once
 * @param failures how often it failed since it last answered
 * @param lastError why, in words
 * @param move where it says that it moved to
 * @param stopped since when it is gone for good (410) and no longer asked
 * @param pace how often it wants to be asked, as its reader wrote it down
 */
public record SourceState(
    String address,
    @Nullable String title,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant lastTry,
    @Nullable Instant lastSuccess,
    @Nullable Instant nextDue,
    int failures,
    @Nullable String lastError,
    @Nullable Move move,
    @Nullable Instant stopped,
    @Nullable String pace) {

  public SourceState {
    if (address.isBlank() || failures < 0) {
      throw new IllegalArgumentException("no state of a source: '" + address + "', " + failures);
    }
  }

  /** The state of a source that asks for no pace. */
  public SourceState(
      String address,
      @Nullable String title,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Instant lastTry,
      @Nullable Instant lastSuccess,
      @Nullable Instant nextDue,
      int failures,
      @Nullable String lastError,
      @Nullable Move move,
      @Nullable Instant stopped) {
    this(
        address,
        title,
        etag,
        lastModified,
        lastTry,
        lastSuccess,
        nextDue,
        failures,
        lastError,
        move,
        stopped,
        null);
  }

  /**
   * A permanent redirect that is not yet taken for granted.
   *
   * @param to the new address
   * @param votes how often in a row the source gave it, at least 1
   * @param since when it first did
   */
  public record Move(String to, int votes, Instant since) {

    public Move {
      if (votes < 1) {
        throw new IllegalArgumentException("a move was told at least once, not " + votes);
      }
    }
  }

  /** A source that was never asked. */
  public static SourceState of(String address) {
    return new SourceState(address, null, null, null, null, null, null, 0, null, null, null, null);
  }
}
