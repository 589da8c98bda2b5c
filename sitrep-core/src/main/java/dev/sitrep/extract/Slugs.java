package dev.sitrep.extract;

/** Names that agencies give their pictures and stories: {@code RIVERLAND-STORM-DAM/}. */
final class Slugs {

  private Slugs() {}

  /** Whether the whole line is capitals joined by hyphens or slashes, at least three groups. */
  static boolean isSlug(String line) {
    int end = line.endsWith(".") ? line.length() - 1 : line.length();
    int groups = 1;
    int letters = 0;
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      if (c == '-' || c == '/') {
        groups++;
      } else if (Character.isUpperCase(c)) {
        letters++;
      } else if (!Character.isDigit(c)) {
        return false;
      }
    }
    return groups >= 3 && letters >= 8;
  }
}
