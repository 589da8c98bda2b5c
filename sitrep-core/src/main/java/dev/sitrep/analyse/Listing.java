package dev.sitrep.analyse;

/**
 * The way a block counts its items, if it opens with a list marker: '1.', '2)', 'a.', a bullet.
 * Later items are recognised only as the successor in the same style, so that numbers in running
 * text stay what they are.
 */
final class Listing {

  private final String text;
  private final int end;
  private final char bullet;
  private final String style;
  private int last;
  private final boolean letters;

  private Listing(String text, int end, char bullet, Marker marker) {
    this.text = text;
    this.end = end;
    this.bullet = bullet;
    this.style = marker.style;
    this.last = marker.value;
    this.letters = marker.letter;
  }

  /** The listing that opens at {@code start}; one that finds nothing if there is none. */
  static Listing at(String text, int start, int end) {
    if (start < end && Marks.isBullet(text.charAt(start))) {
      return new Listing(text, end, text.charAt(start), Marker.NONE);
    }
    Marker marker = Marker.read(text, start, end);
    return new Listing(text, end, '\0', marker.letter && marker.value != 1 ? Marker.NONE : marker);
  }

  /** Whether its items are led by letters. */
  boolean countsLetters() {
    return letters;
  }

  /** Whether the next item of the list opens at {@code i}. */
  boolean opensItem(int i) {
    if (bullet != '\0') {
      return text.charAt(i) == bullet;
    }
    if (style.isEmpty() || !Marks.isSpace(text.charAt(i - 1)) || !mayOpen(text.charAt(i))) {
      return false;
    }
    Marker marker = Marker.read(text, i, end);
    if (marker.value != last + 1 || marker.letter != letters || !marker.style.equals(style)) {
      return false;
    }
    last = marker.value;
    return true;
  }

  private boolean mayOpen(char c) {
    return letters ? c >= 'a' && c <= 'z' : Character.isDigit(c);
  }

  /** A number or letter with what follows it: ".", ")" or ".)". */
  private record Marker(int value, boolean letter, String style) {

    static final Marker NONE = new Marker(-1, false, "");

    static Marker read(String text, int start, int end) {
      int i = start;
      int value = 0;
      while (i < end && i < start + 2 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        value = value * 10 + text.charAt(i++) - '0';
      }
      boolean letter = i == start;
      if (letter && i < end && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
        value = text.charAt(i++) - 'a' + 1;
      }
      int mark = i;
      while (i < end && i < mark + 2 && (text.charAt(i) == '.' || text.charAt(i) == ')')) {
        i++;
      }
      boolean spaced = i < end && Marks.isSpace(text.charAt(i));
      return i == mark || mark == start || !spaced
          ? NONE
          : new Marker(value, letter, text.substring(mark, i));
    }
  }
}
