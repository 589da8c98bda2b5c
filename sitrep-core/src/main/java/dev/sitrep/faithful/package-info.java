/**
 * Which sentences may stand on their own, and which of them say the same.
 *
 * <p>Neither a stage nor part of one: {@code brief} and {@code report} both print sentences and
 * must do so under the same rules, and stages never depend on each other. This package depends on
 * the model and on {@code language} only.
 */
@NullMarked
package dev.sitrep.faithful;

import org.jspecify.annotations.NullMarked;
