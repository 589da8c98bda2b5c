package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Block.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The teaser of a page, told from a description that is only the beginning of the text.
 *
 * @param text the teaser, or null where the body says the same
 * @param row the row it stands in on the page, which is then none of the body's
 */
record Teaser(@Nullable String text, OptionalInt row) {

  private static final Set<String> NAMES = Lexicon.words("any", "teaser-classes");
  private static final int WITHIN = 6;

  /** Aligns the declared description with the first rows of {@code body}. */
  static Teaser of(PageTable table, BitSet body, Headlines headlines) {
    String dek = headlines.dek() == null ? "" : CleanText.line(headlines.dek());
    String key = CleanText.key(withoutEllipsis(dek));
    if (key.isEmpty()) {
      return new Teaser(null, OptionalInt.empty());
    }
    if (headlines.title() != null && key.equals(CleanText.key(headlines.title()))) {
      return new Teaser(null, OptionalInt.empty());
    }
    List<Integer> first = body.stream().limit(WITHIN).boxed().toList();
    for (int i : first) {
      Row row = table.rows().get(i);
      String text = CleanText.key(row.text());
      if (text.equals(key) && isSetApart(row)) {
        return new Teaser(row.text(), OptionalInt.of(i));
      }
      if (text.startsWith(key) || text.length() > 60 && key.startsWith(text)) {
        return new Teaser(null, OptionalInt.empty());
      }
    }
    return new Teaser(dek, OptionalInt.empty());
  }

  private static boolean isSetApart(Row row) {
    if (row.kind() == Kind.HEADING) {
      return true;
    }
    for (Box box = row.box(); box != null && box.size() <= 2; box = box.parent) {
      for (String name : Markup.names(box.look)) {
        for (String part : name.split("-")) {
          if (NAMES.contains(part)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String withoutEllipsis(String text) {
    int end = text.length();
    while (end > 0 && ". \u2026[]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
