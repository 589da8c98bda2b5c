/** One story, summarised in its own words under the rules of faithfulness. */
@NullMarked
package dev.sitrep.brief;

import org.jspecify.annotations.NullMarked;
