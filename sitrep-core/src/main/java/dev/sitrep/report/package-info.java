/** Over all stories: quote ledger, figures, timeline, what is not known, what was left out. */
@NullMarked
package dev.sitrep.report;

import org.jspecify.annotations.NullMarked;
