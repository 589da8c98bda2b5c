package dev.sitrep.io.store;

import org.jspecify.annotations.Nullable;

/**
 * An article as the table has it.
 *
 * @param number its key
 * @param id its stable name
 * @param link the address it was first listed under, if any
 * @param marks what it was known by
 * @param sketch its newest text
 */
record ArticleRow(long number, String id, @Nullable String link, Marks marks, Sketch sketch) {}
