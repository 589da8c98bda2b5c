/**
 * Getting feeds and pages from the web: safely (nothing that is not public, nothing without end),
 * politely (robots.txt, one request at a time and a gap per host, Retry-After in full) and honestly
 * (every failure is a value that says in words which rule or cause stands behind it).
 */
@NullMarked
package dev.sitrep.io.fetch;

import org.jspecify.annotations.NullMarked;
