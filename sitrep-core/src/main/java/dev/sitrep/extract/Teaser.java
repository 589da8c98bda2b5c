package dev.sitrep.extract;

import dev.sitrep.model.Block.Kind;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The teaser of a page, told from a description that only begins or repeats the text, or was cut
 * off by the software that made it.
 *
 * @param text the teaser, or null where there is none of its own
 * @param row the row it stands in on the page, which is then none of the body's
 * @param cutOff the description that ends in the middle of a sentence, or null
 */
record Teaser(@Nullable String text, OptionalInt row, @Nullable String cutOff) {

  private static final int WITHIN = 6;

  /** A teaser that was cut by its length has about the 155 characters search engines show. */
  private static final int CUT_FROM = 130;

  /** So many of its words in one sentence of the body make it a copy of that. */
  private static final double COPY = 0.85;

  private static final int COMPARABLE = 6;

  /** So many of its sentences are looked for in the body. */
  private static final int MOST = 50;

  /**
   * Aligns the declared description with the rows of the page.
   *
   * @param opens whether the text goes on from its teaser, see {@link LeadRows}
   */
  static Teaser of(PageTable table, BitSet body, Headlines headlines, boolean opens) {
    String dek = headlines.dek() == null ? "" : CleanText.line(headlines.dek());
    String key = CleanText.key(withoutEllipsis(dek));
    String title = headlines.title() == null ? "" : CleanText.key(headlines.title());
    if (key.isEmpty() || key.equals(title)) {
      return none();
    }
    for (int i : body.stream().limit(WITHIN).boxed().toList()) {
      Row row = table.rows().get(i);
      if (row.key().equals(key) && isSetApart(row) && !(opens && LeadRows.isLong(row))) {
        return new Teaser(row.text(), OptionalInt.of(i), null);
      }
    }
    if (isInBody(table, body, dek, key)) {
      return none();
    }
    boolean shown =
        table.rows().stream()
            .anyMatch(row -> row.text().length() == dek.length() && row.text().equals(dek));
    if (shown || !isCutOff(dek)) {
      return new Teaser(dek, OptionalInt.empty(), null);
    }
    List<String> sentences = SentenceCut.cut(dek);
    String whole = String.join(" ", sentences.subList(0, sentences.size() - 1));
    return new Teaser(whole.isEmpty() ? null : whole, OptionalInt.empty(), dek);
  }

  private static Teaser none() {
    return new Teaser(null, OptionalInt.empty(), null);
  }

  private static boolean isCutOff(String dek) {
    return dek.endsWith("...")
        || dek.endsWith("\u2026")
        || dek.endsWith("[\u2026]")
        || dek.length() >= CUT_FROM && !CleanText.endsSentence(dek);
  }

  private static boolean isInBody(PageTable table, BitSet body, String dek, String key) {
    var missing =
        new HashSet<>(SentenceCut.cut(dek).stream().limit(MOST).map(Teaser::words).toList());
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      String text = table.rows().get(i).key();
      if (text.startsWith(key) || text.length() > 60 && key.startsWith(text)) {
        return true;
      }
      if (missing.stream().anyMatch(one -> mayHold(text, one))) {
        for (String sentence : SentenceCut.cut(table.rows().get(i).text())) {
          Set<String> words = words(sentence);
          missing.removeIf(one -> isCopy(one, words));
        }
        if (missing.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a row may have a copy of {@code sentence}: it has enough of its words in it. */
  private static boolean mayHold(String row, Set<String> sentence) {
    double spare = (1 - COPY) * sentence.size();
    int missing = 0;
    for (String word : sentence) {
      missing += row.contains(word) ? 0 : 1;
      if (missing > spare) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words(String sentence) {
    return new HashSet<>(List.of(CleanText.key(sentence).split(" ")));
  }

  private static boolean isCopy(Set<String> one, Set<String> other) {
    if (one.size() < COMPARABLE || other.size() < COPY * one.size()) {
      return false;
    }
    return one.stream().filter(other::contains).count() >= COPY * one.size();
  }

  private static boolean isSetApart(Row row) {
    if (row.kind() == Kind.HEADING) {
      return true;
    }
    for (Box box = row.box(); box != null && box.size() <= 2; box = box.parent) {
      if (box.look.has(Trait.TEASER)) {
        return true;
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
