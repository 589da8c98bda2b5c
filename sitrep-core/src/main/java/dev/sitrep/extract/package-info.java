/** From a page or entry to the article in it, or to the reason why there is none. */
@NullMarked
package dev.sitrep.extract;

import org.jspecify.annotations.NullMarked;
