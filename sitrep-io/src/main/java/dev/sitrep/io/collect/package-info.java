/**
 * What is watched, and the collecting of it: the situation file, when a source is asked again, and
 * the rounds in which everything that is due is fetched, read and kept.
 */
@NullMarked
package dev.sitrep.io.collect;

import org.jspecify.annotations.NullMarked;
