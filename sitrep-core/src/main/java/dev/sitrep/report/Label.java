package dev.sitrep.report;

import dev.sitrep.model.Span;

/**
 * What a figure is about, in words of its text: the noun phrase where that tells enough, else the
 * clause of the number, since "people" or "crowns" alone tell nothing.
 */
final class Label {

  private static final int LONGEST = 80;

  private Label() {}

  /** The words that say what {@code measured} counts. */
  static Span of(Measured measured) {
    String text = measured.analysis().article().text();
    Span matter = measured.quantity().matter();
    boolean plain = measured.actions().isEmpty() && measured.quantity().unit() == null;
    if (matter != null && plain && matter.of(text).indexOf(' ') > 0) {
      return matter;
    }
    Span clause = trimmed(text, measured.clause());
    if (clause.length() <= LONGEST) {
      return clause;
    }
    Span number = measured.quantity().span();
    return clause.end() - number.start() > LONGEST / 2
        ? new Span(number.start(), cut(text, number.start(), clause.end()))
        : new Span(begin(text, clause.start(), clause.end()), clause.end());
  }

  /** The last end of a word at most {@link #LONGEST} behind {@code start}. */
  private static int cut(String text, int start, int end) {
    if (end - start <= LONGEST) {
      return end;
    }
    int at = start + LONGEST;
    while (at > start + LONGEST / 2 && text.charAt(at) != ' ') {
      at--;
    }
    return trimmed(text, new Span(start, at)).end();
  }

  private static int begin(String text, int start, int end) {
    int at = Math.max(start, end - LONGEST);
    while (at < end - LONGEST / 2 && text.charAt(at) != ' ') {
      at++;
    }
    return trimmed(text, new Span(at, end)).start();
  }

  private static Span trimmed(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end - 1 && !isInside(text.charAt(start))) {
      start++;
    }
    while (end > start + 1 && !isInside(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.CURRENCY_SYMBOL
        || c == '%'
        || c == '°';
  }
}
