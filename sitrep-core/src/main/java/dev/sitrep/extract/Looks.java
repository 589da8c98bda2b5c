package dev.sitrep.extract;

import java.util.HashMap;
import java.util.Map;

/**
 * The looks of a page's elements. A page has few classes for its many elements, so that each is
 * read once. Class names are taken apart at hyphens, underscores and capitals.
 */
final class Looks {

  /** Real ones stay far below, even with utility classes; taking apart megabytes takes memory. */
  static final int LONGEST = 8192;

  private final Map<String, Look> byClass = new HashMap<>();

  /** A class or an id as it is written, in lower case. */
  private char[] written = new char[128];

  /** The same as a name: its words parted by hyphens. */
  private char[] name = new char[256];

  /** The look of an element by its class and its id, either of which may be empty. */
  Look of(String classes, String id) {
    if (classes.length() > LONGEST || classes.isEmpty() && id.isEmpty()) {
      return Look.NONE;
    }
    Look look = byClass.get(classes);
    if (look == null) {
      look = Look.of(classes, ofClasses(classes));
      byClass.put(classes, look);
    }
    if (id.isEmpty()) {
      return look;
    }
    return classes.length() + 1 + id.length() > LONGEST
        ? new Look("", "", look.ofClass(), 0)
        : look.with(id, ofNames(id, 0, id.length()));
  }

  private int ofClasses(String classes) {
    int traits = 0;
    boolean everywhere = true;
    int start = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i == classes.length() || classes.charAt(i) <= ' ') {
        if (i > start) {
          traits |= ofNames(classes, start, i) | NameMeanings.ofClass(written, i - start);
          everywhere &= !isOfSomeScreens(classes.substring(start, i));
        }
        start = i + 1;
      }
    }
    return everywhere ? traits : traits & ~Trait.HIDDEN.bit();
  }

  /** Whether a class takes back for some screens what others say: "hidden md:block". */
  private static boolean isOfSomeScreens(String name) {
    return name.indexOf(':') > 0 || name.startsWith("d-") && name.endsWith("-block");
  }

  /** What the names from {@code from} to {@code to} in {@code text} speak of; mostly one. */
  private int ofNames(String text, int from, int to) {
    if (to - from > written.length) {
      written = new char[to - from];
      name = new char[2 * (to - from)];
    }
    int traits = 0;
    int size = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      char lower = CleanText.lower(c);
      written[i - from] = lower;
      if (CleanText.isSpace(c)) {
        traits |= size == 0 ? 0 : NameMeanings.ofName(name, size);
        size = 0;
      } else if (CleanText.isLetterOrDigit(c)) {
        boolean hump = c != lower && i > from && Character.isLowerCase(text.charAt(i - 1));
        if (hump && Character.isUpperCase(c)) {
          name[size++] = '-';
        }
        name[size++] = lower;
      } else if (size > 0 && name[size - 1] != '-') {
        name[size++] = '-';
      }
    }
    return size == 0 ? traits : traits | NameMeanings.ofName(name, size);
  }
}
