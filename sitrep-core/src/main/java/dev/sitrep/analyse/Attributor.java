package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each quotation the words that say whose it is.
 *
 * <p>The patterns in their order follow O'Keefe et al., 'A Sequence Labelling Approach to Quote
 * Clue' (2012) and Asr et al., 'The Gender Gap Tracker' (2021), without their parsers: the
 * reporting verb at the right, at the left, 'according to', then what stands around.
 */
final class Attributor {

  private final Tokens tokens;
  private final List<Quotation> quotations;
  private final SentencePatterns inSentence;
  private final ContextPatterns inContext;

  /**
   * @param subjects of the same tokens, the quotations among which are noted
   */
  Attributor(Tokens tokens, Subjects subjects, List<Quotation> quotations) {
    this.tokens = tokens;
    this.quotations = quotations;
    this.inSentence = new SentencePatterns(tokens, subjects);
    this.inContext = new ContextPatterns(tokens, subjects, quotations);
  }

  /** The clue to each quotation; null where no pattern fits. */
  List<@Nullable Clue> clues() {
    List<@Nullable Clue> found = new ArrayList<>();
    for (Quotation quotation : quotations) {
      found.add(inSentence.of(place(quotation)));
    }
    return inContext.complete(found);
  }

  private Place place(Quotation quotation) {
    return Place.of(tokens, quotation.span());
  }

  /**
   * Where a quotation stands among the tokens.
   *
   * @param low first token of its sentence
   * @param from its first token
   * @param to one past its last token
   * @param high one past the last token of the sentence it ends in
   */
  record Place(int low, int from, int to, int high) {

    static Place of(Tokens tokens, Span span) {
      int from = tokens.at(span.start());
      int to = tokens.at(span.end());
      int high = tokens.sentenceEnd(Math.max(from, to - 1));
      return new Place(tokens.sentenceStart(from), from, to, high);
    }
  }
}
