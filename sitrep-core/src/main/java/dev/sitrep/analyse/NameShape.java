package dev.sitrep.analyse;

import java.util.List;
import java.util.Set;

/** What the words of a name say on what it names, wherever it stands. */
final class NameShape {

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final List<String> placeEndings;
  private final List<String> peopleEndings;

  NameShape(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.placeEndings = vocabulary.placeEndings();
    this.peopleEndings = vocabulary.peopleEndings();
  }

  /** What the words of {@code name} say. */
  void signs(Name name, Set<KindSign> signs) {
    length(name, signs);
    switch (name.kind()) {
      case PERSON -> signs.add(KindSign.GUESSED_PERSON);
      case PLACE -> signs.add(KindSign.GUESSED_PLACE);
      case ORGANISATION -> signs.add(KindSign.GUESSED_BODY);
      case OTHER -> {}
    }
    if (vocabulary.isPlace(tokens.text(name.from(), name.to()))) {
      signs.add(KindSign.KNOWN_PLACE);
    }
    characters(name, signs);
    if (name.to() > name.from()) {
      compound(name, signs);
    } else {
      single(name.from(), signs);
    }
  }

  private static void length(Name name, Set<KindSign> signs) {
    signs.add(
        switch (name.to() - name.from()) {
          case 0 -> KindSign.ONE_WORD;
          case 1 -> KindSign.TWO_WORDS;
          case 2 -> KindSign.THREE_WORDS;
          default -> KindSign.MORE_WORDS;
        });
  }

  private void single(int at, Set<KindSign> signs) {
    String word = tokens.word(at);
    if (vocabulary.has(WordList.DEMONYMS, word)) {
      signs.add(KindSign.DEMONYM);
    }
    if (isGiven(at)) {
      signs.add(KindSign.GIVEN_NAME_ALONE);
    }
    if (NameEvidence.isAcronym(word)) {
      signs.add(KindSign.LETTERS_ALONE);
    } else if (word.endsWith("s") && !word.endsWith("ss")) {
      signs.add(KindSign.PLURAL_ALONE);
    }
    if (ends(word, placeEndings)) {
      signs.add(KindSign.PLACE_ENDING);
    }
    if (ends(word, peopleEndings)) {
      signs.add(KindSign.PEOPLE_ENDING);
    }
    if (tokens.has(WordList.ORGANISATIONS, at)) {
      signs.add(KindSign.BODY_TAIL);
    }
  }

  private static boolean ends(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private void compound(Name name, Set<KindSign> signs) {
    int from = name.from();
    int to = name.to();
    head(name, signs);
    if (tokens.has(WordList.ORGANISATION_HEADS, from) && tokens.lower(from).length() < 4) {
      signs.add(KindSign.SHORT_BODY_OPENING);
    }
    if (tokens.has(WordList.COMPASS, from)) {
      signs.add(
          vocabulary.isPlace(tokens.text(from + 1, to))
              ? KindSign.COMPASS_OF_KNOWN_PLACE
              : KindSign.COMPASS);
    }
    if (vocabulary.has(WordList.DEMONYMS, tokens.word(from))) {
      signs.add(KindSign.OPENS_WITH_DEMONYM);
    }
    if (vocabulary.has(WordList.DEMONYMS, tokens.word(to))) {
      signs.add(KindSign.DEMONYM);
    }
    if (tokens.has(WordList.MALE_NAMES, from) || tokens.has(WordList.FEMALE_NAMES, from)) {
      signs.add(KindSign.COMMON_GIVEN_NAME);
    } else if (tokens.has(WordList.GIVEN_NAMES, from)) {
      signs.add(KindSign.GIVEN_NAME);
    }
    if (isGiven(to)) {
      signs.add(KindSign.ENDS_WITH_GIVEN_NAME);
    }
    if (vocabulary.isPlace(tokens.word(from))) {
      signs.add(KindSign.OPENS_WITH_PLACE);
    }
    if (vocabulary.isPlace(tokens.word(to))) {
      signs.add(KindSign.ENDS_WITH_PLACE);
    }
    String last = tokens.word(to);
    if (last.endsWith("s") && !last.endsWith("ss")) {
      signs.add(KindSign.PLURAL_LAST);
    }
    parts(name, signs);
  }

  /** The word that says what the whole is: the last, or that before 'of'. */
  private void head(Name name, Set<KindSign> signs) {
    int head = name.to();
    for (int i = name.from() + 1; i < name.to(); i++) {
      if (tokens.is(i, "of")) {
        head = i - 1;
        break;
      }
    }
    boolean of = head < name.to();
    if (tokens.has(WordList.ORGANISATIONS, head)) {
      signs.add(of ? KindSign.BODY_OF : KindSign.BODY_TAIL);
    } else if (tokens.has(WordList.ORGANISATION_HEADS, head)) {
      signs.add(of ? KindSign.BODY_OF : KindSign.BODY_HEAD);
    } else if (tokens.has(WordList.PLACE_WORDS, head)) {
      signs.add(of ? KindSign.PLACE_OF : KindSign.PLACE_WORD);
    } else if (tokens.has(WordList.PLACE_HEADS, head)) {
      signs.add(of ? KindSign.PLACE_OF : KindSign.PLACE_HEAD);
    }
    if (tokens.has(WordList.OTHER_HEADS, head)) {
      signs.add(KindSign.OTHER_HEAD);
    }
  }

  private void parts(Name name, Set<KindSign> signs) {
    boolean letters = false;
    for (int i = name.from(); i <= name.to(); i++) {
      String word = tokens.word(i);
      if (i < name.to() && isInitial(word)) {
        signs.add(KindSign.INITIAL);
      }
      letters |= word.length() > 1 && !word.endsWith(".") && NameEvidence.isAcronym(word);
      if (word.equals("&")) {
        signs.add(KindSign.AMPERSAND);
      }
    }
    if (letters) {
      signs.add(KindSign.LETTERS_WITHIN);
    }
  }

  /** 'J. Vale', 'Ida B. Vale'. */
  private static boolean isInitial(String word) {
    boolean initial = word.length() == 2 && word.endsWith(".") || word.length() == 1;
    return initial && Character.isUpperCase(word.charAt(0));
  }

  private void characters(Name name, Set<KindSign> signs) {
    String text = tokens.text(name.from(), name.to());
    if (text.chars().anyMatch(Character::isDigit)) {
      signs.add(KindSign.DIGITS);
    }
    if (text.indexOf('-') >= 0) {
      signs.add(KindSign.HYPHEN);
    }
  }

  private boolean isGiven(int i) {
    return tokens.has(WordList.GIVEN_NAMES, i)
        || tokens.has(WordList.MALE_NAMES, i)
        || tokens.has(WordList.FEMALE_NAMES, i);
  }
}
