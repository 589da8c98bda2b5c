package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what sentences report of speech, with or without quotation marks in it: 'Vale said that
 * ...', '..., Vale said', 'According to Vale, ...', 'The dam, Vale said, held'. One sentence may
 * report several things, and one of them may stand in another.
 */
final class ReportedSpeech {

  /** Fewer words than this are not reported speech. */
  private static final int SHORTEST = 2;

  private final Tokens tokens;
  private final Subjects subjects;
  private final Cues cues;
  private final Complements complements;
  private final ForwardSearch commas;
  private final List<Reported> found = new ArrayList<>();

  ReportedSpeech(Tokens tokens, Subjects subjects) {
    this.tokens = tokens;
    this.subjects = subjects;
    this.cues = subjects.cues();
    this.complements = new Complements(tokens, subjects);
    this.commas = new ForwardSearch(i -> tokens.is(i, ","));
  }

  /**
   * Words reported.
   *
   * @param content the words, in one piece or the two that the attribution parts
   * @param subject who is said to have said them
   * @param cue the verb or phrase that says so
   * @param report how they are reported
   */
  record Reported(List<Range> content, Phrase subject, Span cue, ReportPattern report) {}

  /**
   * Tokens.
   *
   * @param from the first
   * @param to the last, inclusive
   */
  record Range(int from, int to) {}

  /** What all sentences report, in order. */
  List<Reported> all() {
    int low = 0;
    while (low < tokens.size()) {
      int high = tokens.sentenceEnd(low);
      sentence(low, lastWord(low, high));
      low = high;
    }
    return found;
  }

  private int lastWord(int low, int high) {
    int last = high - 1;
    while (last > low && !tokens.isWord(last) && !tokens.isQuoted(last)) {
      last--;
    }
    return last;
  }

  private void sentence(int low, int last) {
    for (int i = low; i <= last; i++) {
      if (tokens.isQuoted(i)) {
        continue;
      }
      int behind = cues.behindSourcePhrase(i);
      if (behind > 0 && behind <= last) {
        source(i, behind, low, last);
      } else if (i > low && cues.mayReport(i)) {
        verb(i, low, last);
      }
    }
  }

  /** 'According to Vale, ...' and '..., according to Vale'. */
  private void source(int from, int behind, int low, int last) {
    Phrase source = subjects.phrases().startingAt(behind, last + 1);
    if (source == null) {
      return;
    }
    Span cue = tokens.span(from, behind - 1);
    int comma = commas.first(source.to() + 1, last);
    int end = from > low && tokens.isWord(from - 1) ? from - 1 : from - 2;
    Range content =
        from <= low + 1
            ? new Range(comma + 1, last)
            : new Range(complements.clauseStart(low, end), end);
    add(new Reported(List.of(content), source, cue, ReportPattern.SOURCE));
  }

  private void verb(int cue, int low, int last) {
    if (!parenthetical(cue, low, last)) {
      Phrase subject =
          cues.isParticiple(cue) ? subjects.ofParticiple(cue, low) : subjects.before(cue, low);
      if (subject != null && subject.to() < cue) {
        Complements.Complement said = complements.of(cue, last);
        if (said != null) {
          ReportPattern report = cues.isParticiple(cue) ? ReportPattern.PARTICIPLE : said.report();
          add(new Reported(List.of(said.range()), subject, tokens.span(cue, cue), report));
        }
      }
    }
  }

  /** '..., Vale said', '..., said Vale', and the same in the middle of what is said. */
  private boolean parenthetical(int cue, int low, int last) {
    if (cues.isParticiple(cue) || !cues.isCue(cue)) {
      return false;
    }
    Phrase subject = subjects.ofVerb(cue, low, last + 1);
    if (subject == null) {
      return false;
    }
    boolean inverted = subject.from() > cue;
    int first = inverted ? cue : subject.from();
    int behind = complements.behindCircumstances(inverted ? subject.to() + 1 : cue + 1, last);
    boolean closes = behind > last || tokens.is(behind, ",") || tokens.is(behind, ";");
    if (first - 1 <= low || !tokens.is(first - 1, ",") || !closes) {
      return false;
    }
    int start = complements.clauseStart(low, first - 2);
    if (tokens.isQuoted(first - 1) || start > first - 2) {
      return false;
    }
    List<Range> content = new ArrayList<>(List.of(new Range(start, first - 2)));
    boolean opens = complements.isCircumstance(start, first - 2);
    if (behind < last && tokens.is(behind, ",") && !cues.mayReport(behind + 1)) {
      content.add(new Range(behind + 1, complements.end(behind + 1, last)));
    } else if (opens) {
      return false;
    }
    add(new Reported(content, subject, tokens.span(cue, cue), ReportPattern.INSERTED));
    return true;
  }

  private void add(Reported reported) {
    if (says(reported.content()) && subjects.phrases().canSpeak(reported.subject())) {
      found.add(reported);
    }
  }

  /** Whether there are words enough; most say so at once. */
  private boolean says(List<Range> content) {
    int words = 0;
    for (Range range : content) {
      for (int i = range.from(); i <= range.to() && words < SHORTEST; i++) {
        words += tokens.isWord(i) ? 1 : 0;
      }
    }
    return words >= SHORTEST;
  }
}
