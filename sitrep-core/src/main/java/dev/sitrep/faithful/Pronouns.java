package dev.sitrep.faithful;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Pronouns outside quotation marks: of the first person, which make a sentence somebody's words,
 * and of the third, which want a name before them in the same sentence.
 */
final class Pronouns {

  /** A pronoun among the first words may point forward: "In his speech, Ms Ito said". */
  private static final int FORWARD = 6;

  private final Analysis analysis;
  private final Set<String> first;
  private final Set<String> third;
  private final Set<String> articles;
  private final Set<String> prepositions;
  private final Set<String> conjunctions;
  private final Set<String> subordinators;

  Pronouns(Analysis analysis) {
    this.analysis = analysis;
    String language = analysis.language();
    first = Lexicon.words(language, "first-person");
    third = Lexicon.words(language, "third-person");
    articles = Lexicon.words(language, "articles");
    subordinators = Lexicon.words(language, "subordinators");
    prepositions = Lexicon.words(language, "prepositions");
    conjunctions = Lexicon.words(language, "conjunctions");
  }

  /** Whether somebody speaks of himself in {@code words}. */
  boolean anyOfFirstPerson(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (first.contains(word.lower()) && !isName(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** "the US", "World War I". */
  private static boolean isName(List<Word> words, int i) {
    String text = words.get(i).text();
    boolean capitals = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    return capitals || (text.equals("I") && i > 0 && words.get(i - 1).isCapitalised());
  }

  /** Whether a pronoun in {@code words}, of {@code sentence} outside marks, hangs in the air. */
  boolean anyWithoutName(List<Word> words, Span sentence) {
    for (int i = 0; i < words.size(); i++) {
      if (third.contains(words.get(i).lower())
          && !namedBefore(words, i, sentence)
          && !namedBehind(words, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean namedBefore(List<Word> words, int pronoun, Span sentence) {
    for (int i = 0; i < pronoun; i++) {
      boolean named = isMentioned(words.get(i), sentence) || isDescribed(words, i, pronoun);
      if (named && !isBehindPreposition(words, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMentioned(Word word, Span sentence) {
    if (!word.isCapitalised() || third.contains(word.lower())) {
      return false;
    }
    if (analysis.mentions().isEmpty()) {
      return word.start() > sentence.start();
    }
    return analysis.mentions().stream().anyMatch(mention -> isPerson(mention, word));
  }

  private boolean isPerson(Mention mention, Word word) {
    Entity.Kind kind = analysis.entities().get(mention.entity()).kind();
    return mention.span().contains(word.start()) && kind != Entity.Kind.PLACE;
  }

  /** "a minister said he", not "the G7, he". */
  private boolean isDescribed(List<Word> words, int article, int pronoun) {
    return articles.contains(words.get(article).lower())
        && article + 1 < pronoun
        && !words.get(article + 1).isCapitalised();
  }

  /** "in the morning he", "after a talk with Mr Ito and the board he": no subject to mean. */
  private boolean isBehindPreposition(List<Word> words, int at) {
    int before = at - 1;
    while (before >= 0 && isOfNames(words.get(before))) {
      before--;
    }
    return before >= 0 && prepositions.contains(words.get(before).lower());
  }

  /** "NATO and the" of "after meetings of NATO and the G7, he". */
  private boolean isOfNames(Word word) {
    String lower = word.lower();
    return !prepositions.contains(lower)
        && (word.isCapitalised() || articles.contains(lower) || conjunctions.contains(lower));
  }

  /** "In his speech, Ms Ito", "Raising her hand, Ms Ito"; not "What ended his term was". */
  private boolean mayPointForward(String first) {
    return prepositions.contains(first) || subordinators.contains(first) || first.endsWith("ing");
  }

  private boolean namedBehind(List<Word> words, int pronoun) {
    if (pronoun >= FORWARD || !mayPointForward(words.get(0).lower())) {
      return false;
    }
    int end = Math.min(words.size(), pronoun + 2 * FORWARD);
    for (int i = pronoun + 1; i < end; i++) {
      String between =
          analysis.article().text().substring(words.get(i - 1).end(), words.get(i).start());
      if (between.startsWith(",")) {
        Word next = words.get(i);
        return next.isCapitalised() && !third.contains(next.lower())
            || articles.contains(next.lower());
      }
    }
    return false;
  }
}
