package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Block.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The lead that stands between the headline and the container of the text. In most languages the
 * text goes on from it; only some press sets a teaser apart that says what the text will say again.
 */
final class LeadRows {

  private static final Set<String> TEASING = Lexicon.words("any", "teaser-languages");
  private static final int SHORTEST = 12;

  /** What the page declares to be its description may be shorter. */
  private static final int SHORTEST_DECLARED = 6;

  /** A row that ends no sentence is a lead only if it is as long as one. */
  private static final int LONG = 20;

  private static final int MOST = 3;

  /** Without a headline to go by, rows this near to the text. */
  private static final int NEAR = 2;

  private LeadRows() {}

  /** Whether texts in {@code language} go on from their lead. */
  static boolean opensText(String language) {
    return !TEASING.contains(language);
  }

  /** The rows of the lead, empty where there is none. */
  static BitSet find(PageTable table, BitSet body, Headlines headlines) {
    var lead = new BitSet();
    int first = firstProse(table, body);
    String title = headlines.title() == null ? "" : CleanText.key(headlines.title());
    String dek = headlines.dek() == null ? "" : CleanText.key(headlines.dek());
    int headline = title.isEmpty() ? -1 : headline(table.rows(), title, first);
    for (int i = 0; i < first && lead.cardinality() < MOST; i++) {
      Row row = table.rows().get(i);
      boolean placed = headline >= 0 ? i > headline : i >= first - NEAR && isNamed(row.box());
      boolean opening = placed && isLong(row) || isDeclared(row, dek);
      if (!body.get(i) && opening && isText(row)) {
        lead.set(i);
      }
    }
    return lead;
  }

  /** The page gives it as its description. */
  private static boolean isDeclared(Row row, String dek) {
    return !dek.isEmpty()
        && row.kind() != Kind.HEADING
        && row.words() >= SHORTEST_DECLARED
        && CleanText.endsSentence(row.text())
        && row.key().equals(dek);
  }

  private static int firstProse(PageTable table, BitSet body) {
    return body.stream().filter(i -> table.rows().get(i).words() >= 10).findFirst().orElse(-1);
  }

  /**
   * The last row before {@code before} that is the headline {@code title}, one that is marked as a
   * heading if there is any; -1 if there is none.
   */
  static int headline(List<Row> rows, String title, int before) {
    int line = -1;
    int heading = -1;
    for (int i = 0; i < before; i++) {
      String key = rows.get(i).key();
      boolean longer = title.length() > 15 && key.startsWith(title);
      if (key.equals(title) || longer || key.length() > 15 && title.startsWith(key)) {
        line = i;
        heading = rows.get(i).kind() == Kind.HEADING ? i : heading;
      }
    }
    int found = heading >= 0 ? heading : line;
    return found >= 0 ? found : headingAround(rows, title, before);
  }

  /** "Storm: Coast cut off" in the page's head may be "Tuesday's storm: Coast cut off" on it. */
  private static int headingAround(List<Row> rows, String title, int before) {
    for (int i = before - 1; i >= 0; i--) {
      Row row = rows.get(i);
      boolean heading = title.length() > 15 && row.kind() == Kind.HEADING;
      if (heading && row.key().contains(title)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isText(Row row) {
    return row.kind() != Kind.CAPTION
        && row.kind() != Kind.LIST_ITEM
        && row.linkDensity() < 0.4
        && isOpen(row.box());
  }

  /** Whether {@code row} is long enough to be a lead. */
  static boolean isLong(Row row) {
    return row.words() >= LONG || row.words() >= SHORTEST && CleanText.endsSentence(row.text());
  }

  /** In no noise, or in a header or a teaser's element. */
  private static boolean isOpen(Box innermost) {
    boolean named = isNamed(innermost);
    for (Box box = innermost; box != null; box = box.parent) {
      boolean likely = box.noise == Box.Noise.LIKELY && (named || box.tag.equals("header"));
      if (box.noise != Box.Noise.NONE && !likely) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamed(Box innermost) {
    int level = 0;
    for (Box box = innermost; box != null && level < 3; box = box.parent) {
      if (box.look.has(Trait.TEASER)) {
        return true;
      }
      level++;
    }
    return false;
  }
}
