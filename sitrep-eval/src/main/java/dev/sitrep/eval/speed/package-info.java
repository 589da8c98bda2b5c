/** How fast pages are read, beside the parser alone and beside other tools, in one run. */
@NullMarked
package dev.sitrep.eval.speed;

import org.jspecify.annotations.NullMarked;
