package dev.sitrep.cluster;

import dev.sitrep.model.Article;
import dev.sitrep.model.report.Syndication.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the articles that are reprints of others: cut, edited or under another headline.
 *
 * <p>Candidates share sampled runs of 8 words; they are one text if half of the shorter's runs of 4
 * words stand in the other. Containment is used and not resemblance, because editors cut (Broder,
 * "On the resemblance and containment of documents", 1997): true reprints of wire copy resemble
 * each other by 30 % only (Silcock et al., "Noise-Robust De-Duplication at Scale", ICLR 2023).
 */
final class Reprints {

  private static final double COPY = 0.5;
  private static final double DERIVED = 0.25;
  // A copy of less than this share of the original's length is an excerpt.
  private static final double EXCERPT = 0.5;
  // A run of words in more texts than this is furniture of a site or a standing phrase.
  private static final int COMMON_PROBE = 200;
  // Where there are few probes, a second shared one may be missing by the luck of sampling.
  private static final int FEW_PROBES = 24;

  private final List<Body> bodies;
  private final List<Reprint> found = new ArrayList<>();
  private int candidates;

  private Reprints(List<Body> bodies) {
    this.bodies = bodies;
  }

  /**
   * The reprints among {@code articles}.
   *
   * @param articles in chronological order
   */
  static Reprints among(List<Article> articles) {
    var reprints = new Reprints(articles.parallelStream().map(Body::of).toList());
    List<Integer> different = reprints.joinEqual();
    Map<Long, Integer> candidates = reprints.candidates(different);
    candidates.forEach(reprints::verify);
    reprints.candidates = candidates.size();
    reprints.found.sort(Reprint.STRONGEST_FIRST);
    return reprints;
  }

  /**
   * All pairs that share much text, the strongest first. Of articles with equal texts only the
   * first is compared with others.
   */
  List<Reprint> pairs() {
    return List.copyOf(found);
  }

  /** How many pairs were looked at: it grows with the articles, not with their pairs. */
  int candidates() {
    return candidates;
  }

  /** How two articles relate; empty if they do not share much text. */
  Optional<Reprint> compare(int left, int right) {
    Body a = bodies.get(left);
    Body b = bodies.get(right);
    double containment = a.containment(b);
    if (containment < DERIVED) {
      return Optional.empty();
    }
    Kind kind = kind(containment, a, b);
    return Optional.of(
        isFuller(left, right)
            ? new Reprint(left, right, containment, kind)
            : new Reprint(right, left, containment, kind));
  }

  /** Whether one article has more text than another, or as much and stands before it. */
  boolean isFuller(int left, int right) {
    int a = bodies.get(left).size();
    int b = bodies.get(right).size();
    return a != b ? a > b : left < right;
  }

  private List<Integer> joinEqual() {
    Map<String, Integer> firsts = new HashMap<>();
    List<Integer> different = new ArrayList<>();
    for (int article = 0; article < bodies.size(); article++) {
      String words = bodies.get(article).words();
      Integer first = words.isEmpty() ? null : firsts.putIfAbsent(words, article);
      if (first == null) {
        different.add(article);
      } else {
        found.add(new Reprint(first, article, 1, Kind.SAME));
      }
    }
    return different;
  }

  /** How many probes two texts share, by the pair of their indices. */
  private Map<Long, Integer> candidates(List<Integer> different) {
    List<long[]> postings = new ArrayList<>();
    for (int article : different) {
      for (long probe : bodies.get(article).probes()) {
        postings.add(new long[] {probe, article});
      }
    }
    postings.sort(Comparator.comparing((long[] it) -> it[0]).thenComparing((long[] it) -> it[1]));
    Map<Long, Integer> shared = new HashMap<>();
    int start = 0;
    for (int end = 1; end <= postings.size(); end++) {
      if (end == postings.size() || postings.get(end)[0] != postings.get(start)[0]) {
        count(postings.subList(start, end), shared);
        start = end;
      }
    }
    return shared;
  }

  private static void count(List<long[]> posting, Map<Long, Integer> shared) {
    if (posting.size() > COMMON_PROBE) {
      return;
    }
    for (int i = 0; i < posting.size(); i++) {
      for (int j = i + 1; j < posting.size(); j++) {
        shared.merge(posting.get(i)[1] << 32 | posting.get(j)[1], 1, Integer::sum);
      }
    }
  }

  private void verify(long pair, int sharedProbes) {
    int left = (int) (pair >>> 32);
    int right = (int) pair;
    int probes = Math.min(bodies.get(left).probes().length, bodies.get(right).probes().length);
    if (sharedProbes >= 2 || probes <= FEW_PROBES) {
      compare(left, right).ifPresent(found::add);
    }
  }

  private static Kind kind(double containment, Body a, Body b) {
    if (containment < COPY) {
      return Kind.DERIVED;
    }
    double shorter = Math.min(a.size(), b.size());
    return shorter / Math.max(a.size(), b.size()) < EXCERPT ? Kind.EXCERPT : Kind.SAME;
  }
}
