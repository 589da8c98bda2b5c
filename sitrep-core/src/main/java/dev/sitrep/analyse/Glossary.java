package dev.sitrep.analyse;

import dev.sitrep.analyse.Sense.Trait;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words of dates and figures in one language and register. */
final class Glossary {

  private final TimeWords time;
  private final Numerals numerals;
  private final FigureWords figures;
  private final Map<String, Sense> senses = new HashMap<>();

  private Glossary(TimeWords time, Numerals numerals, FigureWords figures) {
    this.time = time;
    this.numerals = numerals;
    this.figures = figures;
    Set<String> numbers = numerals.openers();
    Set<String> money = figures.money().openers();
    Set<String> words = new HashSet<>(time.words());
    words.addAll(numbers);
    words.addAll(money);
    for (String word : words) {
      Set<Trait> traits = time.traits(word);
      if (numbers.contains(word)) {
        traits.add(Trait.OPENS_NUMBER);
      }
      if (money.contains(word)) {
        traits.add(Trait.OPENS_MONEY);
      }
      senses.put(word, new Sense(time.roles(word), traits));
    }
  }

  /**
   * The words of {@code language}, a BCP 47 primary tag, as they are written in {@code register};
   * none for a language without resources.
   */
  static Glossary of(String language, Register register) {
    return new Glossary(
        TimeWords.of(language, register), Numerals.of(language), FigureWords.of(language));
  }

  /** All words that may do anything. */
  Set<String> words() {
    return Collections.unmodifiableSet(senses.keySet());
  }

  /** What the word {@code lower}, in small letters, may do. */
  Sense sense(String lower) {
    Sense sense = senses.get(lower);
    return sense == null ? Sense.NONE : sense;
  }

  TimeWords time() {
    return time;
  }

  Numerals numerals() {
    return numerals;
  }

  FigureWords figures() {
    return figures;
  }
}
