package dev.sitrep.model.report;

import dev.sitrep.model.Evidence;
import dev.sitrep.model.Precision;
import java.time.LocalDate;

/**
 * A dated happening; the date is of the happening, not of a publication.
 *
 * @param from first day
 * @param until last day, inclusive
 * @param precision how exactly the text gives it
 * @param statement the sentence that tells it
 * @param date the words that date it
 * @param story id of the story it belongs to
 */
public record TimelineEvent(
    LocalDate from,
    LocalDate until,
    Precision precision,
    Statement statement,
    Evidence date,
    String story) {}
