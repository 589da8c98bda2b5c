package dev.sitrep.faithful;

import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a sentence carries the speaker of the words it quotes. */
final class Quotations {

  /** Up to so many quoted words may be a name or a distancing ("Tiger Team"). */
  private static final int SCARE = 3;

  private final Analysis analysis;
  private final QuotationMarks marks;

  Quotations(Analysis analysis) {
    this.analysis = analysis;
    this.marks = QuotationMarks.of(analysis.article().text(), analysis.article().blocks());
  }

  /** Whether {@code sentence} has words of somebody without saying whose, or not to their end. */
  boolean lackSpeaker(Span sentence) {
    if (marks.cuts(sentence)) {
      return true;
    }
    List<Quote> quotes = analysis.quotes().stream().filter(it -> counts(it, sentence)).toList();
    return quotes.stream().anyMatch(quote -> lacksSpeaker(quote, sentence))
        || marks.within(sentence).stream().anyMatch(quoted -> isUnread(quoted, quotes));
  }

  /** Whether {@code sentence} itself tells who says what it reports. */
  boolean haveSpeaker(Span sentence) {
    return analysis.quotes().stream()
        .filter(quote -> quote.content().overlaps(sentence))
        .anyMatch(quote -> isIn(sentence, spanOf(quote.speaker())));
  }

  /** The words of {@code sentence} outside quotation marks. */
  List<Word> wordsOutside(List<Word> words, Span sentence) {
    List<Span> quoted = marks.within(sentence);
    List<Word> outside = new ArrayList<>(words);
    outside.removeIf(word -> quoted.stream().anyMatch(span -> span.contains(word.start())));
    return outside;
  }

  /** Of {@code words}, those that are not what somebody named in {@code sentence} says. */
  List<Word> wordsOfReporter(List<Word> words, Span sentence) {
    List<Span> reported =
        analysis.quotes().stream()
            .filter(quote -> quote.content().overlaps(sentence))
            .filter(quote -> isIn(sentence, spanOf(quote.speaker())))
            .map(Quote::content)
            .toList();
    List<Word> own = new ArrayList<>(words);
    own.removeIf(word -> reported.stream().anyMatch(span -> span.contains(word.start())));
    return own;
  }

  private static boolean isIn(Span sentence, @Nullable Span speaker) {
    return speaker != null && sentence.contains(speaker);
  }

  private static boolean counts(Quote quote, Span sentence) {
    return quote.span().overlaps(sentence);
  }

  private boolean lacksSpeaker(Quote quote, Span sentence) {
    if (isScare(quote)) {
      return false;
    }
    Span speaker = spanOf(quote.speaker());
    boolean whole = quote.form() == Quote.Form.TURN || sentence.contains(quote.span());
    boolean unclosed = !quote.closed() && quote.form() != Quote.Form.TURN;
    return !whole || unclosed || speaker == null || !sentence.contains(speaker);
  }

  private boolean isScare(Quote quote) {
    return quote.form() == Quote.Form.MIXED
        && quote.closed()
        && quote.speaker() instanceof Speaker.Unknown
        && wordsIn(quote.content()) <= SCARE;
  }

  /** Words between marks that nobody looked at: a language without rules for quotes. */
  private boolean isUnread(Span quoted, List<Quote> quotes) {
    return wordsIn(quoted) > SCARE
        && quotes.stream().noneMatch(quote -> quote.span().overlaps(quoted));
  }

  private int wordsIn(Span span) {
    return Word.in(analysis.article().text(), span.start(), span.end()).size();
  }

  private static @Nullable Span spanOf(Speaker speaker) {
    if (speaker instanceof Speaker.Named named) {
      return named.span();
    }
    return speaker instanceof Speaker.Described described ? described.span() : null;
  }
}
