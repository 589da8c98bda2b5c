package dev.sitrep.extract;

import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Adds paragraphs sentence by sentence: articles that come as data often stand on one long line,
 * with the site's furniture and the turns of a transcript in the middle of it.
 */
final class SentenceLines {

  private final Furniture furniture;
  private final Lines lines;
  private final StringBuilder pending = new StringBuilder();
  private Kind pendingKind = Kind.PARAGRAPH;

  SentenceLines(Furniture furniture, Lines lines) {
    this.furniture = furniture;
    this.lines = lines;
  }

  /** Adds what of {@code paragraph} belongs to the article. */
  void add(Kind kind, String paragraph) {
    pendingKind = kind;
    List<String> sentences = SentenceCut.cut(paragraph);
    var place = sentences.size() == 1 ? Furniture.Place.INSIDE : Furniture.Place.SENTENCE;
    for (String sentence : sentences) {
      Optional<Reason> reason = furniture.reason(CleanLine.of(sentence), 0, place);
      if (reason.isEmpty() && lines.saidBefore(sentence)) {
        reason = Optional.of(Reason.REPETITION);
      }
      if (reason.isPresent()) {
        lines.drop(sentence, reason.get());
      } else {
        keep(kind, sentence);
      }
    }
    flush();
  }

  private void keep(Kind kind, String sentence) {
    if (kind == Kind.PARAGRAPH && Turns.opensTurn(sentence)) {
      flush();
      pendingKind = Kind.TURN;
    }
    pending.append(pending.length() > 0 ? " " : "").append(sentence);
  }

  private void flush() {
    if (pending.length() > 0) {
      lines.add(pendingKind, pending.toString());
      pending.setLength(0);
    }
  }
}
