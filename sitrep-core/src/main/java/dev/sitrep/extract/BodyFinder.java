package dev.sitrep.extract;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the rows of the article's body: several simple finders look at the one table and vote. No
 * single rule has to be right on every page.
 */
final class BodyFinder {

  /**
   * What was found.
   *
   * @param rows the rows of the body, empty where nothing reads like one
   * @param vote how they were chosen
   */
  record Body(BitSet rows, Vote vote) {

    /** Nobody looked. */
    static final Body NONE = new Body(new BitSet(), new Vote(List.of(), -1));
  }

  private BodyFinder() {}

  /** The body of {@code table}. */
  static Body find(PageTable table) {
    BitSet scored = ScoredContainer.find(table);
    BitSet densest = DensestRun.find(table);
    // a page built of sections has several containers; one section of many is not the body
    int elsewhere = Math.max(table.prose(scored), (int) (0.7 * table.prose(densest)));
    List<BitSet> found =
        Stream.of(SemanticContainer.find(table, elsewhere), scored, densest)
            .map(candidate -> LinkBlocks.without(table, candidate))
            .toList();
    Vote vote = Vote.of(table, List.of("markup", "scores", "density"), found);
    // a text without one line of prose can only be known by its markup
    BitSet rows =
        vote.rows().isEmpty()
            ? SemanticContainer.wordiest(table)
            : WholeContainer.of(table, vote.rows());
    return new Body(LinkBlocks.without(table, rows), vote);
  }
}
