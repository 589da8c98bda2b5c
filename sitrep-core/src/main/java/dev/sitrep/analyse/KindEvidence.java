package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Entity.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of a name and those around it say on what it names. */
final class KindEvidence {

  /** Words from a name to the noun that says what it is: 'X was an American jazz singer'. */
  private static final int LONGEST_APPOSITION = 9;

  private final Tokens tokens;
  private final Vocabulary vocabulary;

  KindEvidence(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  /** What the place of {@code name} says. */
  void around(Name name, Set<KindSign> signs) {
    if (name.kind() == Kind.PERSON && !name.roles().isEmpty()) {
      signs.add(KindSign.TITLED);
    }
    before(name, signs);
    behind(name, signs);
  }

  private String lower(int i) {
    return i >= 0 && i < tokens.size() ? tokens.lower(i) : "";
  }

  private boolean has(WordList list, int i) {
    return i >= 0 && i < tokens.size() && tokens.has(list, i);
  }

  private boolean is(KindSign sign, int i) {
    return vocabulary.neighbours().has(sign, lower(i));
  }

  private void before(Name name, Set<KindSign> signs) {
    int at = name.from() - 1;
    if (at < 0 || tokens.sentence(at) != tokens.sentence(name.from())) {
      signs.add(KindSign.OPENS_SENTENCE);
      return;
    }
    KindSign sign = vocabulary.neighbours().before(lower(at));
    if (sign == null) {
      otherBefore(at, signs);
      return;
    }
    switch (sign) {
      case AFTER_FROM -> from(at, signs);
      case AFTER_WITH -> signs.add(isJoined(at) ? KindSign.AFTER_JOINED : sign);
      case AFTER_OF -> of(at, signs);
      default -> signs.add(sign);
    }
  }

  private void otherBefore(int at, Set<KindSign> signs) {
    switch (lower(at)) {
      case "\"", "“", "‘" -> signs.add(KindSign.AFTER_QUOTATION_MARK);
      default -> noun(at, signs);
    }
  }

  private void from(int at, Set<KindSign> signs) {
    if (isRole(at - 1)) {
      signs.add(KindSign.AFTER_ROLE_AT);
    } else {
      signs.add(isJoined(at) ? KindSign.AFTER_JOINED : KindSign.AFTER_FROM);
    }
  }

  /** 'signed with X', 'transferred to X'. */
  private boolean isJoined(int at) {
    return has(WordList.JOINING_VERBS, at - 1);
  }

  private boolean isRole(int i) {
    return kindOf(i) == Kind.PERSON && !has(WordList.KIN_NOUNS, i);
  }

  private void of(int at, Set<KindSign> signs) {
    if (has(WordList.COMPASS, at - 1) || has(WordList.PLACE_NOUNS, at - 1)) {
      signs.add(KindSign.AFTER_PLACE_OF);
    } else {
      signs.add(isRole(at - 1) ? KindSign.AFTER_ROLE_OF : KindSign.AFTER_OF);
    }
  }

  /** 'The band X', 'singer X', 'his sister, X'. */
  private void noun(int at, Set<KindSign> signs) {
    if (lower(at).equals(",")) {
      afterComma(at - 1, signs);
    } else if (!tokens.isCapital(at)) {
      switch (kindOf(at)) {
        case PERSON -> signs.add(KindSign.AFTER_PERSON);
        case ORGANISATION -> signs.add(KindSign.AFTER_BODY);
        default -> addIf(has(WordList.OTHER_HEADS, at), KindSign.AFTER_OTHER, signs);
      }
    }
  }

  private void afterComma(int at, Set<KindSign> signs) {
    boolean capital = at >= 0 && tokens.isCapital(at);
    addIf(capital, KindSign.AFTER_NAME_COMMA, signs);
    addIf(!capital && kindOf(at) == Kind.PERSON, KindSign.AFTER_PERSON_COMMA, signs);
  }

  private static void addIf(boolean shown, KindSign sign, Set<KindSign> signs) {
    if (shown) {
      signs.add(sign);
    }
  }

  /** What the common noun at {@code i} says of what it stands for; OTHER if nothing. */
  private Kind kindOf(int i) {
    if (has(WordList.TITLES, i) || has(WordList.PERSON_ROLES, i) || has(WordList.PERSON_NOUNS, i)) {
      return Kind.PERSON;
    }
    if (has(WordList.ORGANISATION_NOUNS, i)) {
      return Kind.ORGANISATION;
    }
    return has(WordList.PLACE_NOUNS, i) ? Kind.PLACE : Kind.OTHER;
  }

  private void behind(Name name, Set<KindSign> signs) {
    int next = name.to() + 1;
    if (next >= tokens.size() || tokens.sentence(next) != tokens.sentence(name.to())) {
      return;
    }
    int owned = owned(next);
    if (owned > 0) {
      signs.add(has(WordList.KIN_NOUNS, owned) ? KindSign.BEFORE_KIN : KindSign.BEFORE_OWNED);
      return;
    }
    if (is(KindSign.BEFORE_WHO, next)) {
      signs.add(KindSign.BEFORE_WHO);
      return;
    }
    if (has(WordList.COPULAS, next)) {
      predicate(next, signs);
      return;
    }
    switch (lower(next)) {
      case "(" -> bracket(next + 1, signs);
      case "," -> comma(name, signs);
      case "\"", "”", "’" -> signs.add(KindSign.BEFORE_QUOTATION_MARK);
      default -> verb(next, signs);
    }
  }

  /** What follows a possessive at {@code i}, its 's' set apart or not; 0 if there is none. */
  private int owned(int i) {
    return switch (lower(i)) {
      case "'s", "’s" -> i + 1;
      case "'", "’" -> lower(i + 1).equals("s") ? i + 2 : 0;
      default -> 0;
    };
  }

  /** 'X (born 4 May 1931)', 'X (1881-1931)'. */
  private void bracket(int at, Set<KindSign> signs) {
    String word = lower(at);
    boolean year = word.length() == 4 && word.chars().allMatch(Character::isDigit);
    boolean years = word.matches("\\d{4}[-–]\\d{4}");
    boolean range = years || year && (lower(at + 1).equals("-") || lower(at + 1).equals("–"));
    signs.add(
        is(KindSign.BEFORE_YEARS, at) || range ? KindSign.BEFORE_YEARS : KindSign.BEFORE_BRACKET);
  }

  private void comma(Name name, Set<KindSign> signs) {
    int at = name.to() + 2;
    if (at >= tokens.size()) {
      return;
    }
    KindSign clause = vocabulary.neighbours().behindComma(lower(at));
    if (clause != null) {
      signs.add(clause);
    } else if (isPlaceAt(at)) {
      boolean located = has(WordList.PREPOSITIONS, name.from() - 1);
      signs.add(located ? KindSign.LOCATED_BEFORE_PLACE : KindSign.BEFORE_PLACE_COMMA);
    } else {
      apposition(at, signs);
    }
  }

  private boolean isPlaceAt(int at) {
    return vocabulary.isPlace(tokens.word(at))
        || at + 1 < tokens.size() && vocabulary.isPlace(tokens.text(at, at + 1));
  }

  /** 'X is a town in', 'X was born'. */
  private void predicate(int verb, Set<KindSign> signs) {
    if (has(WordList.PERSON_VERBS, verb + 1)) {
      signs.add(KindSign.DOES_AS_PERSON);
    } else if (has(WordList.BODY_VERBS, verb + 1)) {
      signs.add(KindSign.WAS_FOUNDED);
    } else if (is(KindSign.IS_LOCATED, verb + 1)) {
      signs.add(KindSign.IS_LOCATED);
    } else {
      apposition(verb + 1, signs);
    }
  }

  /** 'a small town in', 'the American jazz singer': the last noun before what qualifies it. */
  private void apposition(int at, Set<KindSign> signs) {
    if (!has(WordList.DETERMINERS, at)) {
      return;
    }
    KindSign shown = null;
    for (int i = at + 1; i < at + LONGEST_APPOSITION && i < tokens.size(); i++) {
      if (tokens.isPossessive(i)) {
        // 'the board's director' is no board
        shown = null;
        continue;
      }
      boolean goesOn = tokens.sentence(i) == tokens.sentence(at) && tokens.isWord(i);
      if (!goesOn || has(WordList.PREPOSITIONS, i) || has(WordList.CONJUNCTIONS, i)) {
        break;
      }
      KindSign sign = tokens.isCapital(i) ? null : whatItIs(i);
      shown = sign == null ? shown : sign;
    }
    if (shown != null) {
      signs.add(shown);
    }
  }

  private @Nullable KindSign whatItIs(int i) {
    return switch (kindOf(i)) {
      case PERSON -> KindSign.IS_PERSON;
      case PLACE -> KindSign.IS_PLACE;
      case ORGANISATION -> KindSign.IS_BODY;
      case OTHER -> has(WordList.OTHER_HEADS, i) ? KindSign.IS_OTHER : null;
    };
  }

  private void verb(int next, Set<KindSign> signs) {
    if (has(WordList.REPORTING, next)) {
      signs.add(KindSign.SAYS);
    } else if (has(WordList.PERSON_VERBS, next)) {
      signs.add(KindSign.DOES_AS_PERSON);
    } else if (has(WordList.BODY_VERBS, next)) {
      signs.add(KindSign.DOES_AS_BODY);
    } else if (tokens.isWord(next)) {
      compound(next, signs);
    }
  }

  /** 'the X singer', 'the X region', 'X 2'. */
  private void compound(int next, Set<KindSign> signs) {
    boolean number = Character.isDigit(tokens.word(next).charAt(0));
    switch (kindOf(next)) {
      case PERSON -> signs.add(KindSign.BEFORE_PERSON);
      case PLACE -> signs.add(KindSign.BEFORE_PLACE);
      case ORGANISATION -> signs.add(KindSign.BEFORE_BODY);
      case OTHER -> {
        boolean other = has(WordList.OTHER_HEADS, next);
        addIf(number, KindSign.BEFORE_NUMBER, signs);
        addIf(other, KindSign.BEFORE_OTHER, signs);
        addIf(!number && !other && !isSmallWord(next), KindSign.BEFORE_COMMON_WORD, signs);
      }
    }
  }

  private boolean isSmallWord(int i) {
    return has(WordList.PREPOSITIONS, i)
        || has(WordList.CONJUNCTIONS, i)
        || has(WordList.AUXILIARIES, i)
        || has(WordList.PRONOUNS, i)
        || has(WordList.DETERMINERS, i);
  }
}
