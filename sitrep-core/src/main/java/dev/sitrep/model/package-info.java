/**
 * What is read: inputs, articles and the evidence that points into them.
 *
 * <p>Records only; depends on nothing but the JDK. The text of an {@link dev.sitrep.model.Article}
 * is the one canonical text every {@link dev.sitrep.model.Span} counts in: UTF-16 code units, half
 * open. What the stages find in an article is in {@link dev.sitrep.model.analysis}, what they make
 * of many in {@link dev.sitrep.model.report}.
 */
@NullMarked
package dev.sitrep.model;

import org.jspecify.annotations.NullMarked;
