/** How the store bears a million articles: invented ones, and the run that times it. */
@NullMarked
package dev.sitrep.eval.scale;

import org.jspecify.annotations.NullMarked;
