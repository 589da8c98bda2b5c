/** What core asks of the outside, each with an in-memory twin. */
@NullMarked
package dev.sitrep.port;

import org.jspecify.annotations.NullMarked;
