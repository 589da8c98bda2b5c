package dev.sitrep.eval.feed;

import dev.sitrep.eval.feed.Field.Place;
import dev.sitrep.io.text.Times;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether what is expected of a feed holds for what a reader saw.
 *
 * <p>Of an expectation with several parts only those count that are about the fields Sitrep uses
 * ({@link Field#at}) or the number of entries. Texts are compared without tags and with white space
 * collapsed: what is expected may be plain or markup. Of an author counts the name; Sitrep keeps no
 * mail addresses. Times written out are compared as points in time. A time that is known to the day
 * only holds if the day is right, and is counted apart.
 */
record Judge(Seen seen) {

  private static final Comparator<Verdict> WORST = Comparator.naturalOrder();

  Verdict judge(Python expected) {
    if (expected instanceof Python.And and) {
      return and.parts().stream().map(this::judge).min(WORST).orElseThrow();
    }
    if (expected instanceof Python.Or or) {
      List<Verdict> parts = or.parts().stream().map(this::judge).toList();
      return parts.stream()
          .filter(part -> part != Verdict.NOT_CONCERNED)
          .max(WORST)
          .orElse(Verdict.NOT_CONCERNED);
    }
    if (expected instanceof Python.Equal equal) {
      return equal(equal.operands());
    }
    if (expected instanceof Python.Not not) {
      return there(not.negated()).map(there -> Verdict.of(!there)).orElse(Verdict.NOT_CONCERNED);
    }
    if (expected instanceof Python.Other other) {
      boolean concerned = other.operands().stream().anyMatch(Judge::isConcerned);
      return concerned ? Verdict.NOT_UNDERSTOOD : Verdict.NOT_CONCERNED;
    }
    return there(expected).map(Verdict::of).orElse(Verdict.NOT_CONCERNED);
  }

  /** Whether there is a value in the field that {@code expression} is or asks for. */
  private Optional<Boolean> there(Python expression) {
    Python asked = expression;
    if (expression instanceof Python.Call call
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof Python.Text key) {
      List<Object> steps = new ArrayList<>(call.function().steps());
      steps.set(steps.size() - 1, key.value());
      asked = new Python.Path(steps);
    }
    Optional<Place> place = place(asked);
    return place.map(
        it -> it.field().isTime() ? seen.time(it) != null : !seen.texts(it).contains(""));
  }

  private static Optional<Place> place(Python expression) {
    return expression instanceof Python.Path path ? Field.at(path) : Optional.empty();
  }

  private static boolean isConcerned(Python operand) {
    return place(operand).isPresent() || isCount(operand);
  }

  private static boolean isCount(Python operand) {
    return operand instanceof Python.Call call
        && call.function().steps().equals(List.of("len"))
        && call.arguments().equals(List.of(new Python.Path(List.of("entries"))));
  }

  private Verdict equal(List<Python> operands) {
    Python expected = operands.get(operands.size() - 1);
    Verdict worst = Verdict.NOT_CONCERNED;
    for (Python operand : operands.subList(0, operands.size() - 1)) {
      Verdict verdict = equal(operand, expected);
      worst = verdict.compareTo(worst) < 0 ? verdict : worst;
    }
    return worst;
  }

  private Verdict equal(Python operand, Python expected) {
    if (isCount(operand) && expected instanceof Python.Whole count) {
      return Verdict.of(seen.entries().size() == count.value());
    }
    if (operand instanceof Python.Call ord
        && ord.function().steps().equals(List.of("ord"))
        && expected instanceof Python.Whole point) {
      return equal(
          ord.arguments().get(0), new Python.Text(Character.toString((int) point.value())));
    }
    Optional<Place> place = place(operand);
    if (place.isEmpty()) {
      return Verdict.NOT_CONCERNED;
    }
    if (place.get().field().isTime()) {
      return time(seen.time(place.get()), expected);
    }
    if (expected instanceof Python.Text text) {
      Set<String> wanted = wanted(place.get().field(), text.value());
      return Verdict.of(!Collections.disjoint(seen.texts(place.get()), wanted));
    }
    return Verdict.NOT_UNDERSTOOD;
  }

  private static Set<String> wanted(Field field, String text) {
    if (field == Field.AUTHOR) {
      String name =
          text.replaceAll("\\(?[^\\s()]+@[^\\s()]+\\)?", "").replaceAll("^\\((.*)\\)$", "$1");
      return Set.of(Seen.line(name));
    }
    return field == Field.LINK || field == Field.ID ? Set.of(Seen.line(text)) : Seen.readings(text);
  }

  private static Verdict time(@Nullable Timestamp seen, Python expected) {
    Timestamp wanted = null;
    if (expected instanceof Python.Text text) {
      wanted = Times.parse(text.value());
    } else if (expected instanceof Python.Tuple tuple && tuple.values().size() == 9) {
      int[] parts = tuple.values().stream().mapToInt(Judge::number).toArray();
      wanted =
          Timestamp.of(
              OffsetDateTime.of(
                  parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], 0, ZoneOffset.UTC));
    } else {
      return Verdict.NOT_UNDERSTOOD;
    }
    if (seen == null || wanted == null) {
      return Verdict.of(seen == null && wanted == null);
    }
    if (seen.precision() == Precision.MINUTE) {
      return Verdict.of(seen.at().isEqual(wanted.at()));
    }
    boolean same = seen.day().equals(wanted.day());
    boolean known = wanted.precision() == seen.precision() || wanted.at().isEqual(seen.at());
    return same && !known ? Verdict.HELD_TO_THE_DAY : Verdict.of(same);
  }

  private static int number(Python value) {
    return value instanceof Python.Whole whole ? (int) whole.value() : 0;
  }
}
