/** What one article says: sentences, names, quotes with speakers, dates, figures. */
@NullMarked
package dev.sitrep.analyse;

import org.jspecify.annotations.NullMarked;
