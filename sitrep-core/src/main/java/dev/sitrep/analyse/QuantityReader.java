package dev.sitrep.analyse;

import dev.sitrep.analyse.Amount.Form;
import dev.sitrep.analyse.FigureWords.Stop;
import dev.sitrep.analyse.NounPhrases.Phrase;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.analysis.Quantity.Modifier;
import dev.sitrep.model.analysis.UndatedTime;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a sentence: numbers that count or measure something, with what they count.
 *
 * <p>Dates, times of day, ages, scores, ordinals, telephone numbers, numbers of articles and
 * flights, and numbers in names are no figures. Neither is a number by itself that nothing beside
 * it says to be one.
 */
final class QuantityReader {

  private static final BigDecimal OLDEST = BigDecimal.valueOf(100);
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

  private final Lexemes lexemes;
  private final FigureWords words;
  private final AmountGrammar amounts;
  private final boolean[] taken;
  private final NounPhrases nouns;

  /**
   * @param text the sentence
   * @param dates its dates: what is part of one is no figure
   */
  QuantityReader(TimeText text, Glossary glossary, List<DatedWords> dates) {
    this.lexemes = text.lexemes();
    this.words = glossary.figures();
    this.taken = new boolean[lexemes.size()];
    for (DatedWords date : dates) {
      Arrays.fill(taken, date.first(), date.end(), true);
    }
    this.amounts = new AmountGrammar(text, glossary);
    this.nouns = new NounPhrases(lexemes, words, glossary.time(), taken);
  }

  /** Leaves out the times of day among {@code times}. */
  void leaveOut(List<UndatedTime> times) {
    for (UndatedTime time : times) {
      if (time instanceof UndatedTime.OfDay) {
        Arrays.fill(
            taken, lexemes.from(time.span().start()), lexemes.from(time.span().end()), true);
      }
    }
  }

  /** Adds the figures of the sentence. */
  void into(List<Quantity> found) {
    int read = 0;
    int at = next(0);
    while (at < lexemes.size()) {
      Amount amount = taken[at] ? null : amounts.at(at);
      Quantity quantity = amount == null ? null : quantity(amount);
      int end = amount == null ? at + 1 : Math.max(at + 1, amount.end());
      if (quantity != null && quantity.span().start() >= read) {
        found.add(quantity);
        read = quantity.span().end();
      }
      while (end < lexemes.size() && lexemes.at(end).start() < read) {
        // the number inside 'two of the three cars' is not counted again
        end++;
      }
      at = next(end);
    }
  }

  private int next(int from) {
    int at = from;
    while (at < lexemes.size() && !amounts.mayBegin(at)) {
      at++;
    }
    return at;
  }

  private @Nullable Quantity quantity(Amount amount) {
    if (amount.form() == Form.JOINED) {
      return joined(amount);
    }
    if (amount.unit() != null) {
      return measured(amount);
    }
    if (!words.plurals().isKnown()) {
      return plain(amount);
    }
    boolean one = amount.low().compareTo(BigDecimal.ONE) == 0;
    Phrase phrase = one ? single(amount) : nouns.plural(amount.end());
    if (phrase == null) {
      return alone(amount);
    }
    if (words.is(phrase.counted(), Stop.NOT_COUNTED)) {
      return null;
    }
    Span matter = lexemes.span(phrase.first(), phrase.end());
    return of(amount, lexemes.span(amount.first(), phrase.head()), phrase.counted(), matter);
  }

  /** In a language whose nouns are not known: the number before a word. */
  private @Nullable Quantity plain(Amount amount) {
    boolean counts = lexemes.at(amount.end()).isWord() && !lexemes.at(amount.end()).glued();
    boolean kept = counts || amount.form() == Form.WRITTEN_OUT;
    return kept ? of(amount, lexemes.span(amount.first(), amount.end()), null, null) : null;
  }

  private Quantity joined(Amount amount) {
    int word = amount.end() - 1;
    Phrase phrase = nouns.any(amount.end());
    String counted = words.plurals().singular(lexemes.at(word).lower());
    int end = phrase == null ? amount.end() : phrase.head();
    Span span = lexemes.span(amount.first(), amount.end());
    return of(amount, span, counted, lexemes.span(word, end));
  }

  private @Nullable Quantity measured(Amount amount) {
    int end = amount.end();
    if (amount.form() == Form.ONE && words.is(lexemes.at(end - 1), Stop.ONE_IDIOMS)) {
      return null;
    }
    Phrase phrase = nouns.behind(end, "of");
    if (phrase == null && AmountGrammar.isMoney(amount.unit())) {
      phrase = nouns.behind(end, "in");
      boolean noun = phrase == null && !lexemes.at(end).glued() && !lexemes.at(end).isCapitalised();
      // '$300 million contract'
      phrase = noun ? nouns.any(end) : phrase;
    }
    Span span = lexemes.span(amount.first(), end);
    return phrase == null
        ? of(amount, span, null, null)
        : of(amount, span, phrase.counted(), lexemes.span(phrase.first(), phrase.end()));
  }

  /** 'One' is a figure where it is stressed ('only one') or its sentence tells a toll. */
  private @Nullable Phrase single(Amount amount) {
    Lexeme next = lexemes.at(amount.end());
    if (amount.form() != Form.ONE) {
      return next.isCapitalised() ? null : nouns.single(amount.end());
    }
    if (words.is(next, Stop.ONE_IDIOMS) || next.isCapitalised()) {
      return null;
    }
    Phrase phrase = nouns.single(amount.end());
    return phrase != null && (isStressed(amount) || isToll(phrase)) ? phrase : null;
  }

  private boolean isStressed(Amount amount) {
    Lexeme before = lexemes.at(amount.first() - 1);
    return amount.modifier() != Modifier.EXACT || before.is("only") || before.is("just");
  }

  private boolean isToll(Phrase phrase) {
    Lexeme after = lexemes.at(phrase.head());
    boolean was = after.is("was") || after.is("has") || after.is("had");
    Lexeme verb = was ? lexemes.at(phrase.head() + 1) : after;
    verb = verb.is("been") ? lexemes.at(phrase.head() + 2) : verb;
    return verb.is("died") || words.states().containsKey(verb.lower());
  }

  /** A number that no noun follows: kept where its form or modifier says it is a figure. */
  private @Nullable Quantity alone(Amount amount) {
    Lexeme before = lexemes.at(amount.first() - 1);
    boolean range = amount.low().compareTo(amount.high()) < 0;
    if (amount.form() == Form.BARE && isAgeOrYear(amount) || amount.low().signum() == 0) {
      return null;
    }
    boolean meant = amount.modifier() != Modifier.EXACT && amount.form() != Form.ONE;
    boolean reached = before.is("to") || before.is("reached") || before.is("totalled");
    boolean digits = amount.form() == Form.BARE || amount.form() == Form.WRITTEN_OUT;
    boolean kept = meant || digits && reached || amount.form() == Form.WRITTEN_OUT && !range;
    return kept ? of(amount, lexemes.span(amount.first(), amount.end()), null, null) : null;
  }

  /** 'Under 30', '1918'. */
  private static boolean isAgeOrYear(Amount amount) {
    boolean age =
        amount.low().compareTo(OLDEST) < 0
            && (amount.modifier() == Modifier.LESS_THAN || amount.modifier() == Modifier.MORE_THAN);
    return age || amount.low().compareTo(FIRST_YEAR) >= 0 && amount.low().compareTo(LAST_YEAR) <= 0;
  }

  private static Quantity of(
      Amount amount, Span span, @Nullable String counted, @Nullable Span matter) {
    return new Quantity(
        span, amount.low(), amount.high(), amount.modifier(), amount.unit(), counted, matter);
  }
}
