package dev.sitrep.analyse;

/**
 * What a word may do in a date. The words of a language are in its resources {@code months}, {@code
 * weekdays}, {@code relative-days} and {@code time-words}, whose keys these are.
 */
enum TimeRole {
  /** Value: 1 to 12. */
  MONTH,
  /** A shortened name of a month or weekday, which a full stop may follow. */
  SHORT,
  /** Value: 1 (Monday) to 7. */
  WEEKDAY,
  /** A day counted from today; value: by how many. */
  RELATIVE,
  /** A unit of time; value: ordinal of {@link TimeUnit}. */
  UNIT,
  ARTICLE,
  OF,
  ON,
  AT,
  /** Before {@link #HOUR_ARTICLE}: Spanish 'a' las ocho. */
  AT_BEFORE,
  /** The article of an hour: Spanish a 'las' ocho. */
  HOUR_ARTICLE,
  LAST,
  NEXT,
  /** In dialogue like LAST: 'past Monday'. */
  GONE,
  THIS,
  FOLLOWING,
  PREVIOUS,
  SAME,
  /** After a weekday or unit: French 'dernier'. */
  LAST_AFTER,
  NEXT_AFTER,
  AGO,
  /** Before a count of units: German 'vor'. */
  AGO_BEFORE,
  EARLIER,
  LATER,
  FROM_NOW,
  EARLY,
  MIDDLE,
  LATE,
  END,
  BEGINNING,
  /** Morning, night ...: adds to a day. */
  DAY_PART,
  MERIDIEM,
  /** Opens a range: 'between'. */
  BETWEEN,
  /** Opens a range that TO or UNTIL goes on with: 'from'. */
  FROM,
  TO,
  AND,
  BEFORE,
  AFTER,
  /** A preposition that makes a bare year or month a date: 'in'. */
  CUE,
  /** Like {@link #CUE}, and what follows lies in the past: 'since'. */
  SINCE,
  /** Like {@link #CUE}, and what follows lies ahead: 'until'. */
  UNTIL,
  /** Looks ahead like {@link #UNTIL}, but gives way to a verb in the past: 'by'. */
  BY,
  ORDINAL_SUFFIX,
  /** A month or weekday that is also a name, a verb or a newspaper: it needs a cue. */
  UNSURE,
  /** A verb that reports speech, in the past. */
  REPORTS,
  WAS,
  WILL,
  /** Puts a participle behind it ahead: 'will be raised', but not 'could be seen'. */
  SHALL,
  /** Denies its clause: 'not'. */
  NOT,
  /** An article that counts: 'a'. */
  ONE,
  /** Two of something: 'couple'. */
  COUPLE,
  /** A handful: 'few'. */
  FEW,
  HALF,
  /** Before the hour that is half an hour away: German 'halb acht'. */
  HALF_TO,
  QUARTER,
  /** Makes a unit a length: 'all day', 'another week'. */
  WHOLE,
  /** Before days that are worked on: 'business'. */
  BUSINESS,
  /** Counts minutes after an hour: 'past'. */
  PAST,
  AFTERNOON,
  NIGHT,
  LUNCH,
  /** Makes a number vague: '11ish'. */
  ABOUT_SUFFIX,
  /** Stands for an article before a unit of the day of writing: 'my week'. */
  MY,
  /** 'coming week': a unit that words and not an article place. */
  COMING,
  CURRENT,
  /** 'rest of the week'. */
  REST,
  WITHIN,
  FOR,
  /** Before a time of day: 'around'. */
  AROUND,
  /** 'starting', 'commencing': what follows is a first day. */
  STARTING,
  LESS,
  MORE,
  NOW,
  /** 'every Monday'. */
  EVERY
}
