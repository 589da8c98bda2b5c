package dev.sitrep.eval;

import dev.sitrep.eval.PointsFit.Points;
import dev.sitrep.extract.Sign;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Fits the points of {@link Sign} and prints them, with how points fitted on nine tenths of the
 * sites fare on the tenth left out. The table in {@code Sign} is written by hand from what this
 * prints.
 */
public final class SignPoints {

  private static final int FOLDS = 10;
  private static final int SHUFFLES = 3;

  private SignPoints() {}

  /** A page with the points it got while it was left out. */
  private record Scored(SignedPage page, int points) {

    boolean isRejected(int threshold) {
      return page.signs().isPresent() ? points > threshold : !page.kept();
    }
  }

  /** Takes the folder of the gold sets. */
  public static void main(String[] arguments) {
    Path extraction = Path.of(arguments.length > 0 ? arguments[0] : "../shared/gold", "extraction");
    List<SignedPage> pages = new ArrayList<>();
    for (String set : List.of("wcxb-other", "wcxb", "trafilatura-eval")) {
      pages.addAll(SignedPage.of(extraction, set));
    }
    List<SignedPage> signed = pages.stream().filter(page -> page.signs().isPresent()).toList();
    System.out.println(pages.size() + " pages, of which signs decide on " + signed.size());
    Points points = PointsFit.fit(signed);
    System.out.println("BASE " + points.base());
    points.points().forEach((sign, value) -> System.out.println(sign + " " + value));
    table("fitted on all", pages.stream().map(page -> scored(page, points)).toList());
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      table("left out, shuffle " + shuffle, crossValidated(pages, shuffle));
    }
  }

  private static Scored scored(SignedPage page, Points points) {
    return new Scored(page, page.signs().map(points::of).orElse(0));
  }

  private static List<Scored> crossValidated(List<SignedPage> pages, int shuffle) {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      Predicate<SignedPage> isOut = page -> fold(page, shuffle) == fold;
      Points points =
          PointsFit.fit(
              pages.stream().filter(it -> it.signs().isPresent() && !isOut.test(it)).toList());
      pages.stream().filter(isOut).forEach(page -> scored.add(scored(page, points)));
    }
    return scored;
  }

  private static int fold(SignedPage page, int shuffle) {
    int hash = (page.site() + shuffle).hashCode() * 0x9E3779B1;
    return Math.floorMod(hash >>> 8, FOLDS);
  }

  private static void table(String title, List<Scored> pages) {
    System.out.println(title + ": threshold, rejected of wcxb-other, kept of wcxb, kept of news");
    for (int threshold = 0; threshold <= 24; threshold += 2) {
      System.out.printf(
          Locale.ROOT,
          "%4d  %.3f  %.3f  %.3f  %s%n",
          threshold,
          rejected(pages, "wcxb-other", threshold),
          1 - rejected(pages, "wcxb", threshold),
          1 - rejected(pages, "trafilatura-eval", threshold),
          types(pages, threshold));
    }
  }

  private static double rejected(List<Scored> pages, String set, int threshold) {
    List<Scored> own = pages.stream().filter(it -> it.page().set().equals(set)).toList();
    return own.stream().filter(it -> it.isRejected(threshold)).count() / (double) own.size();
  }

  private static Map<String, String> types(List<Scored> pages, int threshold) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Scored scored : pages) {
      if (!scored.page().isArticle()) {
        int[] count = counts.computeIfAbsent(scored.page().type(), unused -> new int[2]);
        count[0] += scored.isRejected(threshold) ? 1 : 0;
        count[1]++;
      }
    }
    Map<String, String> shares = new TreeMap<>();
    counts.forEach(
        (type, count) ->
            shares.put(type, String.format(Locale.ROOT, "%.2f", count[0] / (double) count[1])));
    return shares;
  }
}
