/** What stands in files that do not say how it is written: characters and times. */
@NullMarked
package dev.sitrep.io.text;

import org.jspecify.annotations.NullMarked;
