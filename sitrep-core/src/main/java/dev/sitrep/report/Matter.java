package dev.sitrep.report;

import dev.sitrep.model.Evidence;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.Figure.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The quantities on one matter, as they come in, the earliest first. */
final class Matter {

  /** So many of the latest are compared: what a count says changes with time. */
  private static final int COMPARED = 6;

  /** An outlet may lag so far behind a new count without contradicting it. */
  private static final Duration LAG = Duration.ofHours(24);

  static final Comparator<Matter> BY_WEIGHT =
      Comparator.comparingInt((Matter it) -> -it.origins())
          .thenComparingInt(it -> it.latest().actions().isEmpty() ? 1 : 0)
          .thenComparing(it -> it.latest().quantity().high(), Comparator.reverseOrder())
          .thenComparing(it -> it.all.get(0), Measured.ORDER);

  private final List<Measured> all = new ArrayList<>();

  /** Whether {@code measured} is about this matter. */
  boolean takes(Measured measured) {
    for (Measured own : all) {
      boolean sameArticle = own.voice().number() == measured.voice().number();
      if (sameArticle && !Values.areEqual(own.quantity(), measured.quantity())) {
        return false;
      }
    }
    int from = Math.max(0, all.size() - COMPARED);
    return all.subList(from, all.size()).stream().anyMatch(own -> areOnOneMatter(own, measured));
  }

  void add(Measured measured) {
    all.add(measured);
  }

  int origins() {
    return (int) all.stream().map(it -> it.voice().origin()).distinct().count();
  }

  /** The figure of it. */
  Figure figure() {
    Measured told =
        all.stream().filter(it -> it.quantity().matter() != null).findFirst().orElse(all.get(0));
    List<List<Measured>> values = byValue();
    List<Reading> readings = values.stream().map(Matter::reading).toList();
    return new Figure(told.matter(), readings, agreement(values));
  }

  private Measured latest() {
    return all.get(all.size() - 1);
  }

  private static boolean areOnOneMatter(Measured one, Measured other) {
    boolean elsewhere =
        !one.places().isEmpty()
            && !other.places().isEmpty()
            && Collections.disjoint(one.places(), other.places());
    if (elsewhere || !one.actions().equals(other.actions())) {
      return false;
    }
    int shared = Measured.shared(one.context(), other.context());
    int around = Measured.shared(one.around(), other.around());
    boolean action = !one.actions().isEmpty();
    if (Values.agree(one.quantity(), other.quantity())) {
      return action ? around >= 2 : shared >= 2 || around >= 3;
    }
    boolean sameOrigin = one.voice().origin().equals(other.voice().origin());
    boolean datedApart = one.voice().time() != null && other.voice().time() != null;
    boolean comparable = !sameOrigin || datedApart;
    int fewer = Math.min(one.context().size(), other.context().size());
    return comparable && (action ? around >= 3 : shared >= 2 && shared * 2 >= fewer);
  }

  /** The quantities by value, in the order in which the values came up. */
  private List<List<Measured>> byValue() {
    Map<String, List<Measured>> values = new LinkedHashMap<>();
    for (Measured measured : all) {
      String value =
          measured.quantity().low().stripTrailingZeros().toPlainString()
              + ' '
              + measured.quantity().high().stripTrailingZeros().toPlainString();
      values.computeIfAbsent(value, key -> new ArrayList<>()).add(measured);
    }
    return new ArrayList<>(values.values());
  }

  private static Reading reading(List<Measured> alike) {
    Measured first = alike.get(0);
    Map<String, Evidence> others = new LinkedHashMap<>();
    for (Measured measured : alike) {
      others.putIfAbsent(measured.voice().origin(), measured.sentence());
    }
    others.remove(first.voice().origin());
    return new Reading(
        first.quantity(), first.sentence(), first.number(), List.copyOf(others.values()));
  }

  private Agreement agreement(List<List<Measured>> values) {
    boolean agree = true;
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        agree &= Values.agree(values.get(i).get(0).quantity(), values.get(j).get(0).quantity());
      }
    }
    if (agree) {
      return origins() > 1 ? Agreement.AGREED : Agreement.SINGLE;
    }
    return goesOneWay(values) ? Agreement.UPDATED : Agreement.CONFLICT;
  }

  /** Whether each value is given later than the one before it, and all grow or all fall. */
  private static boolean goesOneWay(List<List<Measured>> values) {
    int way = 0;
    for (int i = 1; i < values.size(); i++) {
      List<Measured> before = values.get(i - 1);
      List<Measured> after = values.get(i);
      int step = high(after).compareTo(high(before));
      boolean turns = step == 0 || (way != 0 && step != way);
      if (turns || !isLater(after, before)) {
        return false;
      }
      way = step;
    }
    return true;
  }

  private static BigDecimal high(List<Measured> alike) {
    return alike.get(0).quantity().high();
  }

  private static boolean isLater(List<Measured> after, List<Measured> before) {
    Instant first = after.get(0).voice().time();
    Instant earlier = before.get(0).voice().time();
    @Nullable Instant last = before.get(before.size() - 1).voice().time();
    return first != null
        && earlier != null
        && last != null
        && first.isAfter(earlier)
        && !last.isAfter(first.plus(LAG));
  }
}
