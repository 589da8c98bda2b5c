package dev.sitrep.analyse;

import dev.sitrep.analyse.QuoteReader.Read;
import dev.sitrep.analyse.ReportedSpeech.Range;
import dev.sitrep.analyse.ReportedSpeech.Reported;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Attribution;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Quote.Form;
import dev.sitrep.model.analysis.Speaker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins quotes and reports to what an article gives to somebody: what one attribution cuts in two
 * becomes one again, and a clause takes in the quotations that stand in it.
 */
final class Attributions {

  /** A report's own words beside its quotations; fewer and it is the quotation that is reported. */
  private static final int OWN_WORDS = 2;

  private final Tokens tokens;
  private final QuoteReader reader;
  private final ReportedSpeech reports;
  private final List<Attribution> found = new ArrayList<>();

  Attributions(Tokens tokens, QuoteReader reader, ReportedSpeech reports) {
    this.tokens = tokens;
    this.reader = reader;
    this.reports = reports;
  }

  /**
   * All attributions, in the order of the text.
   *
   * @param read the quotes with the clues to them
   * @param quotes all quotes, the turns of transcripts too
   */
  List<Attribution> all(List<Read> read, List<Quote> quotes) {
    var taken = new BitSet();
    for (Reported reported : reports.all()) {
      report(reported, read, taken);
    }
    groups(read, taken);
    for (Quote quote : quotes) {
      if (quote.form() == Form.TURN) {
        found.add(new Attribution(List.of(quote.content()), Form.TURN, null, quote.speaker()));
      }
    }
    found.sort(Comparator.comparing(attribution -> attribution.content().get(0)));
    return found;
  }

  private void report(Reported reported, List<Read> read, BitSet taken) {
    boolean quotes = false;
    List<Span> content = new ArrayList<>();
    for (Range range : reported.content()) {
      content.add(tokens.span(range.from(), range.to()));
      quotes |= tokens.nextQuoted(range.from()) <= range.to();
    }
    if (quotes && !hasOwnWords(reported)) {
      return;
    }
    boolean disputed = false;
    for (Span piece : content) {
      for (int i = firstFrom(piece.start(), read); isWithin(piece, i, read); i++) {
        boolean same = isOf(read.get(i).clue(), reported);
        taken.set(i, same || taken.get(i));
        disputed |= !same;
      }
    }
    Form form = quotes ? Form.MIXED : Form.INDIRECT;
    Speaker speaker = disputed ? reader.unsure(reported) : reader.speaker(reported);
    found.add(new Attribution(content, form, reported.cue(), speaker));
  }

  /** Whether it has words enough outside quotations; most say so at once. */
  private boolean hasOwnWords(Reported reported) {
    int own = 0;
    for (Range range : reported.content()) {
      for (int i = range.from(); i <= range.to() && own < OWN_WORDS; i++) {
        own += tokens.isWord(i) && !tokens.isQuoted(i) ? 1 : 0;
      }
    }
    return own >= OWN_WORDS;
  }

  /** The first quote that begins at {@code offset} or later. */
  private static int firstFrom(int offset, List<Read> read) {
    int low = 0;
    int high = read.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (read.get(middle).quote().span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isWithin(Span piece, int quote, List<Read> read) {
    return quote < read.size() && piece.contains(read.get(quote).quote().span());
  }

  /** Whether a quote in what is reported is nobody else's. */
  private static boolean isOf(@Nullable Clue clue, Reported reported) {
    return clue == null
        || clue.cue() == null
        || clue.cue().equals(reported.cue())
        || clue.subject().equals(reported.subject());
  }

  /** Quotes that one clue gives to its speaker are one attribution. */
  private void groups(List<Read> read, BitSet taken) {
    int i = 0;
    while (i < read.size()) {
      if (taken.get(i)) {
        i++;
        continue;
      }
      Read first = read.get(i);
      List<Span> content = new ArrayList<>(List.of(first.quote().span()));
      int next = i + 1;
      while (next < read.size()
          && !taken.get(next)
          && isSame(first.clue(), read.get(next).clue())) {
        content.add(read.get(next).quote().span());
        next++;
      }
      if (first.quote().form() == Form.DIRECT || first.clue() != null) {
        Quote quote = first.quote();
        found.add(new Attribution(content, quote.form(), quote.cue(), quote.speaker()));
      }
      i = next;
    }
  }

  private static boolean isSame(@Nullable Clue first, @Nullable Clue second) {
    return first != null
        && second != null
        && first.cue() != null
        && first.cue().equals(second.cue())
        && first.subject().equals(second.subject());
  }
}
