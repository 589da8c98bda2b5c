/**
 * A report as text: a page for readers, Markdown to paste, JSON for programs.
 *
 * <p>Every string of a report comes from the outside; nothing of it becomes markup in any format.
 */
@NullMarked
package dev.sitrep.app.render;

import org.jspecify.annotations.NullMarked;
