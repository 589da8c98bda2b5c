package dev.sitrep.analyse;

/** The lists of words that reading a language needs; each is a resource of that name. */
enum WordList {
  /** Abbreviations that never end a sentence before a capital ('Mr.'). */
  ABBREVIATIONS("abbreviations"),
  /** Abbreviations that may end a sentence ('Inc.'). */
  CLOSING_ABBREVIATIONS("abbreviations-closing"),
  /** Abbreviations that do not end a sentence before a number ('No.'). */
  NUMERIC_ABBREVIATIONS("abbreviations-numeric"),
  /** Words that open a sentence after an abbreviation. */
  STARTERS("sentence-starters"),
  /** Verbs that report speech, in all their forms. */
  REPORTING("reporting-verbs"),
  /** Verbs that report speech only where the quotation stands right beside them. */
  WEAK_REPORTING("reporting-verbs-weak"),
  /** Reporting verbs that need no 'that': 'Vale said the dam held'. */
  SAYING("reporting-verbs-bare"),
  /** Reporting verbs with a listener before what is said: 'told the crew'. */
  TELLING("reporting-verbs-listener"),
  /** Verbs of thinking and showing: they report with 'that', 'to' or 'whether' behind them. */
  THINKING("thinking-verbs"),
  /** Verbs that report a stand on their object: 'criticised the plan'. */
  OBJECT_REPORTING("stance-verbs"),
  /** Adverbs that open a sentence with more of its kind up to a comma: 'Here in Harrow, ...'. */
  OPENING_ADVERBS("opening-adverbs"),
  /** Things with words on them: 'a sign saying'. */
  DOCUMENTS("document-nouns"),
  /** What stands between a participle and its own subject: 'was saying'. */
  PROGRESSIVES("progressives"),
  /** What opens a circumstance between a reporting verb and what is said: 'in', 'during'. */
  CIRCUMSTANCES("circumstance-openers"),
  /** What opens a clause that is no part of what is said before the comma: 'while'. */
  CLAUSE_OPENERS("clause-openers"),
  /** Forms of reporting verbs that are nouns just as often. */
  REPORTING_NOUNS("reporting-nouns"),
  PRONOUNS("pronouns"),
  DETERMINERS("determiners"),
  PREPOSITIONS("adpositions"),
  CONJUNCTIONS("conjunctions"),
  /** Articles and possessives: what follows is no verb. */
  ARTICLES("noun-openers"),
  /** Auxiliaries of the passive voice. */
  PASSIVES("passives"),
  /** Forms of 'to be' before what somebody is. */
  COPULAS("copulas"),
  /** Auxiliaries with which nothing has happened yet: 'may', 'would'. */
  HEDGES("hedges"),
  /** Auxiliaries that an infinitive stands behind: 'will', 'did'. */
  BEFORE_INFINITIVES("before-infinitives"),
  /** What a relative clause opens with: 'who'. */
  RELATIVES("relatives"),
  /** Prepositions before the place where something is: 'in', 'near'. */
  LOCATIVES("locatives"),
  /** Auxiliary verbs and the adverbs that stand among them. */
  AUXILIARIES("auxiliaries"),
  /** Capitalised words that are no part of a name. */
  NAME_STOPPERS("name-stoppers"),
  /** Titles and roles before a name. */
  TITLES("titles"),
  /** Words before the head of a title: 'foreign'. */
  TITLE_MODIFIERS("title-modifiers"),
  /** Forms of verbs that a noun phrase ends before. */
  VERBS("common-verbs"),
  /** 'Not' and its like. */
  NEGATIONS("negations"),
  /** Verb forms that end the noun phrase a sentence opens with. */
  CLAUSE_VERBS("clause-verbs"),
  FEMALE_TITLES("titles-female"),
  MALE_TITLES("titles-male"),
  FEMALE_NAMES("given-names-female"),
  MALE_NAMES("given-names-male"),
  ORGANISATIONS("organisation-tails"),
  PLACE_WORDS("place-words"),
  PARTICLES("particles"),
  DEMONYMS("demonyms"),
  /** Given names, of women or men. */
  GIVEN_NAMES("given-names"),
  /** What a body is: 'company'. */
  ORGANISATION_NOUNS("organisation-nouns"),
  /** Words that end the name of a body, or stand before 'of' in it. */
  ORGANISATION_HEADS("organisation-heads"),
  /** Words that end the name of a place of several words. */
  PLACE_HEADS("place-heads"),
  /** Words that part a place, in its name: 'West Dorn'. */
  COMPASS("compass-words"),
  /** Words that end the name of something else: a day, a prize, a war. */
  OTHER_HEADS("other-heads"),
  /** What a place is: 'town'. */
  PLACE_NOUNS("place-nouns"),
  /** Who somebody is, beside titles: 'painter'. */
  PERSON_ROLES("person-roles"),
  /** Verbs that with 'for' or 'with' take the name of a body: 'signed with'. */
  JOINING_VERBS("joining-verbs"),
  /** Verbs whose subject is a person. */
  PERSON_VERBS("person-verbs"),
  /**
   * Verbs, whose subject, or in the passive object, is mostly a body: 'acquired', 'was founded'.
   */
  BODY_VERBS("body-verbs"),
  /** What only persons have: 'wife'. */
  KIN_NOUNS("kin-nouns"),
  /** Nouns that mean a person who is not named. */
  PERSON_NOUNS("person-nouns");

  private final String resource;

  WordList(String resource) {
    this.resource = resource;
  }

  /** Name of the resource, without language and ending. */
  String resource() {
    return resource;
  }
}
