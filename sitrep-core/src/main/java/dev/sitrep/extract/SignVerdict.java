package dev.sitrep.extract;

import dev.sitrep.model.Reason;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges a page by the sum of the points of its signs, see {@link Sign}. */
final class SignVerdict {

  /** So many of the points have to be those of one sort of page for it to be called that. */
  private static final int NAMED = 6;

  private static final int SHOWN = 4;

  private SignVerdict() {}

  /** Whether {@code signs} are those of an article, whichever of {@code others} come to them. */
  static boolean isSettled(Set<Sign> signs, Set<Sign> others) {
    return sum(signs) + others.stream().mapToInt(Sign::points).sum() <= Sign.THRESHOLD;
  }

  private static int sum(Set<Sign> signs) {
    return Sign.BASE + signs.stream().mapToInt(Sign::points).sum();
  }

  static @Nullable PageVerdict of(Set<Sign> signs) {
    int sum = sum(signs);
    boolean general = signs.stream().noneMatch(sign -> sign.kind() != null);
    if (sum <= (general ? Sign.GENERAL_THRESHOLD : Sign.THRESHOLD)) {
      return null;
    }
    Reason kind = kind(signs);
    return new PageVerdict(kind == null ? Reason.NOT_AN_ARTICLE : kind, words(signs, kind));
  }

  /** What sort of page has no text, where its signs tell; else {@code noText} itself. */
  static PageVerdict insteadOf(PageVerdict noText, Set<Sign> signs) {
    Reason kind = kind(signs);
    return kind == null ? noText : new PageVerdict(kind, words(signs, kind));
  }

  private static @Nullable Reason kind(Set<Sign> signs) {
    Map<Reason, Integer> points = new EnumMap<>(Reason.class);
    for (Sign sign : signs) {
      Reason kind = sign.kind();
      if (kind != null) {
        points.merge(kind, sign.points(), Integer::sum);
      }
    }
    return points.entrySet().stream()
        .filter(entry -> entry.getValue() >= NAMED)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The signs that count most, those of the kind before others. */
  private static String words(Set<Sign> signs, @Nullable Reason kind) {
    Stream<Sign> against = signs.stream().filter(sign -> sign.points() > 0);
    Comparator<Sign> ofKindFirst =
        Comparator.comparing(sign -> kind != null && sign.kind() == kind);
    return against
        .sorted(ofKindFirst.thenComparingInt(Sign::points).reversed())
        .limit(SHOWN)
        .map(Sign::words)
        .collect(Collectors.joining(", "));
  }
}
