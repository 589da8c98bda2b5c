package dev.sitrep.model.report;

import java.util.List;

/**
 * Extractive summary of one story.
 *
 * @param story id of the story
 * @param headline a headline of one of its articles, or its first statement where none has one
 * @param passages what happened: the passage that tells most, then the others in the order of
 *     events
 * @param coverage who reports it and how independently
 * @param barred sentences that would have been shown but for a rule of faithfulness
 */
public record Brief(
    String story,
    Statement headline,
    List<Passage> passages,
    Coverage coverage,
    List<LeftOut> barred) {

  public Brief {
    passages = List.copyOf(passages);
    barred = List.copyOf(barred);
  }
}
