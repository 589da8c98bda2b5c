package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of the article's body: several simple finders look at the one table and vote. No
 * single rule has to be right on every page.
 */
final class BodyFinder {

  /** A shorter text is a teaser, whatever the page calls it. */
  private static final int SHORTEST_DECLARED = 400;

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

  /**
   * The body of {@code table}.
   *
   * @param declared the text the page itself gives as its article's body (schema.org articleBody)
   */
  static Body find(PageTable table, @Nullable String declared) {
    BitSet scored = ScoredContainer.find(table);
    BitSet densest = DensestRun.find(table);
    // a page built of sections has several containers; one section of many is not the body
    int elsewhere = Math.max(table.prose(scored), (int) (0.7 * table.prose(densest)));
    List<String> finders = new ArrayList<>(List.of("markup", "scores", "density"));
    List<BitSet> found = new ArrayList<>();
    found.add(SemanticContainer.find(table, elsewhere));
    found.add(scored);
    found.add(densest);
    if (declared != null && declared.length() > SHORTEST_DECLARED) {
      finders.add("declared");
      found.add(DeclaredBody.find(table, declared));
    }
    found.replaceAll(candidate -> LinkBlocks.without(table, candidate));
    Vote vote = Vote.of(table, finders, found);
    // a text without one line of prose can only be known by its markup
    BitSet rows =
        vote.rows().isEmpty()
            ? SemanticContainer.wordiest(table)
            : WholeContainer.of(table, vote.rows());
    return new Body(LinkBlocks.without(table, rows), vote);
  }
}
