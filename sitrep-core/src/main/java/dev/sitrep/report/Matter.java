package dev.sitrep.report;

import dev.sitrep.model.Evidence;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Quantity.Modifier;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.Figure.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

  /** Smaller numbers need a description to be worth a row. */
  private static final BigDecimal TELLING = BigDecimal.valueOf(20);

  /** Words of a noun phrase that describe a thing. */
  private static final int DESCRIBED = 3;

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
    if (breaksTheWay(measured)) {
      return false;
    }
    int from = isStaleBeside(measured) ? all.size() - 1 : Math.max(0, all.size() - COMPARED);
    return all.subList(from, all.size()).stream().anyMatch(own -> SameMatter.areOne(own, measured));
  }

  /** Whether a value of another story goes back behind one already reached: of another event. */
  private boolean breaksTheWay(Measured measured) {
    boolean elsewhere = latest().voice().story() != measured.voice().story();
    BigDecimal reached = latest().quantity().high();
    int step = measured.quantity().high().compareTo(reached);
    boolean back = measured.setting().falls() ? step > 0 : step < 0;
    return elsewhere && measured.setting().toll() && back && !gives(measured);
  }

  /** Whether another story told more than a day before: an old value there is of the past. */
  private boolean isStaleBeside(Measured measured) {
    Instant last = latest().voice().time();
    Instant time = measured.voice().time();
    return latest().voice().story() != measured.voice().story()
        && last != null
        && time != null
        && time.isAfter(last.plus(LAG));
  }

  /** Whether the value of {@code measured} is given. */
  boolean gives(Measured measured) {
    return all.stream().anyMatch(own -> Values.areEqual(own.quantity(), measured.quantity()));
  }

  void add(Measured measured) {
    all.add(measured);
  }

  int origins() {
    return (int) all.stream().map(it -> it.voice().origin()).distinct().count();
  }

  /** Place of the weightiest story that gives it. */
  int story() {
    return all.stream().mapToInt(it -> it.voice().story()).min().orElse(0);
  }

  /** Whether it is worth a row though but one origin gives it: not "two pages". */
  boolean isNotable() {
    Measured first = all.get(0);
    Span matter = first.quantity().matter();
    String words = matter == null ? "" : matter.of(first.analysis().article().text());
    return first.quantity().unit() != null
        || first.setting().toll()
        || first.quantity().high().compareTo(TELLING) >= 0
        || words.split(" ").length >= DESCRIBED;
  }

  /** The figure of it. */
  Figure figure() {
    List<List<Measured>> values = byValue();
    List<Reading> readings = values.stream().map(Matter::reading).toList();
    return new Figure(all.get(0).matter(), readings, agreement(values));
  }

  private Measured latest() {
    return all.get(all.size() - 1);
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
    boolean updated = values.size() > 1 && (!agree || isOpen()) && goesOneWay(values);
    if (updated) {
      return Agreement.UPDATED;
    }
    if (!agree) {
      return Agreement.CONFLICT;
    }
    return origins() > 1 ? Agreement.AGREED : Agreement.SINGLE;
  }

  /** Whether a bound is among the values: "at least 12" agrees with 14, and yet 14 may be newer. */
  private boolean isOpen() {
    return all.stream()
        .map(it -> it.quantity().modifier())
        .anyMatch(it -> it == Modifier.AT_LEAST || it == Modifier.MORE_THAN);
  }

  /** Whether each value is given later than the one before it, and all grow or all fall. */
  private static boolean goesOneWay(List<List<Measured>> values) {
    int way = 0;
    for (int i = 1; i < values.size(); i++) {
      List<Measured> before = values.get(i - 1);
      List<Measured> after = values.get(i);
      int step = high(after).compareTo(high(before));
      boolean fell = step < 0 && after.get(0).setting().toll() && !after.get(0).setting().falls();
      boolean turns = fell || step == 0 || (way != 0 && step != way);
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
