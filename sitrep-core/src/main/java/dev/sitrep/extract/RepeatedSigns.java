package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Signs in neighbours of one look: the posts of a forum, the cards of a list. */
final class RepeatedSigns {

  private static final int FEWEST = 3;

  /** Paragraphs and the parts of tables look alike everywhere. */
  private static final Set<String> NEVER = Set.of("p", "tr", "td");

  private static final int LONGEST_CARD = 100;

  private final PageTable table;
  private final int[] words;
  private final int[] prose;
  private final int[] titles;

  private RepeatedSigns(PageTable table) {
    this.table = table;
    words = sums(row -> true, true);
    prose = sums(Row::isProse, false);
    titles = sums(RepeatedSigns::isLinkedTitle, false);
  }

  /** How many rows, or words, there are before each row. */
  private int[] sums(Predicate<Row> counts, boolean inWords) {
    List<Row> rows = table.rows();
    int[] sums = new int[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      sums[i + 1] = sums[i] + (counts.test(row) ? inWords ? row.words() : 1 : 0);
    }
    return sums;
  }

  private static boolean isLinkedTitle(Row row) {
    return row.linkDensity() >= 0.8 && row.words() >= 2 && row.words() <= 30;
  }

  static void add(PageReading reading, Set<Sign> signs) {
    var repeated = new RepeatedSigns(reading.table());
    int posts = 0;
    int cards = 0;
    for (List<Box> group : repeated.groups()) {
      posts = Math.max(posts, repeated.posts(group));
      // beside a text, cards in noise are what every page has; without one they are the page
      if (reading.words() == 0 || !group.get(0).inNoise()) {
        cards = Math.max(cards, repeated.wordsOfCards(group));
      }
    }
    if (posts > FEWEST) {
      signs.add(Sign.POSTS);
    }
    if (cards > 0.8 * Math.max(1, reading.words())) {
      signs.add(Sign.CARDS);
    }
  }

  private List<List<Box>> groups() {
    Map<Box, Map<String, List<Box>>> byParent = new IdentityHashMap<>();
    List<List<Box>> groups = new ArrayList<>();
    for (Box box : table.boxes()) {
      if (box.size() > 0 && box.parent != null && !NEVER.contains(box.tag)) {
        byParent
            .computeIfAbsent(box.parent, unused -> new HashMap<>())
            .computeIfAbsent(box.template(), unused -> newGroup(groups))
            .add(box);
      }
    }
    groups.removeIf(group -> group.size() < FEWEST);
    return groups;
  }

  private static List<Box> newGroup(List<List<Box>> groups) {
    List<Box> group = new ArrayList<>();
    groups.add(group);
    return group;
  }

  /** How many have several lines and prose; 0 if those are the fewer. */
  private int posts(List<Box> group) {
    int posts = 0;
    for (Box box : group) {
      posts += box.size() >= 2 && between(prose, box) > 0 ? 1 : 0;
    }
    return 2 * posts >= group.size() ? posts : 0;
  }

  /** How many words those have that are a linked title with little else; 0 if they are few. */
  private int wordsOfCards(List<Box> group) {
    int cards = 0;
    int sum = 0;
    for (Box box : group) {
      int own = between(words, box);
      if (own >= 4 && own <= LONGEST_CARD && between(titles, box) > 0) {
        cards++;
        sum += own;
      }
    }
    boolean few = cards < FEWEST || cards < 0.6 * group.size();
    return few ? 0 : sum;
  }

  private static int between(int[] sums, Box box) {
    return sums[box.endRow] - sums[box.firstRow];
  }
}
