package dev.sitrep.brief;

import dev.sitrep.brief.Headlines.Headline;
import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Passage;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Summarises one story in its own words: whole sentences of its originals, none that misleads away
 * from its place, none twice.
 */
public final class Briefer {

  private final @Nullable Length length;

  private Briefer(@Nullable Length length) {
    this.length = length;
  }

  /** A briefer that gives a story of more origins more room. */
  public Briefer() {
    this(null);
  }

  /** A briefer whose briefs all have one length. */
  public static Briefer of(Length length) {
    return new Briefer(length);
  }

  /** The brief of {@code story}; without passages where no sentence may be shown. */
  public Brief brief(Story story) {
    Material material = Material.of(story);
    var ranking = new Ranking(material);
    Headline headline = new Headlines(material, ranking).choose();

    Length room = length == null ? Length.of(story.coverage().origins().size()) : length;
    var selection = new Selection(material, headline, room);
    selection.choose(ranking.lines(headline.terms()));

    List<Passage> passages =
        Chronology.sorted(selection.passages()).stream()
            .map(lines -> passage(lines, material))
            .toList();
    return new Brief(
        story.id(), headline.statement(), passages, story.coverage(), selection.barred());
  }

  private static Passage passage(List<Line> lines, Material material) {
    return new Passage(lines.stream().map(line -> statement(line, material)).toList());
  }

  private static Statement statement(Line line, Material material) {
    return new Statement(line.evidence(), material.index().support(line));
  }
}
