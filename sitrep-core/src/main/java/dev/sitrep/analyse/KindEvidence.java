package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Entity.Kind;

/**
 * What the words of a name and those around it say on what it names.
 *
 * <p>The weights are guesses in the order of how seldom each sign misleads, checked on two thirds
 * of the names set (`evaluate --only language`).
 */
final class KindEvidence {

  private static final int SURE = 6;
  private static final int STRONG = 4;
  private static final int FAIR = 3;
  private static final int WEAK = 2;
  private static final int HINT = 1;

  /** Words from a name to the noun that says what it is: 'X was an American jazz singer'. */
  private static final int LONGEST_APPOSITION = 9;

  private final Tokens tokens;
  private final Vocabulary vocabulary;

  KindEvidence(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  /** What the place of {@code name} says. */
  void around(Name name, KindVotes votes) {
    if (name.kind() == Kind.PERSON && !name.roles().isEmpty()) {
      votes.add(Kind.PERSON, STRONG);
    }
    before(name, votes);
    behind(name, votes);
  }

  /** What the words of {@code name} say, wherever it stands. */
  void within(Name name, KindVotes votes) {
    int head = head(name);
    boolean several = name.to() > name.from();
    boolean demonym = vocabulary.has(WordList.DEMONYMS, tokens.word(name.to()));
    boolean qualified = several && !has(WordList.COMPASS, name.from());
    if (demonym && !qualified || has(WordList.OTHER_HEADS, head) && several) {
      votes.veto();
      return;
    }
    if (name.kind() != Kind.OTHER) {
      votes.add(name.kind(), FAIR);
    }
    if (several) {
      compound(name, head, votes);
    } else if (isGiven(name.from())) {
      votes.add(Kind.PERSON, WEAK);
    }
    if (vocabulary.isPlace(tokens.text(name.from(), name.to()))) {
      votes.add(Kind.PLACE, FAIR);
    }
  }

  private void compound(Name name, int head, KindVotes votes) {
    boolean body = has(WordList.ORGANISATION_HEADS, name.from()) && lower(name.from()).length() < 4;
    if (has(WordList.ORGANISATIONS, head) || has(WordList.ORGANISATION_HEADS, head) || body) {
      votes.add(Kind.ORGANISATION, SURE);
    } else if (has(WordList.PLACE_WORDS, head) || has(WordList.PLACE_HEADS, head)) {
      votes.add(Kind.PLACE, SURE);
    } else if (has(WordList.COMPASS, name.from())) {
      boolean known = vocabulary.isPlace(tokens.text(name.from() + 1, name.to()));
      votes.add(Kind.PLACE, known ? SURE : WEAK);
    } else if (isGiven(name.from())) {
      votes.add(Kind.PERSON, STRONG);
    } else {
      votes.add(Kind.PERSON, name.to() - name.from() < 3 ? HINT : 0);
    }
    if (hasInitial(name)) {
      votes.add(Kind.PERSON, FAIR);
    }
  }

  private String lower(int i) {
    return i >= 0 && i < tokens.size() ? tokens.lower(i) : "";
  }

  private boolean has(WordList list, int i) {
    return i >= 0 && i < tokens.size() && tokens.has(list, i);
  }

  /** The word that says what the whole is: the last, or that before 'of'. */
  private int head(Name name) {
    for (int i = name.from() + 1; i < name.to(); i++) {
      if (tokens.is(i, "of")) {
        return i - 1;
      }
    }
    return name.to();
  }

  boolean isGiven(int i) {
    return has(WordList.GIVEN_NAMES, i)
        || has(WordList.MALE_NAMES, i)
        || has(WordList.FEMALE_NAMES, i);
  }

  /** 'J. Vale', 'Ida B. Vale'. */
  private boolean hasInitial(Name name) {
    for (int i = name.from(); i < name.to(); i++) {
      String word = tokens.word(i);
      boolean initial = word.length() == 2 && word.endsWith(".") || word.length() == 1;
      if (initial && Character.isUpperCase(word.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private void before(Name name, KindVotes votes) {
    int at = name.from() - 1;
    switch (lower(at)) {
      case "in" -> votes.add(Kind.PLACE, FAIR);
      case "the", "a", "an" -> votes.add(Kind.PERSON, -WEAK);
      case "near", "outside", "around", "across", "throughout", "toward", "towards" ->
          votes.add(Kind.PLACE, WEAK);
      case "from", "to", "at", "with", "for" -> {
        boolean joined = has(WordList.JOINING_VERBS, at - 1);
        votes.add(joined ? Kind.ORGANISATION : Kind.PLACE, joined ? FAIR : placed(at));
      }
      case "by" -> votes.add(Kind.PERSON, HINT);
      case "née" -> votes.add(Kind.PERSON, SURE);
      case "of" -> of(at, votes);
      default -> noun(at, votes);
    }
  }

  private int placed(int at) {
    return lower(at).equals("with") || lower(at).equals("for") ? 0 : HINT;
  }

  private void of(int at, KindVotes votes) {
    if (has(WordList.COMPASS, at - 1) || has(WordList.PLACE_NOUNS, at - 1)) {
      votes.add(Kind.PLACE, STRONG);
    } else if (has(WordList.KIN_NOUNS, at - 1)) {
      votes.add(Kind.PERSON, HINT);
    }
  }

  /** 'The band X', 'singer X', 'his sister, X'. */
  private void noun(int at, KindVotes votes) {
    boolean comma = lower(at).equals(",");
    int noun = comma ? at - 1 : at;
    Kind kind = kindOf(noun);
    if (noun >= 0 && kind != Kind.OTHER && !tokens.isCapital(noun)) {
      boolean person = kind == Kind.PERSON;
      int weight = comma ? person ? WEAK : 0 : person ? STRONG : FAIR;
      votes.add(kind, weight);
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

  private void behind(Name name, KindVotes votes) {
    int next = name.to() + 1;
    switch (lower(next)) {
      case "'s", "’s" -> {
        if (has(WordList.KIN_NOUNS, next + 1)) {
          votes.add(Kind.PERSON, STRONG);
        }
      }
      case "who" -> votes.add(Kind.PERSON, WEAK);
      case "(" -> bracket(next + 1, votes);
      case "," -> comma(name, votes);
      case "is", "was" -> predicate(next, votes);
      default -> verb(next, votes);
    }
  }

  /** 'X (born 4 May 1931)', 'X (1881-1931)'. */
  private void bracket(int at, KindVotes votes) {
    String word = lower(at);
    boolean year = word.length() == 4 && word.chars().allMatch(Character::isDigit);
    boolean years = word.matches("\\d{4}[-–]\\d{4}");
    boolean range = years || year && (lower(at + 1).equals("-") || lower(at + 1).equals("–"));
    if (word.equals("born") || word.equals("b.") || word.equals("née") || range) {
      votes.add(Kind.PERSON, SURE);
    }
  }

  private void comma(Name name, KindVotes votes) {
    int at = name.to() + 2;
    if (lower(at).equals("who")) {
      votes.add(Kind.PERSON, FAIR);
    } else if (lower(at).equals("where")) {
      votes.add(Kind.PLACE, FAIR);
    } else if (at < tokens.size() && isPlaceAt(at)) {
      boolean located = has(WordList.PREPOSITIONS, name.from() - 1);
      votes.add(Kind.PLACE, located ? STRONG : WEAK);
    } else {
      apposition(at, votes);
    }
  }

  private boolean isPlaceAt(int at) {
    return vocabulary.isPlace(tokens.word(at))
        || at + 1 < tokens.size() && vocabulary.isPlace(tokens.text(at, at + 1));
  }

  /** 'X is a town in', 'X was born'. */
  private void predicate(int verb, KindVotes votes) {
    if (has(WordList.PERSON_VERBS, verb + 1)) {
      votes.add(Kind.PERSON, STRONG);
    } else if (lower(verb + 1).equals("located") || lower(verb + 1).equals("situated")) {
      votes.add(Kind.PLACE, FAIR);
    } else {
      apposition(verb + 1, votes);
    }
  }

  /** 'a small town in', 'the American jazz singer': the last noun before what qualifies it. */
  private void apposition(int at, KindVotes votes) {
    if (!has(WordList.DETERMINERS, at)) {
      return;
    }
    Kind kind = Kind.OTHER;
    for (int i = at + 1; i < at + LONGEST_APPOSITION && i < tokens.size(); i++) {
      boolean goesOn = tokens.sentence(i) == tokens.sentence(at) && tokens.isWord(i);
      if (!goesOn || has(WordList.PREPOSITIONS, i) || has(WordList.CONJUNCTIONS, i)) {
        break;
      }
      kind = tokens.isCapital(i) || kindOf(i) == Kind.OTHER ? kind : kindOf(i);
    }
    if (kind != Kind.OTHER) {
      votes.add(kind, SURE);
    }
  }

  private void verb(int next, KindVotes votes) {
    if (has(WordList.REPORTING, next)) {
      votes.add(Kind.PERSON, HINT);
    }
    if (has(WordList.PERSON_VERBS, next)) {
      votes.add(Kind.PERSON, WEAK);
    }
  }
}
