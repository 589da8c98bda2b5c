package dev.sitrep.eval.metric;

import dev.sitrep.model.Span;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cases of a specification. A case passes when the spans are the wanted ones, none missing and none
 * extra, and for each span with wanted values one of the values found is among them.
 */
public final class SpecScore {

  private static final double EQUAL = 1e-9;

  private SpecScore() {}

  /**
   * A span with what it may mean.
   *
   * @param values any of them; none where only the span counts
   */
  public record Answer(Span span, List<String> values) {

    public Answer {
      values = List.copyOf(values);
    }

    /** The same further to the right. */
    public Answer shifted(int by) {
      return new Answer(new Span(span.start() + by, span.end() + by), values);
    }
  }

  /**
   * A case.
   *
   * @param gold what is wanted
   * @param answers what was found
   */
  public record Case(List<Answer> gold, List<Answer> answers) {

    public Case {
      gold = List.copyOf(gold);
      answers = List.copyOf(answers);
    }

    /** Whether what was found is what is wanted. */
    public boolean passes() {
      Map<Span, List<String>> wanted = bySpan(gold);
      Map<Span, List<String>> found = bySpan(answers);
      return wanted.keySet().equals(found.keySet())
          && wanted.entrySet().stream()
              .allMatch(it -> isAny(it.getValue(), found.getOrDefault(it.getKey(), List.of())));
    }

    /** What is wrong with a case that does not pass. */
    public String fault() {
      Set<Span> wanted = bySpan(gold).keySet();
      Set<Span> found = bySpan(answers).keySet();
      if (wanted.equals(found)) {
        return "another value";
      }
      boolean near = wanted.stream().anyMatch(it -> found.stream().anyMatch(it::overlaps));
      return near
          ? "other words, or more or fewer of them"
          : found.isEmpty() ? "not found" : wanted.isEmpty() ? "none there" : "found elsewhere";
    }

    private static Map<Span, List<String>> bySpan(List<Answer> answers) {
      Map<Span, List<String>> bySpan = new HashMap<>();
      answers.forEach(it -> bySpan.put(it.span(), it.values()));
      return bySpan;
    }

    private static boolean isAny(List<String> wanted, List<String> found) {
      return wanted.isEmpty()
          || found.stream().anyMatch(it -> wanted.stream().anyMatch(other -> isSame(it, other)));
    }
  }

  /** Share of the cases that pass, 0 to 1. */
  public static double sharePassed(List<Case> cases) {
    return (double) cases.stream().filter(Case::passes).count() / Math.max(1, cases.size());
  }

  private static boolean isSame(String found, String wanted) {
    if (found.equals(wanted)) {
      return true;
    }
    try {
      double value = new BigDecimal(wanted).doubleValue();
      double difference = Math.abs(new BigDecimal(found).doubleValue() - value);
      return difference <= EQUAL * Math.max(1, Math.abs(value));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
