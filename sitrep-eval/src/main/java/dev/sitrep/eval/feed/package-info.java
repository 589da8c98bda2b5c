/** How well feeds are read, by the expectations that the hostile feeds carry themselves. */
@NullMarked
package dev.sitrep.eval.feed;

import org.jspecify.annotations.NullMarked;
