package dev.sitrep.analyse;

import dev.sitrep.analyse.MoneyGrammar.Currencies;
import dev.sitrep.analyse.NumberGrammar.Read;
import dev.sitrep.analyse.NumberWords.Joint;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.NumberExpression;
import dev.sitrep.model.analysis.NumberExpression.Cardinal;
import dev.sitrep.model.analysis.NumberExpression.Percentage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads every number of a sentence: cardinals, ordinals, percentages, sums of money.
 *
 * <p>This is for notes and instructions, where each number matters. The figures of an article,
 * numbers that count or measure something, come from {@link Analyser}. Safe for use by many
 * threads.
 */
public final class NumberReader {

  private final NumberWords words;
  private final WordTable<OrdinalGrammar.Place> places;
  private final Currencies currencies;
  private final WordTable<String> units = new WordTable<>();

  /**
   * A reader.
   *
   * @param language a BCP 47 primary tag; without resources it reads digits only
   */
  public NumberReader(String language) {
    this.words = NumberWords.of(language);
    this.places = OrdinalGrammar.places(language);
    this.currencies = Currencies.of(language);
    WordTable.read(language, "percent-words", (key, phrase) -> units.add(phrase, key));
  }

  /**
   * The numbers of {@code sentence}, in the order of the text. What is part of a percentage or a
   * sum is a cardinal of its own, too.
   */
  public List<NumberExpression> read(String sentence) {
    Lexemes lexemes = Lexemes.of(sentence, new Span(0, sentence.length()), WordPool.ofUnknown());
    var digits = new DigitGrammar(sentence, sentence.length(), words.suffixes());
    var numbers = new NumberGrammar(lexemes, words, digits);
    var reading = new Reading(lexemes, numbers);
    List<NumberExpression> found = new ArrayList<>();
    reading.cardinals(found);
    reading.ordinals(found);
    reading.percentages(found);
    reading.sums(found);
    found.sort(
        Comparator.comparing(NumberExpression::span)
            .thenComparing(it -> it.getClass().getSimpleName()));
    return List.copyOf(found);
  }

  /** The reading of one sentence. */
  private final class Reading {

    private final Lexemes lexemes;
    private final NumberGrammar numbers;
    private final BitSet addresses;

    Reading(Lexemes lexemes, NumberGrammar numbers) {
      this.lexemes = lexemes;
      this.numbers = numbers;
      this.addresses = addresses(lexemes);
    }

    void cardinals(List<NumberExpression> found) {
      for (int at = 0; at < lexemes.size(); at++) {
        Read number = numbers.at(at);
        if (number == null) {
          continue;
        }
        if (!isNone(at, number)) {
          found.add(new Cardinal(lexemes.span(at, number.end()), number.value()));
        }
        at = Math.max(at, number.end() - 1);
      }
    }

    /** '180ml', '4th', 'the one', and parts of addresses. */
    private boolean isNone(int at, Read number) {
      Lexeme next = lexemes.at(number.end());
      boolean lettered =
          next.glued() && next.isWord() && currencies.all().at(lexemes, number.end()) == null;
      Lexeme first = lexemes.at(at);
      boolean one = number.end() == at + 1 && first.is("one");
      boolean pointed = one && words.after(Joint.POINTER, lexemes, at - 1) == at;
      return lettered || pointed || addresses.get(at);
    }

    /** What stands in addresses: from the mark behind the scheme on. */
    private static BitSet addresses(Lexemes lexemes) {
      var addresses = new BitSet();
      boolean inside = false;
      for (int at = 0; at < lexemes.size(); at++) {
        boolean scheme =
            lexemes.glued(at, ":") && lexemes.glued(at + 1, "/") && lexemes.glued(at + 2, "/");
        inside = scheme || inside && lexemes.at(at).glued();
        addresses.set(at, inside);
      }
      return addresses;
    }

    void ordinals(List<NumberExpression> found) {
      var grammar = new OrdinalGrammar(lexemes, words, numbers, places);
      for (int at = 0; at < lexemes.size(); at++) {
        OrdinalGrammar.Read ordinal = grammar.at(at);
        if (ordinal != null) {
          found.add(ordinal.ordinal());
          at = ordinal.end() - 1;
        }
      }
    }

    void percentages(List<NumberExpression> found) {
      for (int at = 0; at < lexemes.size(); at++) {
        Percentage percentage = percentage(at);
        if (percentage != null) {
          found.add(percentage);
          at = lexemes.from(percentage.span().end()) - 1;
        }
      }
    }

    /** 'Twenty percent', 'percent of 10'. */
    private @Nullable Percentage percentage(int at) {
      WordTable.Match<String> unit = units.at(lexemes, at);
      int of = unit == null ? -1 : words.after(Joint.OF, lexemes, unit.end());
      Read number = unit == null ? numbers.at(at) : of < 0 ? null : numbers.at(of);
      if (number == null || addresses.get(at)) {
        return null;
      }
      WordTable.Match<String> behind = unit == null ? units.at(lexemes, number.end()) : unit;
      if (behind == null) {
        return null;
      }
      int end = Math.max(number.end(), behind.end());
      return new Percentage(lexemes.span(at, end), number.value());
    }

    void sums(List<NumberExpression> found) {
      var grammar = new MoneyGrammar(lexemes, words, numbers, currencies);
      for (int at = 0; at < lexemes.size(); at++) {
        MoneyGrammar.Sum sum = grammar.at(at);
        if (sum != null) {
          found.add(sum.money());
          at = sum.end() - 1;
        }
      }
    }
  }
}
