package dev.sitrep.extract;

import java.util.Arrays;

/** The text of a row while it is gathered. */
final class PendingText {

  private char[] characters = new char[1024];
  private int size;

  void append(String text) {
    int end = size + text.length();
    if (end > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(end, 2 * size));
    }
    text.getChars(0, text.length(), characters, size);
    size = end;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** No more than so many of its last characters. */
  String end(int most) {
    int length = Math.min(most, size);
    return new String(characters, size - length, length);
  }

  /** The line of what was gathered, which begins anew. */
  CleanLine take() {
    var line = CleanLine.of(characters, size);
    size = 0;
    return line;
  }
}
