package dev.sitrep.cluster;

import dev.sitrep.model.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who copies whom: each article is either a <em>head</em>, to be read for itself, or a redundant
 * copy of exactly one head.
 *
 * <p>A text is never the copy of a copy: an excerpt that two unlike articles hold does not make
 * these two one.
 */
final class Families {

  private final Reprints reprints;
  private final @Nullable Reprint[] copyOf;
  private final Map<Integer, List<Integer>> copies = new HashMap<>();
  private final Map<Integer, List<Reprint>> byOriginal;

  private Families(Reprints reprints, int articles) {
    this.reprints = reprints;
    copyOf = new Reprint[articles];
    byOriginal = reprints.pairs().stream().collect(Collectors.groupingBy(Reprint::original));
  }

  /**
   * The families of {@code articles}.
   *
   * @param articles in chronological order; all indices are into this list
   */
  static Families of(List<Article> articles) {
    var families = new Families(Reprints.among(articles), articles.size());
    families.assign();
    families.listCopies();
    return families;
  }

  /** All pairs among {@code members} that share much text, the strongest first. */
  List<Reprint> reprints(Set<Integer> members) {
    return members.stream()
        .flatMap(member -> byOriginal.getOrDefault(member, List.of()).stream())
        .filter(reprint -> members.contains(reprint.copy()))
        .sorted(Reprint.STRONGEST_FIRST)
        .toList();
  }

  /** What {@code article} is a redundant copy of; empty for a head. */
  Optional<Reprint> original(int article) {
    return Optional.ofNullable(copyOf[article]);
  }

  /** The head of the family {@code article} belongs to. */
  int head(int article) {
    Reprint reprint = copyOf[article];
    return reprint == null ? article : reprint.original();
  }

  /** Whether {@code article} is to be read for itself. */
  boolean isHead(int article) {
    return copyOf[article] == null;
  }

  /** The redundant copies of {@code head}. */
  List<Integer> copies(int head) {
    return copies.getOrDefault(head, List.of());
  }

  /** All heads in ascending order. */
  List<Integer> heads() {
    return IntStream.range(0, copyOf.length).filter(it -> copyOf[it] == null).boxed().toList();
  }

  // The fullest come first, so that an original is decided on before its copies.
  private void assign() {
    List<List<Reprint>> originals = new ArrayList<>();
    for (int article = 0; article < copyOf.length; article++) {
      originals.add(new ArrayList<>());
    }
    for (Reprint reprint : reprints.pairs()) {
      if (reprint.isRedundant()) {
        originals.get(reprint.copy()).add(reprint);
      }
    }
    IntStream.range(0, copyOf.length)
        .boxed()
        .sorted((a, b) -> a.equals(b) ? 0 : reprints.isFuller(a, b) ? -1 : 1)
        .forEach(article -> copyOf[article] = best(article, originals.get(article)));
  }

  private void listCopies() {
    for (int article = 0; article < copyOf.length; article++) {
      if (!isHead(article)) {
        copies.computeIfAbsent(head(article), head -> new ArrayList<>()).add(article);
      }
    }
  }

  private @Nullable Reprint best(int article, List<Reprint> strongestFirst) {
    for (Reprint reprint : strongestFirst) {
      if (copyOf[reprint.original()] == null) {
        return reprint;
      }
    }
    return strongestFirst.stream()
        .map(reprint -> reprints.compare(head(reprint.original()), article))
        .flatMap(Optional::stream)
        .filter(Reprint::isRedundant)
        .min(Reprint.STRONGEST_FIRST)
        .orElse(null);
  }
}
