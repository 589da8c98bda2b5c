package dev.sitrep.analyse;

/**
 * The kind of language that dates are read in. What may be a date in a talk on appointments is more
 * often something else in the news.
 */
public enum Register {
  /**
   * Articles. Months and weekdays have their capitals; a bare number ('on 15', 'at seven'), a pair
   * of numbers ('4/22', '4-23') and a word like 'now' are no dates; counts of weeks, months and
   * years ('two years ago') are as vague as their unit; 'the last three days' is a duration; a day
   * about half a year away that nothing places in its year is left out.
   */
  NEWS,
  /**
   * Notes and instructions. Capitals are missing, numbers stand for days and hours, counts are
   * exact, and 'the next three days' begin tomorrow.
   */
  DIALOGUE
}
