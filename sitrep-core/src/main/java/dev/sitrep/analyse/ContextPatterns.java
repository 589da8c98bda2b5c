package dev.sitrep.analyse;

import dev.sitrep.analyse.Quotation.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns that need what stands around the sentence of a quotation. */
final class ContextPatterns {

  private final Tokens tokens;
  private final Subjects subjects;
  private final List<Quotation> quotations;

  /** Blocks that lost a mark: sentences may be missing there, so neighbours prove nothing. */
  private final BitSet damaged = new BitSet();

  ContextPatterns(Tokens tokens, Subjects subjects, List<Quotation> quotations) {
    this.tokens = tokens;
    this.subjects = subjects;
    this.quotations = quotations;
    quotations.stream().filter(Quotation::damaged).forEach(q -> damaged.set(q.block()));
  }

  /** {@code found} with the gaps filled where the surroundings tell. */
  List<@Nullable Clue> complete(List<@Nullable Clue> found) {
    List<@Nullable Clue> complete = new ArrayList<>(found);
    for (int i = 0; i < complete.size(); i++) {
      if (isWeak(complete.get(i))) {
        Clue better = fromBefore(i, complete);
        if (better != null) {
          complete.set(i, better);
        }
      }
    }
    for (int i = complete.size() - 2; i >= 0; i--) {
      Clue own = complete.get(i);
      boolean open = own == null || own.pattern() == Pattern.CONTINUATION;
      if (open && !damaged.get(quotations.get(i).block()) && (meets(i) || goesOn(i))) {
        Clue next = complete.get(i + 1);
        boolean sure = next != null && !isWeak(next) && next.pattern() != Pattern.CONTINUATION;
        complete.set(i, sure ? next.by(Pattern.NEXT_SPEECH) : own);
      }
    }
    return complete;
  }

  private static boolean isWeak(@Nullable Clue attribution) {
    return attribution == null || attribution.pattern() == Pattern.FIRST;
  }

  private @Nullable Clue fromBefore(int i, List<@Nullable Clue> found) {
    Clue introduced = introduced(i);
    if (introduced != null) {
      return introduced;
    }
    if (damaged.get(quotations.get(i).block())) {
      return null;
    }
    Clue previous = i > 0 ? found.get(i - 1) : null;
    if (previous != null
        && quotations.get(i - 1).state() == State.GOES_ON
        && quotations.get(i).block() == quotations.get(i - 1).block() + 1) {
      boolean sure = !isWeak(previous) && previous.pattern() != Pattern.CONTINUATION;
      return sure ? previous.by(Pattern.GOES_ON) : previous;
    }
    if (previous != null && !isWeak(previous) && found.get(i) == null && adjacent(i - 1, i)) {
      return previous.by(Pattern.SAME_SPEECH);
    }
    Clue earlier = found.get(i) == null ? earlierCue(i) : null;
    if (earlier != null) {
      return earlier;
    }
    return previous != null && found.get(i) == null ? previous.by(Pattern.CONTINUATION) : null;
  }

  /** Whether the next quotation opens the next sentence, with no word in between. */
  private boolean meets(int i) {
    int end = tokens.at(quotations.get(i).span().end());
    int next = tokens.at(quotations.get(i + 1).span().start());
    return end == next && quotations.get(i).block() == quotations.get(i + 1).block();
  }

  private boolean goesOn(int i) {
    return quotations.get(i).state() == State.GOES_ON
        && quotations.get(i + 1).block() == quotations.get(i).block() + 1;
  }

  /** The speaker whom the paragraph before announces with a colon at its end. */
  private @Nullable Clue introduced(int i) {
    int from = tokens.at(quotations.get(i).span().start());
    int colon = from - 1;
    if (colon < 1 || from != blockStart(from) || !tokens.is(colon, ":")) {
      return null;
    }
    return subjects.announced(tokens.sentenceStart(colon), colon);
  }

  /** Whether no sentence of the reporter stands between two quotations of one block. */
  private boolean adjacent(int first, int second) {
    Quotation a = quotations.get(first);
    Quotation b = quotations.get(second);
    if (a.block() != b.block()) {
      return false;
    }
    int last = tokens.sentence(Math.max(0, tokens.at(a.span().end()) - 1));
    return tokens.sentence(tokens.at(b.span().start())) <= last + 1;
  }

  /** The reporting verb of an earlier sentence of the block, its last one first. */
  private @Nullable Clue earlierCue(int index) {
    int from = tokens.at(quotations.get(index).span().start());
    int block = quotations.get(index).block();
    int floor =
        index > 0 && quotations.get(index - 1).block() == block
            ? tokens.at(quotations.get(index - 1).span().end())
            : 0;
    int start = Math.max(floor, blockStart(from));
    Cues cues = subjects.cues();
    for (int i = cues.lastReport(from - 1); i >= start; i = cues.lastReport(i - 1)) {
      if (!cues.isCue(i)) {
        continue;
      }
      int low = Math.max(start, tokens.sentenceStart(i));
      Phrase subject = subjects.ofVerb(i, low, from);
      if (subject != null) {
        return new Clue(Pattern.EARLIER_CUE, subject, tokens.span(i, i));
      }
    }
    return null;
  }

  private int blockStart(int token) {
    return tokens.lineStart(token);
  }
}
