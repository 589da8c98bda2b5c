package dev.sitrep.io.store;

/**
 * An article as the table has it.
 *
 * @param number its key
 * @param id its stable name
 * @param marks what it was known by
 * @param sketch its newest text
 */
record ArticleRow(long number, String id, Marks marks, Sketch sketch) {}
