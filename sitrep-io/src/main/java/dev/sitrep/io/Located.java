package dev.sitrep.io;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where bytes come from.
 *
 * @param origin what the place is called in a report
 * @param file the file, unless they come from standard input
 * @param facts what is known of them if they are a page
 */
record Located(String origin, @Nullable Path file, Facts facts) {}
