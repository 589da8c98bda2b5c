package dev.sitrep.cluster;

/**
 * Light English stemming: plural, past tense, progressive and a few endings that make nouns of
 * verbs. It only has to bring forms of one word together; the stem need not be a word.
 */
final class Stemmer {

  private Stemmer() {}

  /** The stem of a lower-case English word. */
  static String stem(String word) {
    if (word.length() < 4 || Character.isDigit(word.charAt(0))) {
      return word;
    }
    String stem = singular(word);
    stem = verb(stem);
    stem = derived(stem);
    return finish(stem);
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("ches")
        || word.endsWith("shes")
        || word.endsWith("xes")) {
      return cut(word, 2);
    }
    if (word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      return cut(word, 1);
    }
    return word;
  }

  private static String verb(String word) {
    if (word.endsWith("ing") && hasVowel(cut(word, 3)) && word.length() > 5) {
      return undouble(cut(word, 3));
    }
    if (word.endsWith("ied") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("ed") && hasVowel(cut(word, 2)) && word.length() > 4) {
      return undouble(cut(word, 2));
    }
    return word;
  }

  private static String derived(String word) {
    for (String ending : new String[] {"ment", "ion", "ness", "ly", "er", "or"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return cut(word, ending.length());
      }
    }
    return word;
  }

  private static String finish(String word) {
    if (word.endsWith("e") && word.length() > 3) {
      return cut(word, 1);
    }
    return word.endsWith("y") && word.length() > 3 ? cut(word, 1) + "i" : word;
  }

  private static String undouble(String word) {
    int last = word.length() - 1;
    boolean doubled = last > 2 && word.charAt(last) == word.charAt(last - 1);
    return doubled && "lsz".indexOf(word.charAt(last)) < 0 ? word.substring(0, last) : word;
  }

  private static boolean hasVowel(String word) {
    return word.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
