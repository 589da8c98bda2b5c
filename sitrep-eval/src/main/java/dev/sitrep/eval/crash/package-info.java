/**
 * What a killed process, a torn file and a full disk do to the store: tests R1, R2 and R3, run by
 * {@code .ci/store-crash}.
 */
@NullMarked
package dev.sitrep.eval.crash;

import org.jspecify.annotations.NullMarked;
