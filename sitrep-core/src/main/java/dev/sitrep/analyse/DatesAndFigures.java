package dev.sitrep.analyse;

import dev.sitrep.model.Article;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.analysis.Sentence;
import dev.sitrep.model.analysis.TimeExpression;
import dev.sitrep.model.analysis.UndatedTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates and the figures of an article, sentence by sentence: each is cut into lexemes
 * once, and what its dates are made of is no figure.
 */
final class DatesAndFigures {

  private final @Nullable LocalDate asOf;
  private final Register register;

  /**
   * What was read, in the order of the text.
   *
   * @param dates the dates
   * @param undated the times that name no day
   * @param figures the numbers that count or measure something
   */
  record Found(List<TimeExpression> dates, List<UndatedTime> undated, List<Quantity> figures) {}

  /**
   * A reader for articles of one situation.
   *
   * @param asOf gives days and months their year in articles that have no date of their own
   * @param register the kind of language their dates are read in
   */
  DatesAndFigures(@Nullable LocalDate asOf, Register register) {
    this.asOf = asOf;
    this.register = register;
  }

  /**
   * The dates and figures of {@code article}.
   *
   * @param tokens the words of the article
   * @param glossary the words of its language in the register of this reader
   */
  Found read(Article article, List<Sentence> sentences, Tokens tokens, Glossary glossary) {
    var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var resolver = new DateResolver(written(article.metadata()), asOf, register);
    var times = new TimeReader(resolver, found);
    for (Sentence sentence : sentences) {
      Lexemes lexemes = Lexemes.of(tokens, sentence.span());
      var numerals = new SentenceNumerals(glossary.numerals(), lexemes);
      var text = new TimeText(lexemes, glossary.time(), numerals, register);
      int before = found.undated().size();
      var figures = new QuantityReader(text, glossary, times.read(text));
      figures.leaveOut(found.undated().subList(before, found.undated().size()));
      figures.into(found.figures());
    }
    return found;
  }

  private static @Nullable Timestamp written(Metadata metadata) {
    Timestamp time = metadata.published() == null ? metadata.modified() : metadata.published();
    boolean known = time != null && time.precision().compareTo(Precision.DAY) >= 0;
    return known ? time : null;
  }
}
