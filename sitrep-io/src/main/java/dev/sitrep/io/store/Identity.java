package dev.sitrep.io.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which of the known articles a delivery is. Links change their tokens, guids change at each poll
 * or are given twice, headlines are rewritten; so each is only a hint, and two hints or the text
 * decide. Where they contradict each other, two articles are told apart rather than one lost.
 */
final class Identity {

  /** Share of word pairs that two revisions of an article have in common at least. */
  private static final double RELATED = 0.2;

  /** The same where nothing but headline or path speaks for it. */
  private static final double NEARLY_SAME = 0.5;

  /** How much speaks for it, the least first. */
  private enum Bond {
    NONE,
    /** The headline or the path is the same, and most of the text. */
    LIKE,
    /** Word for word the same on the same site. */
    SAME_TEXT,
    /** The same link, and no other guid speaks against it. */
    SAME_LINK,
    /** The same link or guid with a text that is related. */
    RELATED,
    SAME
  }

  private Identity() {}

  /** The one of {@code candidates} that {@code traits} are of. */
  static Optional<ArticleRow> choose(Collection<ArticleRow> candidates, Traits traits) {
    return candidates.stream()
        .filter(it -> bond(it, traits) != Bond.NONE)
        .max(
            Comparator.comparing((ArticleRow it) -> bond(it, traits))
                .thenComparing(it -> it.sketch().likeness(traits.sketch()))
                .thenComparing(ArticleRow::id, Comparator.reverseOrder()));
  }

  private static Bond bond(ArticleRow row, Traits traits) {
    Marks marks = row.marks();
    boolean link = marks.has(traits.link());
    boolean guid = marks.has(traits.guid());
    boolean otherGuid = traits.guid() != null && !guid && marks.has(traits.source());
    boolean text = marks.has(traits.text());
    double likeness = row.sketch().likeness(traits.sketch());
    if (link && text) {
      return Bond.SAME;
    }
    if ((guid || traits.sharesPage(marks)) && (text || likeness >= RELATED)) {
      return Bond.RELATED;
    }
    if (link && !otherGuid) {
      return Bond.SAME_LINK;
    }
    if (text) {
      return Bond.SAME_TEXT;
    }
    boolean hinted = marks.has(traits.title()) || marks.has(traits.stem());
    return hinted && likeness >= NEARLY_SAME ? Bond.LIKE : Bond.NONE;
  }
}
