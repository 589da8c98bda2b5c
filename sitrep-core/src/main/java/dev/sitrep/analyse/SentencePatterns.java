package dev.sitrep.analyse;

import dev.sitrep.analyse.Attributor.Place;
import org.jspecify.annotations.Nullable;

/** The patterns that need only the sentence a quotation stands in. */
final class SentencePatterns {

  /** How far behind a quotation its reporting verb may stand, in tokens. */
  private static final int RIGHT_REACH = 30;

  /** How far before an opening mark a verb still counts as standing right beside it. */
  private static final int ADJACENT = 5;

  private final Tokens tokens;
  private final Subjects subjects;
  private final Cues cues;

  SentencePatterns(Tokens tokens, Subjects subjects) {
    this.tokens = tokens;
    this.subjects = subjects;
    this.cues = subjects.cues();
  }

  /** The attribution inside the sentence, or null. */
  @Nullable Clue of(Place place) {
    Clue found = leftAdjacent(place);
    if (expectsReport(place)) {
      Clue behind = right(place);
      found = found == null ? behind : contradicted(found, behind, place);
    }
    if (found == null) {
      found = signature(place);
    }
    if (found == null) {
      found = left(place);
    }
    if (found == null) {
      found = rightFar(place);
    }
    return found != null ? found : first(place);
  }

  /** 'Vale said "...", Brask said.': unless the second cue announces the next quotation. */
  private Clue contradicted(Clue left, @Nullable Clue right, Place place) {
    boolean beside =
        right != null
            && (right.pattern() == Pattern.RIGHT_SUBJECT
                || right.pattern() == Pattern.RIGHT_INVERTED);
    if (right == null || !beside) {
      return left;
    }
    for (int i = place.to(); i < place.high(); i++) {
      if (tokens.isQuoted(i)) {
        return left;
      }
    }
    return left.against(right);
  }

  private @Nullable Clue leftAdjacent(Place place) {
    int mark = place.from() - 1;
    if (mark < place.low()) {
      return null;
    }
    boolean colon = tokens.is(mark, ":");
    int reach = colon ? place.low() : Math.max(place.low(), mark - ADJACENT);
    for (int i = mark; i >= reach; i--) {
      if (tokens.isQuoted(i) || !colon && i < mark && tokens.is(i, ",")) {
        return null;
      }
      if (cues.isCueBeside(i)) {
        return byVerb(i, place, Pattern.LEFT_ADJACENT);
      }
    }
    return null;
  }

  /** Whether the quotation ends so that a report of its speaker may follow. */
  private boolean expectsReport(Place place) {
    if (place.to() >= place.high() || tokens.isQuoted(place.to())) {
      return false;
    }
    int last = place.to() - 1;
    for (int i = last; i >= Math.max(place.from(), last - 2); i--) {
      if (",.?!…-—–".contains(tokens.word(i))) {
        return true;
      }
      if (tokens.isWord(i)) {
        break;
      }
    }
    String next = tokens.word(place.to());
    return ",—–-―".contains(next) || place.from() == place.low() && cues.isCue(place.to());
  }

  private @Nullable Clue right(Place place) {
    int start = place.to();
    while (start < place.high() && !tokens.isWord(start) && !tokens.isQuoted(start)) {
      start++;
    }
    if (start < place.high() && cues.opensOtherClause(start)) {
      return null;
    }
    int limit = Math.min(place.high(), start + RIGHT_REACH);
    for (int i = start; i < limit && !tokens.isQuoted(i) && !tokens.is(i, ";"); i++) {
      int source = cues.behindSourcePhrase(i);
      if (source > 0 && i <= start + 4) {
        Phrase phrase = subjects.phrases().startingAt(source, limit);
        return phrase == null
            ? null
            : new Clue(Pattern.RIGHT_SOURCE, phrase, tokens.span(i, source - 1));
      }
      if (i <= start + 2 ? cues.isCueBeside(i) : cues.isCue(i)) {
        return rightVerb(i, start, place);
      }
    }
    return null;
  }

  private @Nullable Clue rightVerb(int cue, int start, Place place) {
    if (cue + 1 < place.high() && tokens.is(cue + 1, "that")) {
      return null;
    }
    Phrase before = cue > start ? subjects.before(cue, start) : null;
    if (before != null) {
      return new Clue(Pattern.RIGHT_SUBJECT, before, tokens.span(cue, cue));
    }
    if (cues.isParticiple(cue)) {
      return null;
    }
    Phrase after = subjects.after(cue, Math.min(place.high(), cue + 14));
    return after == null ? null : new Clue(Pattern.RIGHT_INVERTED, after, tokens.span(cue, cue));
  }

  /** '"..." — Ida Vale': a dash and a name close the block. */
  private @Nullable Clue signature(Place place) {
    int dash = place.to();
    if (place.from() != place.low() || dash + 1 >= place.high() || !subjects.isDash(dash)) {
      return null;
    }
    Phrase name = subjects.phrases().startingAt(dash + 1, place.high());
    return name != null
            && tokens.isCapital(name.from())
            && (name.to() + 1 >= place.high() || !tokens.isWord(name.to() + 1))
        ? new Clue(Pattern.SIGNATURE, name, null)
        : null;
  }

  private @Nullable Clue left(Place place) {
    int last = place.from() - 1;
    for (int i = cues.lastReport(last); i >= place.low(); i = cues.lastReport(i - 1)) {
      int source = cues.behindSourcePhrase(i);
      if (source > 0) {
        Phrase phrase = subjects.phrases().startingAt(source, place.from());
        if (phrase != null) {
          return new Clue(Pattern.LEFT_SOURCE, phrase, tokens.span(i, source - 1));
        }
      }
      if (cues.isCue(i)) {
        Clue found = byVerb(i, place, Pattern.LEFT_SUBJECT);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Clue byVerb(int cue, Place place, Pattern pattern) {
    Phrase subject;
    Pattern how = pattern;
    if (cue > place.low() && tokens.is(cue - 1, ",") && !cues.isParticiple(cue)) {
      Phrase inserted = subjects.after(cue, place.from());
      if (inserted != null && tokens.is(inserted.to() + 1, ",")) {
        return new Clue(pattern, inserted, tokens.span(cue, cue));
      }
    }
    if (cues.isParticiple(cue)) {
      subject = subjects.ofParticiple(cue, place.low());
      how = pattern == Pattern.LEFT_ADJACENT ? pattern : Pattern.LEFT_PARTICIPLE;
    } else {
      subject = cue > place.low() ? subjects.before(cue, place.low()) : null;
    }
    if (subject == null && isFirstWord(cue, place.low())) {
      subject = subjects.after(cue, place.from());
      how = Pattern.LEFT_INVERTED;
    }
    return subject == null ? null : new Clue(how, subject, tokens.span(cue, cue));
  }

  private boolean isFirstWord(int cue, int low) {
    return cue == low || !tokens.isQuoted(cue - 1) && tokens.is(cue - 1, ",");
  }

  private @Nullable Clue rightFar(Place place) {
    for (int i = cues.nextCue(place.to()); i < place.high(); i = cues.nextCue(i + 1)) {
      if (!cues.isParticiple(i)) {
        Phrase before = subjects.before(i, place.to());
        if (before != null) {
          return new Clue(Pattern.RIGHT_FAR, before, tokens.span(i, i));
        }
      }
    }
    return null;
  }

  private @Nullable Clue first(Place place) {
    if (place.from() <= place.low() || tokens.isQuoted(place.low())) {
      return null;
    }
    Phrase subject = subjects.first(place.low(), place.from());
    return subject == null ? null : new Clue(Pattern.FIRST, subject, null);
  }
}
