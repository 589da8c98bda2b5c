/**
 * What publishers announce their articles with: feeds (RSS, RDF, Atom, JSON Feed), sitemaps, and
 * lists of feeds (OPML). Bytes go in, values come out; nothing here fetches.
 *
 * <p>All XML is read with jsoup's parser: it repairs what is not well-formed, loads no DTD, knows
 * no entity but those of HTML and bounds the depth, so that a file can neither reach for other
 * files nor blow itself up.
 */
@NullMarked
package dev.sitrep.io.feed;

import org.jspecify.annotations.NullMarked;
