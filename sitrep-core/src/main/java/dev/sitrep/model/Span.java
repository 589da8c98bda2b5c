package dev.sitrep.model;

/**
 * A half-open range {@code [start, end)} of UTF-16 code units in the canonical text of one article.
 *
 * @param start first code unit, at least 0
 * @param end one past the last code unit, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
    }
  }

  /** The number of code units covered, at least 1. */
  public int length() {
    return end - start;
  }

  /** Whether every code unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the code unit at {@code offset} lies in this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two spans share a code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The characters this span covers in {@code text}. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, the longer first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
