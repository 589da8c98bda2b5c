package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Block.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lead that stands between the headline and the container of the text. In most languages the
 * text goes on from it; only some press sets a teaser apart that says what the text will say again.
 */
final class LeadRows {

  private static final Set<String> TEASING = Lexicon.words("any", "teaser-languages");
  private static final Set<String> NAMES = Lexicon.words("any", "teaser-classes");
  private static final int SHORTEST = 12;

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
  static BitSet find(PageTable table, BitSet body, @Nullable String title) {
    var lead = new BitSet();
    int first = firstProse(table, body);
    int headline = title == null ? -1 : headline(table.rows(), CleanText.key(title), first);
    int from = headline < 0 ? Math.max(0, first - NEAR) : headline + 1;
    for (int i = from; i < first && lead.cardinality() < MOST; i++) {
      Row row = table.rows().get(i);
      if (!body.get(i) && isLead(row) && (headline >= 0 || isNamed(row.box()))) {
        lead.set(i);
      }
    }
    return lead;
  }

  private static int firstProse(PageTable table, BitSet body) {
    return body.stream().filter(i -> table.rows().get(i).words() >= 10).findFirst().orElse(-1);
  }

  /** The row before {@code before} that is the headline {@code title}, -1 if there is none. */
  static int headline(List<Row> rows, String title, int before) {
    for (int i = before - 1; i >= 0; i--) {
      String key = CleanText.key(rows.get(i).text());
      boolean same = key.equals(title);
      boolean longer = title.length() > 15 && key.startsWith(title);
      if (same || longer || key.length() > 15 && title.startsWith(key)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLead(Row row) {
    return row.kind() != Kind.CAPTION
        && row.kind() != Kind.LIST_ITEM
        && row.linkDensity() < 0.4
        && isLong(row)
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
      if (hasName(box)) {
        return true;
      }
      level++;
    }
    return false;
  }

  private static boolean hasName(Box box) {
    for (String name : Markup.names(box.look)) {
      for (String part : name.split("-")) {
        if (NAMES.contains(part)) {
          return true;
        }
      }
    }
    return false;
  }
}
