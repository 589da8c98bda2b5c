package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Entity.Kind;
import java.util.Set;

/**
 * A sign of what a name names, with the points it counts for a person, a place and a body, against
 * something else. They are tenths of a logit, fitted on the names set by {@code
 * dev.sitrep.eval.KindPoints}, which also prints how they fare on texts they were not fitted on.
 *
 * <p>AFTER and BEFORE tell of what stands beside the name, IS and DOES of what is said of it,
 * LISTED of those in a list with it, PART of longer names it opens or ends, and all others of its
 * words.
 */
enum KindSign {
  BASE(-13, -12, -2),
  ONE_WORD(-8, 2, -5),
  TWO_WORDS(6, 0, -2),
  THREE_WORDS(-1, -2, -1),
  MORE_WORDS(4, 1, 8),
  GUESSED_PERSON(19, 3, -1),
  GUESSED_PLACE(-3, 20, 1),
  GUESSED_BODY(-8, 0, 15),
  DEMONYM(-27, -31, -21),
  OPENS_WITH_DEMONYM(-26, -22, -20),
  OTHER_HEAD(-28, -23, -29),
  BODY_HEAD(-11, 21, 20),
  BODY_TAIL(-1, 13, 13),
  SHORT_BODY_OPENING(0, 1, 7),
  BODY_OF(4, 6, 16),
  PLACE_HEAD(-7, 19, 4),
  PLACE_WORD(-4, 16, 19),
  PLACE_OF(7, 16, 7),
  COMPASS(-4, 9, -5),
  COMPASS_OF_KNOWN_PLACE(-5, 7, 0),
  COMMON_GIVEN_NAME(24, 5, 10),
  GIVEN_NAME(26, 14, 11),
  GIVEN_NAME_ALONE(19, 9, 2),
  ENDS_WITH_GIVEN_NAME(7, 5, 8),
  INITIAL(4, -9, -13),
  LETTERS_ALONE(-5, -6, -4),
  LETTERS_WITHIN(0, 0, 6),
  KNOWN_PLACE(-1, 23, 0),
  OPENS_WITH_PLACE(2, 13, 13),
  ENDS_WITH_PLACE(-6, 13, 10),
  PLURAL_ALONE(-2, -16, -3),
  PLURAL_LAST(-9, -9, 6),
  AMPERSAND(-4, -3, 3),
  DIGITS(-15, -14, -7),
  HYPHEN(-7, -3, 1),
  PLACE_ENDING(3, 14, 10),
  PEOPLE_ENDING(-17, -24, -14),
  PART_OF_PERSON(27, -4, -2),
  PART_OF_BODY(-6, -10, 0),
  PART_OF_PLACE(-5, -11, -2),
  PART_OF_OTHER(6, -4, 2),
  OFTEN(-2, 1, 0),
  TITLED(3, -9, -4),
  AFTER_IN(-10, 3, -6),
  AFTER_THE(-10, 6, 3),
  AFTER_A(-17, -8, -6),
  AFTER_NEAR(3, 9, -1),
  AFTER_JOINED(0, -5, 16),
  AFTER_FROM(2, 14, 7),
  AFTER_WITH(7, 4, 5),
  AFTER_BY(17, 3, 3),
  AFTER_ON(0, 9, 10),
  AFTER_DURING(7, 6, -2),
  AFTER_NEE(10, 2, 1),
  AFTER_PLACE_OF(2, 35, 5),
  AFTER_OF(9, 4, -7),
  AFTER_QUOTATION_MARK(-1, -14, -6),
  AFTER_PERSON(22, -3, -3),
  AFTER_BODY(0, 2, 22),
  AFTER_OTHER(-14, -18, -15),
  AFTER_PERSON_COMMA(16, 0, 0),
  AFTER_NAME_COMMA(6, 0, 5),
  BEFORE_KIN(12, 2, -3),
  BEFORE_OWNED(11, -5, 9),
  BEFORE_WHO(8, 0, -3),
  BEFORE_COMMA_WHO(4, 2, 2),
  BEFORE_COMMA_WHERE(-1, 0, -3),
  BEFORE_COMMA_WHICH(2, 11, 16),
  BEFORE_YEARS(18, 0, -4),
  BEFORE_BRACKET(0, -6, -5),
  BEFORE_PLACE_COMMA(6, 9, 5),
  LOCATED_BEFORE_PLACE(0, 8, 4),
  BEFORE_QUOTATION_MARK(-17, -16, -10),
  IS_PERSON(16, 0, -3),
  IS_BODY(10, 2, 17),
  IS_PLACE(1, 16, 2),
  IS_OTHER(-22, -16, -23),
  DOES_AS_PERSON(13, 8, 1),
  IS_LOCATED(2, 5, 7),
  SAYS(8, -5, 4),
  BEFORE_PERSON(-2, 9, 4),
  BEFORE_BODY(-11, -9, 0),
  BEFORE_PLACE(-3, 12, -7),
  BEFORE_OTHER(-15, -16, -9),
  BEFORE_COMMON_WORD(5, -3, -1),
  BEFORE_NUMBER(-4, -10, 1),
  OPENS_SENTENCE(7, -3, -1),
  IS_HE(17, -3, -9),
  IS_IT(-7, -6, 3),
  LETTERS_OF_BODY(5, 1, 19),
  LISTED_WITH_PERSON(28, 4, 12),
  LISTED_WITH_BODY(2, 5, 13),
  LISTED_WITH_PLACE(-2, 19, 9),
  LISTED(4, 5, 0),
  AFTER_ROLE_OF(-5, -4, 4),
  AFTER_ROLE_AT(4, 6, 7),
  DOES_AS_BODY(8, 2, 10),
  WAS_FOUNDED(5, 9, 0),
  AFTER_AGAINST(8, 0, 5);

  private final int person;
  private final int place;
  private final int body;

  KindSign(int person, int place, int body) {
    this.person = person;
    this.place = place;
    this.body = body;
  }

  /** The kind most points of {@code signs} are for. */
  static Kind likeliest(Set<KindSign> signs) {
    int person = 0;
    int place = 0;
    int body = 0;
    for (KindSign sign : signs) {
      person += sign.person;
      place += sign.place;
      body += sign.body;
    }
    if (Math.max(person, Math.max(place, body)) <= 0) {
      return Kind.OTHER;
    }
    if (person >= place && person >= body) {
      return Kind.PERSON;
    }
    return place >= body ? Kind.PLACE : Kind.ORGANISATION;
  }
}
