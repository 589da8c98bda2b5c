/** What one article says: its sentences, names, quotes, dates and figures, as spans of its text. */
@NullMarked
package dev.sitrep.model.analysis;

import org.jspecify.annotations.NullMarked;
