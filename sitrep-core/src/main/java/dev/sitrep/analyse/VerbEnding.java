package dev.sitrep.analyse;

/** Forms of verbs, and what stands among them, that their last letters show. */
enum VerbEnding {
  /** 'Closing'. */
  GERUND,
  /** 'Closed', also where it is the past. */
  PARTICIPLE,
  /** 'Known', 'gone', 'brought', where a participle is expected. */
  IRREGULAR,
  /** 'Quickly'. */
  ADVERB,
  /** 'Didn't'. */
  CONTRACTED
}
