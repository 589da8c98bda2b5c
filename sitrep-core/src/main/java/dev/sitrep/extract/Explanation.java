package dev.sitrep.extract;

import dev.sitrep.extract.Vote.Ballot;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the article of a page was found, for a person who wonders.
 *
 * @param extraction what came of the page
 * @param lines every line of the page a reader can see, in their order; none where the page was
 *     rejected by its first look
 * @param finders what each finder of the text found, in the order they were asked
 */
public record Explanation(Extraction extraction, List<Line> lines, List<Finder> finders) {

  public Explanation {
    lines = List.copyOf(lines);
    finders = List.copyOf(finders);
  }

  /**
   * A line of the page.
   *
   * @param number its place, from 0
   * @param path the elements it stands in, the outermost first, with their class names
   * @param text its words
   * @param words how many they are
   * @param linkDensity the share of its characters in links, 0 to 1
   * @param finders the marks of the finders that took it for the article's
   * @param fate "text" if it is in the article; in lower case the reason it was dropped for; "-" if
   *     it was never taken for the article's; with "noise" where its markup says so
   */
  public record Line(
      int number,
      String path,
      String text,
      int words,
      double linkDensity,
      String finders,
      String fate) {}

  /**
   * What a finder of the text found.
   *
   * @param name its name
   * @param mark the letter it is called by in {@link Line#finders}
   * @param lines how many lines
   * @param agreement how far the others agree with it, 0 to 1
   * @param taken whether its answer was the one taken
   */
  public record Finder(String name, String mark, int lines, double agreement, boolean taken) {}

  /** Nothing was looked at. */
  static Explanation of(Extraction extraction) {
    return new Explanation(extraction, List.of(), List.of());
  }

  static Explanation of(Extraction extraction, PageTable table, BodyFinder.Body found) {
    Vote vote = found.vote();
    BitSet body = found.rows();
    List<Finder> finders = new ArrayList<>();
    for (int i = 0; i < vote.ballots().size(); i++) {
      Ballot ballot = vote.ballots().get(i);
      int lines = ballot.rows().cardinality();
      finders.add(
          new Finder(ballot.finder(), mark(ballot), lines, ballot.agreement(), i == vote.taken()));
    }
    Map<String, Reason> reasons = new HashMap<>();
    extraction.dropped().forEach((Dropped it) -> reasons.putIfAbsent(it.text(), it.reason()));
    List<Line> shown = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      String fate = body.get(i) ? fate(reasons.get(row.text())) : "-";
      shown.add(
          new Line(
              i,
              path(row.box()),
              row.text(),
              row.words(),
              row.linkDensity(),
              marks(vote, i),
              !body.get(i) && row.box().inNoise() ? "noise" : fate));
    }
    return new Explanation(extraction, shown, finders);
  }

  private static String fate(@Nullable Reason reason) {
    return reason == null ? "text" : reason.name().toLowerCase(Locale.ROOT);
  }

  private static String mark(Ballot ballot) {
    return ballot.finder().substring(0, 1).toUpperCase(Locale.ROOT);
  }

  private static String marks(Vote vote, int row) {
    var marks = new StringBuilder();
    for (Ballot ballot : vote.ballots()) {
      marks.append(ballot.rows().get(row) ? mark(ballot) : "");
    }
    return marks.toString();
  }

  private static String path(Box box) {
    String own = box.template();
    String tidy = own.endsWith(".") ? own.substring(0, own.length() - 1) : own;
    return box.parent == null ? tidy : path(box.parent) + '>' + tidy;
  }
}
