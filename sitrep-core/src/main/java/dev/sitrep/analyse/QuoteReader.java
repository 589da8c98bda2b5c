package dev.sitrep.analyse;

import dev.sitrep.analyse.IndirectSpeech.Reported;
import dev.sitrep.analyse.SpeakerResolver.Gaps;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Quote.Form;
import dev.sitrep.model.analysis.Speaker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes quotes of quotations: who says them, in what form, how surely. */
final class QuoteReader {

  /** One or two words between marks without a reporting verb are the reporter's irony. */
  private static final int SCARE = 2;

  /** A label names the speaker of its turn as surely as anything. */
  private static final double LABEL = 0.98;

  private final Tokens tokens;
  private final List<Quotation> quotations;
  private final SpeakerResolver resolver;
  private final BitSet damaged = new BitSet();
  private final Set<Integer> damagedLines = new HashSet<>();

  QuoteReader(Tokens tokens, List<Quotation> quotations, SpeakerResolver resolver) {
    this.tokens = tokens;
    this.quotations = quotations;
    this.resolver = resolver;
    for (Quotation quotation : quotations) {
      if (quotation.damaged()) {
        damaged.set(quotation.block());
        damagedLines.add(tokens.text().lastIndexOf('\n', quotation.span().start()));
      }
    }
  }

  /** The quotes among the quotations, with the attribution of each. */
  List<Quote> quotes(List<@Nullable Attribution> attributions) {
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < quotations.size(); i++) {
      Attribution attribution = attributions.get(i);
      if (isQuote(quotations.get(i), attribution)) {
        quotes.add(quote(quotations.get(i), attribution));
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

  /** What is reported without marks as quotes. */
  List<Quote> indirect(List<Reported> all) {
    List<Quote> quotes = new ArrayList<>();
    for (Reported reported : all) {
      Span span = reported.content();
      boolean gaps = damagedAt(span.start());
      Speaker speaker =
          resolver.speaker(
              reported.subject(), reported.precision(), gaps ? Gaps.LIKELY : Gaps.NONE);
      quotes.add(new Quote(span, span, Form.INDIRECT, reported.cue(), speaker, true));
    }
    return quotes;
  }

  private boolean damagedAt(int offset) {
    return damagedLines.contains(tokens.text().lastIndexOf('\n', offset));
  }

  private boolean isQuote(Quotation quotation, @Nullable Attribution attribution) {
    int from = tokens.at(quotation.content().start());
    int to = tokens.at(quotation.content().end());
    int words = 0;
    int names = 0;
    for (int i = from; i < to; i++) {
      words += tokens.isWord(i) ? 1 : 0;
      names += tokens.isCapital(i) ? 1 : 0;
    }
    boolean cue = attribution != null && attribution.cue() != null;
    boolean title = names == words && words < 8;
    return words > 0 && (cue || words > SCARE && !title);
  }

  private Quote quote(Quotation quotation, @Nullable Attribution attribution) {
    Speaker speaker = new Speaker.Unknown("the text around the quotation names no speaker");
    Span cue = null;
    if (attribution != null && attribution.pattern().answers()) {
      speaker =
          resolver.speaker(
              attribution.subject(),
              attribution.pattern().precision(),
              damaged.get(quotation.block()) ? Gaps.LIKELY : Gaps.NONE);
      cue = attribution.cue();
    }
    return new Quote(
        quotation.span(), quotation.content(), form(quotation), cue, speaker, !quotation.damaged());
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
