package dev.sitrep.io.store;

import java.time.Instant;

/**
 * What is left of something that was forgotten: that there was such a thing, and when it went.
 *
 * @param forgotten when
 */
public record Tombstone(Instant forgotten) {}
