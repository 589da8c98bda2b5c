package dev.sitrep.io.collect;

import dev.sitrep.io.fetch.Fetcher;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What every visit of a source works with.
 *
 * @param fetcher fetches
 * @param shelf keeps
 * @param reading reads
 * @param clock tells the time
 * @param budget how long one source may take in a round
 */
record Tools(Fetcher fetcher, Shelf shelf, Reading reading, InstantSource clock, Duration budget) {}
