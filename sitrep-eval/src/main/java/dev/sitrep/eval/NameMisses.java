package dev.sitrep.eval;

import dev.sitrep.eval.Misses.Miss;
import dev.sitrep.model.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was got wrong about the names of a text. */
final class NameMisses {

  private static final String SET = "language/names";

  private final Misses misses;

  NameMisses(Misses misses) {
    this.misses = misses;
  }

  /**
   * Adds the names of {@code document} that were not found as they are, and those that are none.
   */
  void add(int number, Conll.Document document, Set<Conll.Name> found) {
    String where = "document " + number;
    String text = document.text();
    for (Conll.Name gold : sorted(document.names())) {
      if (!found.contains(gold)) {
        Conll.Name near = overlapping(gold, found);
        String words = near == null ? "" : near.type() + " " + near.span().of(text);
        misses.add(new Miss(SET, kind(gold, near), where, around(text, gold), gold.type(), words));
      }
    }
    for (Conll.Name name : sorted(found)) {
      if (overlapping(name, document.names()) == null) {
        String kind = "no name there: " + name.type();
        misses.add(new Miss(SET, kind, where, around(text, name), "", name.type()));
      }
    }
  }

  private static String kind(Conll.Name gold, Conll.@Nullable Name near) {
    if (near == null) {
      return "not found: " + gold.type();
    }
    if (near.span().equals(gold.span())) {
      return gold.type() + " taken for " + near.type();
    }
    boolean longer = near.span().length() > gold.span().length();
    return (longer ? "too long: " : "too short: ") + gold.type();
  }

  private static List<Conll.Name> sorted(Set<Conll.Name> names) {
    return names.stream().sorted(Comparator.comparingInt(name -> name.span().start())).toList();
  }

  private static Conll.@Nullable Name overlapping(Conll.Name name, Set<Conll.Name> others) {
    return sorted(others).stream()
        .filter(other -> other.span().overlaps(name.span()))
        .findFirst()
        .orElse(null);
  }

  /** The name with some words on either side. */
  private static String around(String text, Conll.Name name) {
    Span span = name.span();
    int from = Math.max(0, span.start() - 40);
    int to = Math.min(text.length(), span.end() + 40);
    return text.substring(from, span.start())
        + '['
        + span.of(text)
        + ']'
        + text.substring(span.end(), to);
  }
}
