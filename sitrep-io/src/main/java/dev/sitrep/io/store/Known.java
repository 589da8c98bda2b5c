package dev.sitrep.io.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an entry whose page was fetched before.
 *
 * @param article id of its article; null where it was left out
 * @param first when it was first seen, or first left out
 * @param fetched when its page was last fetched, or found unchanged
 * @param sameEntry whether the feed says of it what it said then
 * @param etag validator of the page, byte for byte
 * @param lastModified the other validator
 */
public record Known(
    @Nullable String article,
    Instant first,
    Instant fetched,
    boolean sameEntry,
    @Nullable String etag,
    @Nullable String lastModified) {}
