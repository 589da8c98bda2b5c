package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Direction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Works days out from others: 'two weeks from tomorrow', 'the first Friday of next month'. */
@FunctionalInterface
interface Reckoning {

  /** The days, or null where they cannot be told. */
  @Nullable Days days(Standpoint from);

  /** What days are worked out from. */
  interface Standpoint {

    /** The day of writing, if it is known. */
    @Nullable LocalDate written();

    /** The time of writing, if it is known to the minute. */
    @Nullable LocalDateTime now();

    /** Which way the days lie, as the verbs tell. */
    Direction tense();

    /** The days another moment means. */
    @Nullable Days place(Moment moment);
  }
}
