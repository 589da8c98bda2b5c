/**
 * What is made of many articles: stories, briefs and the report.
 *
 * <p>Every statement holds {@link dev.sitrep.model.Evidence}; no type here allows one without.
 */
@NullMarked
package dev.sitrep.model.report;

import org.jspecify.annotations.NullMarked;
