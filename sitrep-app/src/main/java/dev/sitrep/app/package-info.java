/** The runnable thing: the command line and the renderers. */
@NullMarked
package dev.sitrep.app;

import org.jspecify.annotations.NullMarked;
