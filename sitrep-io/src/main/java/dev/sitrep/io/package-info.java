/** The ports for real: files, folders, archives and feeds in, the evidence store out. */
@NullMarked
package dev.sitrep.io;

import org.jspecify.annotations.NullMarked;
