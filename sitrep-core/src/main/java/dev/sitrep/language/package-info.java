/** What differs by language: detection, word lists and rules, as resources. */
@NullMarked
package dev.sitrep.language;

import org.jspecify.annotations.NullMarked;
