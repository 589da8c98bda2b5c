package dev.sitrep.io.store;

import dev.sitrep.model.Revision;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report of a situation as it was printed once.
 *
 * @param situation its name
 * @param number from 1
 * @param asOf the time it is made for
 * @param made when it was made
 * @param stories its stories in their order, which the next edition is compared with
 * @param others revisions it rests on that are in no story; sorted
 * @param files its files by name; the arrays are not copied, never changed
 */
public record Edition(
    String situation,
    int number,
    Instant asOf,
    Instant made,
    List<StoryOf> stories,
    List<Revision> others,
    SortedMap<String, byte[]> files) {

  public Edition {
    if (situation.isBlank() || number < 1) {
      throw new IllegalArgumentException("no edition: '" + situation + "', " + number);
    }
    stories = List.copyOf(stories);
    others = others.stream().sorted().toList();
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * A story of an edition.
   *
   * @param id its id there
   * @param articles the revisions it was made of; sorted
   */
  public record StoryOf(String id, List<Revision> articles) {

    public StoryOf {
      articles = articles.stream().sorted().toList();
    }
  }

  /**
   * An edition without what is in it.
   *
   * @param situation its name
   * @param number from 1
   * @param asOf the time it is made for
   * @param made when it was made
   */
  public record Head(String situation, int number, Instant asOf, Instant made) {}
}
