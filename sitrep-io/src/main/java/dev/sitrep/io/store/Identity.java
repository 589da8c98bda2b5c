package dev.sitrep.io.store;

import dev.sitrep.io.store.Links.Link;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which of the known articles a delivery is. Links change their tokens, guids change at each poll
 * or are given twice, headlines are rewritten; so each is only a hint, and two hints or the text
 * decide. Where they contradict each other, two articles are told apart rather than one lost.
 */
final class Identity {

  /** Share of word pairs that two revisions of an article have in common at least. */
  private static final double RELATED = 0.2;

  /** The same where the link has another token, and nothing else speaks for it. */
  private static final double NEARLY_SAME = 0.5;

  /** How much speaks for it, the least first. */
  private enum Bond {
    NONE,
    /** The link with another token, or the headline, and most of the text. */
    LIKE,
    /** Word for word the same on the same site. */
    SAME_TEXT,
    /** The same link, and no other guid speaks against it. */
    SAME_LINK,
    /** The same link or guid with a text that is related. */
    RELATED,
    SAME
  }

  private record Choice(ArticleRow row, Bond bond, double likeness) {}

  private final Traits traits;
  private final Predicate<ArticleRow> grown;

  /**
   * Looks for the article that {@code traits} are of.
   *
   * @param grown whether an article's text became the delivered one by words that were put in, or
   *     taken out, alone; asked only where it matters, since it has to read the text
   */
  Identity(Traits traits, Predicate<ArticleRow> grown) {
    this.traits = traits;
    this.grown = grown;
  }

  /** The one of {@code candidates} it is. */
  Optional<ArticleRow> choose(Collection<ArticleRow> candidates) {
    return candidates.stream()
        .map(this::choice)
        .filter(it -> it.bond() != Bond.NONE)
        .max(
            Comparator.comparing(Choice::bond)
                .thenComparing(Choice::likeness)
                .thenComparing(it -> it.row().id(), Comparator.reverseOrder()))
        .map(Choice::row);
  }

  private Choice choice(ArticleRow row) {
    double likeness = row.sketch().likeness(traits.sketch());
    return new Choice(row, bond(row, likeness), likeness);
  }

  private Bond bond(ArticleRow row, double likeness) {
    Marks marks = row.marks();
    boolean link = marks.has(traits.link());
    boolean guid = marks.has(traits.guid()) && (link || !isNextInSeries(row));
    boolean otherGuid = traits.guid() != null && !guid && marks.has(traits.source());
    boolean text = marks.has(traits.text());
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
    return likeness >= NEARLY_SAME && isLike(row) ? Bond.LIKE : Bond.NONE;
  }

  /**
   * A headline or a path is of a whole series ("River levels of the day", {@code show.php?id=2}),
   * whose texts are one template with other figures: half of the words say nothing there.
   */
  private boolean isLike(ArticleRow row) {
    Marks marks = row.marks();
    boolean hinted =
        marks.has(traits.guid())
            || marks.has(traits.title())
            || marks.has(traits.stem())
            || marks.has(traits.canonical());
    return hasOtherTokens(row) || hinted && grown.test(row);
  }

  private boolean hasOtherTokens(ArticleRow row) {
    Link known = Links.parse(row.link());
    return known != null && traits.page() != null && known.differsByTokensFrom(traits.page());
  }

  private boolean isNextInSeries(ArticleRow row) {
    Link known = Links.parse(row.link());
    return known != null
        && traits.page() != null
        && known.differsByNumbersFrom(traits.page())
        && !known.differsByTokensFrom(traits.page());
  }
}
