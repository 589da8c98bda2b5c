package dev.sitrep.model.analysis;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as a text gives it.
 *
 * @param time what the clock shows
 * @param zone the zone named beside it, as it is written ('EST'); null where none is
 */
public record ClockTime(LocalTime time, @Nullable String zone) {}
