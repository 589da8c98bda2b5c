/**
 * Other tools that find the article in a page, on the same pages and under the same scorer.
 *
 * <p>The rule, the same for all: a tool that takes characters gets those of our decoder, so that no
 * page is lost to its encoding; a tool that gives back elements has them read by {@link
 * dev.sitrep.eval.peer.BlockText}, a paragraph a line; a tool that gives back text keeps its own
 * lines. A tool that fails on a page has read nothing there.
 */
@NullMarked
package dev.sitrep.eval.peer;

import org.jspecify.annotations.NullMarked;
