package dev.sitrep.extract;

import java.util.BitSet;

/**
 * The body by what the page itself declares as its article's text. The declaration may be cut off
 * or an abstract, so it only points at rows and is one voice among several.
 */
final class DeclaredBody {

  private DeclaredBody() {}

  /** The rows whose words stand in {@code declared}. */
  static BitSet find(PageTable table, String declared) {
    String key = ' ' + CleanText.key(declared) + ' ';
    var rows = new BitSet();
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      boolean candidate = row.words() >= 4 && !row.box().inNoise();
      if (candidate && key.contains(' ' + row.key() + ' ')) {
        rows.set(i);
      }
    }
    return rows;
  }
}
