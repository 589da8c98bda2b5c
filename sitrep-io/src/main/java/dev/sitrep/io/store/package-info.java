/**
 * One SQLite file that keeps what was collected: sources and their state, articles with all their
 * revisions, the inputs they were extracted from, what was left out, and editions.
 *
 * <p>What was acknowledged survives a killed process; every write is one transaction. Times are
 * whole milliseconds.
 */
@NullMarked
package dev.sitrep.io.store;

import org.jspecify.annotations.NullMarked;
