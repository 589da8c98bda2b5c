package dev.sitrep.model.analysis;

import dev.sitrep.model.Article;
import java.util.List;

/**
 * What one article says. All lists are in the order of the text.
 *
 * @param article the article
 * @param language the language it was read as, a BCP 47 primary tag; "und" if unknown
 * @param sentences all sentences of all blocks
 * @param entities who and what is named
 * @param mentions where
 * @param quotes words of speakers
 * @param attributions what is given to somebody: quotes, and what is reported around or without
 *     them
 * @param times dates
 * @param undated times of day, durations and what recurs: times that name no day
 * @param quantities figures
 */
public record Analysis(
    Article article,
    String language,
    List<Sentence> sentences,
    List<Entity> entities,
    List<Mention> mentions,
    List<Quote> quotes,
    List<Attribution> attributions,
    List<TimeExpression> times,
    List<UndatedTime> undated,
    List<Quantity> quantities) {

  public Analysis {
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    quotes = List.copyOf(quotes);
    attributions = List.copyOf(attributions);
    times = List.copyOf(times);
    undated = List.copyOf(undated);
    quantities = List.copyOf(quantities);
  }

  /** The words of {@code sentence}. */
  public String textOf(Sentence sentence) {
    return sentence.span().of(article.text());
  }
}
