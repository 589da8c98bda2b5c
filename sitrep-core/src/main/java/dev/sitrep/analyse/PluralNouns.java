package dev.sitrep.analyse;

final class PluralNouns {
  static boolean looksPlural(String lower) {
    return lower.length() > 3
            && lower.endsWith("s")
            && !lower.endsWith("ss")
            && !lower.endsWith("us")
            && !lower.endsWith("is")
        || lower.equals("people");
  }
}
