package dev.sitrep.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from.
 *
 * @param origin see {@link Input#origin()}
 * @param fetched when its page was fetched, where known
 * @param inputSha256 SHA-256 of the stored input it was extracted from
 */
public record Provenance(String origin, @Nullable Instant fetched, String inputSha256) {}
