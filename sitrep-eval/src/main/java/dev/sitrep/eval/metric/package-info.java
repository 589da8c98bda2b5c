/** The measures, each written once; pure functions of gold and prediction. */
@NullMarked
package dev.sitrep.eval.metric;

import org.jspecify.annotations.NullMarked;
