/** Gold sets, metrics and quality gates with pinned floors; never released. */
@NullMarked
package dev.sitrep.eval;

import org.jspecify.annotations.NullMarked;
