package dev.sitrep.analyse;

import dev.sitrep.analyse.Name.Gender;
import dev.sitrep.model.analysis.Entity.Kind;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** What an article shows of its capitalised words: which are names, and of what. */
final class NameEvidence {

  /** In a headline set in capitals throughout, at least this share of the words has one. */
  private static final double HEADLINE = 0.85;

  private final Set<String> surnames = new HashSet<>();
  private final BitSet headlines = new BitSet();
  private final Tokens tokens;
  private final Vocabulary vocabulary;

  /** Words that stand in small letters somewhere, by their numbers. */
  private final BitSet small = new BitSet();

  /** Words that stand with a capital inside a sentence. */
  private final BitSet inside = new BitSet();

  NameEvidence(Tokens tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    markHeadlines();
    for (int i = 1; vocabulary.capitalNouns() && i < tokens.size(); i++) {
      if (tokens.isCapital(i) && (isGivenName(i - 1) || isTitle(i - 1))) {
        surnames.add(tokens.word(i));
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (headlines.get(tokens.sentence(i))) {
        continue;
      }
      if (!tokens.isCapital(i)) {
        small.set(tokens.number(i));
      } else if (!opens(i)) {
        inside.set(tokens.number(i));
      }
    }
  }

  private void markHeadlines() {
    int i = 0;
    while (i < tokens.size()) {
      int sentence = tokens.sentence(i);
      int words = 0;
      int capitals = 0;
      int last = i;
      for (; i < tokens.size() && tokens.sentence(i) == sentence; i++) {
        last = i;
        if (tokens.isWord(i) && tokens.word(i).length() > 3) {
          words++;
          capitals += tokens.isCapital(i) ? 1 : 0;
        }
      }
      headlines.set(sentence, words >= 4 && capitals >= HEADLINE * words && !tokens.is(last, "."));
    }
  }

  /** Whether token {@code i} stands in a headline in which nearly every word has a capital. */
  boolean isHeadline(int i) {
    return headlines.get(tokens.sentence(i));
  }

  /** Whether the capital of token {@code i} may come from its place: it opens a sentence. */
  boolean opens(int i) {
    if (i == 0 || tokens.sentence(i - 1) != tokens.sentence(i)) {
      return true;
    }
    String before = tokens.word(i - 1);
    return !tokens.isWord(i - 1)
        && (Marks.isOpener(before.charAt(0)) || before.equals(":") || before.equals("-"));
  }

  /** Whether the word that opens a sentence at {@code i} is a name nevertheless. */
  boolean isNameAtOpening(int i) {
    String word = tokens.word(i);
    if (isFunctionWord(i)) {
      return false;
    }
    if (inside.get(tokens.number(i)) || isAcronym(word) || vocabulary.isPlace(word)) {
      return true;
    }
    if (vocabulary.has(WordList.DEMONYMS, word) || isGivenName(i)) {
      return true;
    }
    if (tokens.has(WordList.GIVEN_NAMES, i) && !small.get(tokens.lowerNumber(i))) {
      return true;
    }
    if (small.get(tokens.lowerNumber(i))
        || !vocabulary.lacks(WordList.REPORTING) && looksCommon(i)) {
      return false;
    }
    if (i + 1 >= tokens.size()) {
      return false;
    }
    boolean day =
        tokens.has(WordList.NAME_STOPPERS, i + 1) && tokens.isCapital(i + 1)
            || tokens.is(i + 1, "on")
                && i + 2 < tokens.size()
                && tokens.isCapital(i + 2)
                && tokens.has(WordList.NAME_STOPPERS, i + 2);
    return day || tokens.has(WordList.REPORTING, i + 1);
  }

  /** Whether a run of names may begin with the word that opens a sentence at {@code i}. */
  boolean mayLeadName(int i) {
    return !isFunctionWord(i)
        && (inside.get(tokens.number(i)) || !small.get(tokens.lowerNumber(i)));
  }

  /** The same for any place in a language that writes all nouns with a capital. */
  boolean isNameAmongNouns(int i) {
    String word = tokens.word(i);
    if (isAcronym(word) || vocabulary.isPlace(word) || isGivenName(i) || isTitle(i)) {
      return true;
    }
    boolean before = i > 0 && tokens.has(WordList.REPORTING, i - 1);
    boolean after = i + 1 < tokens.size() && tokens.has(WordList.REPORTING, i + 1);
    return surnames.contains(word) || before || after;
  }

  private boolean looksCommon(int i) {
    String word = tokens.lower(i);
    boolean plural =
        word.endsWith("s") && !word.endsWith("is") && !word.endsWith("us") && !word.endsWith("os");
    return plural || word.endsWith("ly") || word.endsWith("ing") || word.endsWith("ed");
  }

  private boolean isFunctionWord(int i) {
    return tokens.has(WordList.NAME_STOPPERS, i)
        || tokens.has(WordList.PREPOSITIONS, i)
        || tokens.has(WordList.CONJUNCTIONS, i)
        || tokens.has(WordList.PRONOUNS, i)
        || tokens.has(WordList.DETERMINERS, i)
        || tokens.has(WordList.STARTERS, i) && !tokens.has(WordList.TITLES, i);
  }

  static boolean isAcronym(String word) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals >= 2;
  }

  boolean isTitle(int i) {
    String word = tokens.lower(i);
    return tokens.has(WordList.TITLES, i)
        || word.endsWith(".")
            && vocabulary.has(WordList.TITLES, word.substring(0, word.length() - 1));
  }

  /** Whether token {@code i} can stand before the head of a title: 'foreign', 'deputy'. */
  boolean isTitleModifier(int i) {
    return tokens.has(WordList.TITLE_MODIFIERS, i);
  }

  boolean isGivenName(int i) {
    return tokens.has(WordList.MALE_NAMES, i) || tokens.has(WordList.FEMALE_NAMES, i);
  }

  /** The same with the given names that are less common. */
  boolean mayBeGivenName(int i) {
    return isGivenName(i) || tokens.has(WordList.GIVEN_NAMES, i);
  }

  /** What the name from {@code from} to {@code to} names, with or without a title before it. */
  Kind kind(int from, int to, boolean titled) {
    String last = tokens.lower(to);
    if (vocabulary.isPlace(tokens.text(from, to))) {
      return Kind.PLACE;
    }
    if (tokens.has(WordList.ORGANISATIONS, to)
        || tokens.has(WordList.ORGANISATIONS, from) && !titled) {
      return Kind.ORGANISATION;
    }
    if (from == to && vocabulary.has(WordList.DEMONYMS, tokens.word(from))) {
      return Kind.OTHER;
    }
    if (titled || to > from && isGivenName(from)) {
      return Kind.PERSON;
    }
    if (tokens.has(WordList.PLACE_WORDS, to)) {
      return Kind.PLACE;
    }
    if (from == to && isAcronym(tokens.word(from)) && tokens.word(from).length() <= 6) {
      return Kind.ORGANISATION;
    }
    return from == to && isGivenName(from) ? Kind.PERSON : kindByContext(from, to);
  }

  private Kind kindByContext(int from, int to) {
    String before = from > 0 ? tokens.lower(from - 1) : "";
    String after = to + 1 < tokens.size() ? tokens.lower(to + 1) : "";
    if (after.equals("who") && !before.equals("from")
        || after.equals(",") && to + 2 < tokens.size() && tokens.lower(to + 2).equals("who")) {
      return Kind.PERSON;
    }
    if (to > from && hasAge(to)) {
      return Kind.PERSON;
    }
    boolean middleInitial = to - from == 2 && tokens.word(from + 1).length() <= 2;
    if (middleInitial && !tokens.is(from + 1, "of")) {
      return Kind.PERSON;
    }
    boolean located = before.equals("in") || before.equals("near") || before.equals("outside");
    return located && from == to ? Kind.PLACE : Kind.OTHER;
  }

  /** 'Ida Vale, 26,'. */
  private boolean hasAge(int to) {
    if (to + 3 >= tokens.size() || !tokens.is(to + 1, ",") || !tokens.is(to + 3, ",")) {
      return false;
    }
    String age = tokens.word(to + 2);
    return age.length() <= 2 && tokens.isFigures(to + 2);
  }

  /** The gender that the title before {@code from} or the given name shows. */
  Gender gender(int role, int from, int to) {
    for (int i = role; i < from; i++) {
      String word = tokens.lower(i).replace(".", "");
      if (vocabulary.has(WordList.FEMALE_TITLES, word)) {
        return Gender.FEMALE;
      }
      if (vocabulary.has(WordList.MALE_TITLES, word)) {
        return Gender.MALE;
      }
    }
    if (to == from && role < from) {
      return Gender.UNKNOWN;
    }
    boolean female = tokens.has(WordList.FEMALE_NAMES, from);
    boolean male = tokens.has(WordList.MALE_NAMES, from);
    return female == male ? Gender.UNKNOWN : female ? Gender.FEMALE : Gender.MALE;
  }
}
