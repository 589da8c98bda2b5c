package dev.sitrep.analyse;

import dev.sitrep.analyse.SpeakerResolver.Gaps;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Quote.Form;
import dev.sitrep.model.analysis.Speaker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes quotes of quotations: who says them, in what form, how surely. */
final class QuoteReader {

  /** One or two words between marks without a reporting verb are the reporter's irony. */
  private static final int SCARE = 2;

  /** A label names the speaker of its turn as surely as anything. */
  private static final double LABEL = 0.98;

  /** What is reported within another's words is seldom its subject's. */
  private static final double DISPUTED = 0.7;

  private static final String NOBODY = "the text around the quotation names no speaker";

  private static final String TWO = "the text gives the words to two";

  private final Tokens tokens;
  private final List<Quotation> quotations;
  private final SpeakerResolver resolver;
  private final BitSet damaged = new BitSet();
  private final BitSet damagedLines = new BitSet();

  QuoteReader(Tokens tokens, List<Quotation> quotations, SpeakerResolver resolver) {
    this.tokens = tokens;
    this.quotations = quotations;
    this.resolver = resolver;
    for (Quotation quotation : quotations) {
      if (quotation.damaged()) {
        damaged.set(quotation.block());
        damagedLines.set(line(tokens.at(quotation.span().start())));
      }
    }
  }

  /**
   * A quote with what shows whose it is.
   *
   * @param quote the quote
   * @param clue what shows its speaker, null if nothing does
   */
  record Read(Quote quote, @Nullable Clue clue) {}

  /** The quotes among the quotations, by the clue to each. */
  List<Read> quotes(List<@Nullable Clue> clues) {
    List<Read> quotes = new ArrayList<>();
    for (int i = 0; i < quotations.size(); i++) {
      Clue clue = clues.get(i);
      if (isQuote(quotations.get(i), clue)) {
        quotes.add(new Read(quote(quotations.get(i), clue), clue));
      }
    }
    return quotes;
  }

  /** The turns of a transcript as quotes. */
  List<Quote> turns(List<Turn> turns) {
    List<Quote> quotes = new ArrayList<>();
    for (Turn turn : turns) {
      Speaker speaker = resolver.speaker(turn.label(), LABEL, Gaps.NONE);
      quotes.add(new Quote(turn.content(), turn.content(), Form.TURN, null, speaker, true));
    }
    return quotes;
  }

  /** Who is said to have said what is reported. */
  Speaker speaker(ReportedSpeech.Reported reported) {
    Phrase subject = reported.subject();
    if (!reported.report().answers()) {
      return unsure(reported);
    }
    Gaps gaps = damagedLines.get(line(subject.from())) ? Gaps.LIKELY : Gaps.NONE;
    return resolver.speaker(subject, reported.report().precision(), gaps);
  }

  /** Nobody for certain is said to have said what is reported. */
  Speaker unsure(ReportedSpeech.Reported reported) {
    double precision = Math.min(DISPUTED, reported.report().precision());
    return unsure("it is not plain whose words are reported", reported.subject(), precision);
  }

  private Speaker unsure(String why, Phrase subject, double precision) {
    Span words = tokens.span(subject.from(), subject.to());
    return new Speaker.Unknown(why, new Speaker.Candidate(words, precision));
  }

  /** The line of token {@code i}, told by its first token. */
  private int line(int i) {
    return i < tokens.size() ? tokens.lineStart(i) : tokens.size();
  }

  private boolean isQuote(Quotation quotation, @Nullable Clue clue) {
    int from = tokens.at(quotation.content().start());
    int to = tokens.at(quotation.content().end());
    int words = 0;
    int names = 0;
    for (int i = from; i < to; i++) {
      words += tokens.isWord(i) ? 1 : 0;
      names += tokens.isCapital(i) ? 1 : 0;
    }
    boolean cue = clue != null && clue.cue() != null;
    boolean title = names == words && words < 8;
    return words > 0 && (cue || words > SCARE && !title);
  }

  private Quote quote(Quotation quotation, @Nullable Clue clue) {
    Span cue = clue != null && clue.pattern().answers() ? clue.cue() : null;
    return new Quote(
        quotation.span(),
        quotation.content(),
        form(quotation),
        cue,
        clue == null ? new Speaker.Unknown(NOBODY) : speaker(quotation, clue),
        !quotation.damaged());
  }

  private Speaker speaker(Quotation quotation, Clue clue) {
    double precision = clue.pattern().precision();
    if (!clue.pattern().answers()) {
      return unsure(NOBODY, clue.subject(), precision);
    }
    Gaps gaps = damaged.get(quotation.block()) ? Gaps.LIKELY : Gaps.NONE;
    Speaker speaker = resolver.speaker(clue.subject(), precision, gaps);
    return clue.rival() == null
        ? speaker
        : between(speaker, resolver.speaker(clue.rival(), precision, gaps));
  }

  /** Words that the text gives to two persons, as stitched ones, are neither's for certain. */
  private static Speaker between(Speaker speaker, Speaker rival) {
    if (speaker instanceof Speaker.Named one
        && rival instanceof Speaker.Named other
        && !one.name().equals(other.name())) {
      var candidate = new Speaker.Candidate(one.span(), one.confidence());
      return new Speaker.Unknown(TWO, candidate, List.of(one, other));
    }
    return speaker;
  }

  /** Whole sentences are direct speech; what goes on as part of another sentence is mixed. */
  private Form form(Quotation quotation) {
    String text = tokens.text();
    Span content = quotation.content();
    boolean capital = !Character.isLowerCase(text.charAt(content.start()));
    int first = tokens.at(quotation.span().start());
    boolean opens =
        first == 0
            || tokens.sentence(first - 1) != tokens.sentence(first)
            || !tokens.isWord(first - 1);
    return capital && opens ? Form.DIRECT : Form.MIXED;
  }
}
