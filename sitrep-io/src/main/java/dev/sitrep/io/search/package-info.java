/**
 * Searching the stored articles: the words a user types, the full-text index, and what is shown of
 * an article that was found.
 */
@NullMarked
package dev.sitrep.io.search;

import org.jspecify.annotations.NullMarked;
