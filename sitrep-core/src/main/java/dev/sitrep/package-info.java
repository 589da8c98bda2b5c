/** From inputs to a situation report: the facade. */
@NullMarked
package dev.sitrep;

import org.jspecify.annotations.NullMarked;
