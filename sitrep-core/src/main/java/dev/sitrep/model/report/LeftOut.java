package dev.sitrep.model.report;

import dev.sitrep.model.Reason;

/**
 * Something that is not in the report, and why.
 *
 * @param what the input, article or line: its title or its words
 * @param where the origin of the input it belongs to
 * @param reason why
 * @param detail what a reader needs to check the reason; may be empty
 */
public record LeftOut(String what, String where, Reason reason, String detail) {}
