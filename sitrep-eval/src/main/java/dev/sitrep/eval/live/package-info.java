/**
 * Collecting as it is in the world, on loopback: hosts that hang, break and send bombs, and a
 * process that is killed. Long runs, started by scripts under {@code .ci}.
 */
@NullMarked
package dev.sitrep.eval.live;

import org.jspecify.annotations.NullMarked;
