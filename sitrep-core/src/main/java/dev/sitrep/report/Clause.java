package dev.sitrep.report;

import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import java.util.List;

/** The part of a sentence that belongs to a number: "12 killed and 30 injured" has two. */
final class Clause {

  private static final String MARKS = ",;:()–—";

  /** Words with spaces around that part clauses, in the languages with rules for figures. */
  private static final List<String> JOINTS =
      List.of(" and ", " while ", " but ", " including ", " und ", " et ", " y ");

  private Clause() {}

  /** The clause of {@code sentence} around {@code number}. */
  static Span around(Analysis analysis, Span sentence, Span number) {
    String text = analysis.article().text();
    int start = number.start();
    while (start > sentence.start() && !parts(text, start - 1) && !joint(text, start)) {
      start--;
    }
    int end = number.end();
    while (end < sentence.end() && !parts(text, end) && !joint(text, end)) {
      end++;
    }
    return new Span(start, end);
  }

  /** A mark, but not the one inside "40,000" or "10:30". */
  private static boolean parts(String text, int at) {
    boolean mark = MARKS.indexOf(text.charAt(at)) >= 0;
    boolean inNumber = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return mark && !inNumber;
  }

  private static boolean joint(String text, int at) {
    return JOINTS.stream()
        .anyMatch(
            joint -> text.startsWith(joint, at) || text.startsWith(joint, at - joint.length()));
  }
}
