package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the cards of other articles below the text: neighbours of one look, each a linked title
 * with a few words on it. No class name has to say so.
 */
final class Cards {

  private static final int FEWEST = 3;
  private static final int LONGEST = 100;

  /** The rest of the page has at least so much of its prose. */
  private static final double MOST = 0.5;

  /** So much of that stands above them; tuned, like all here, on wcxb and trafilatura-eval. */
  private static final double BEFORE = 0.7;

  /** Of neighbours of one look so many have to be cards. */
  private static final double SHARE = 0.7;

  /** Paragraphs that are links are tables of contents, figures have linked pictures. */
  private static final Set<String> NEVER = Set.of("p", "figure");

  private final PageTable table;

  /** The prose of the clean rows before each row. */
  private final int[] before;

  private Cards(PageTable table) {
    this.table = table;
    before = new int[table.rows().size() + 1];
    for (int i = 0; i < table.rows().size(); i++) {
      before[i + 1] = before[i] + (table.quiet().get(i) ? prose(i) : 0);
    }
  }

  /** Marks the boxes of cards as noise. */
  static PageTable mark(PageTable table) {
    var cards = new Cards(table);
    for (List<Box> neighbours : neighbours(table)) {
      if (neighbours.size() >= FEWEST && cards.are(neighbours)) {
        neighbours.forEach(box -> box.noise = Box.Noise.LIKELY);
      }
    }
    return table.again();
  }

  private static List<List<Box>> neighbours(PageTable table) {
    List<List<Box>> groups = new ArrayList<>();
    Map<Box, Map<String, List<Box>>> byParent = new IdentityHashMap<>();
    for (Box box : table.boxes()) {
      boolean candidate = box.size() > 0 && box.noise == Box.Noise.NONE && !NEVER.contains(box.tag);
      if (candidate && box.parent != null) {
        byParent
            .computeIfAbsent(box.parent, unused -> new HashMap<>())
            .computeIfAbsent(box.template(), unused -> newGroup(groups))
            .add(box);
      }
    }
    return groups;
  }

  private static List<Box> newGroup(List<List<Box>> groups) {
    List<Box> group = new ArrayList<>();
    groups.add(group);
    return group;
  }

  private boolean are(List<Box> neighbours) {
    long cards = neighbours.stream().filter(this::isCard).count();
    if (cards < FEWEST || cards < SHARE * neighbours.size()) {
      return false;
    }
    int total = before[before.length - 1];
    int rest = total;
    for (Box box : neighbours) {
      rest -= before[box.endRow] - before[box.firstRow];
    }
    return rest >= MOST * total && before[neighbours.get(0).firstRow] >= BEFORE * rest;
  }

  private boolean isCard(Box box) {
    int words = 0;
    boolean title = false;
    for (int i = box.firstRow; i < box.endRow && words <= LONGEST; i++) {
      Row row = table.rows().get(i);
      words += row.words();
      title |= row.linkDensity() >= 0.8 && row.words() >= 3 && row.words() <= 30;
    }
    return title && words <= LONGEST;
  }

  private int prose(int i) {
    Row row = table.rows().get(i);
    return row.isProse() ? row.chars() : 0;
  }
}
