/** Copies first, then stories: which articles are the same text, which one development. */
@NullMarked
package dev.sitrep.cluster;

import org.jspecify.annotations.NullMarked;
