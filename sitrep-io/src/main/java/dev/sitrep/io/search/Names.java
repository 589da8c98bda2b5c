package dev.sitrep.io.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of capitalised words of a text: what {@code person:} looks in. Finding names for good
 * ({@code dev.sitrep.analyse}) costs a dozen times as much; a search for a name needs no more than
 * that 'Baker' is not found where somebody bakes.
 */
final class Names {

  /** Stands between two runs in the index, so that no phrase reaches from one into the next. */
  static final String BREAK = " x0x ";

  private static final String WORD =
      "(?:\\p{Lu}\\.(?= \\p{Lu})|\\p{Lu}[\\p{L}\\p{M}]*+(?:[-'’][\\p{L}\\p{M}]++)*+)";

  // Bounded and possessive, so that no text makes it slow.
  private static final Pattern RUN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])"
              + WORD
              + "(?: (?:(?:de|da|di|do|dos|del|der|den|du|la|le|van|von|bin|ibn|al|el|ter|ten|zu)"
              + " ){0,3}+"
              + WORD
              + "){0,7}+");

  private static final String ENDS_BEFORE_SENTENCE = ".!?\n:;\"“”„«»‘—–";

  private Names() {}

  /**
   * The distinct runs in {@code text}, in order. A single word that opens a sentence counts only
   * where it is capitalised elsewhere too.
   */
  static String in(String text) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> doubtful = new LinkedHashSet<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      String name = run.group();
      boolean alone = name.indexOf(' ') < 0;
      (alone && opensSentence(text, run.start()) ? doubtful : names).add(bare(name));
    }
    doubtful.retainAll(words(names));
    names.addAll(doubtful);
    return String.join(BREAK, names);
  }

  private static Set<String> words(Set<String> names) {
    Set<String> words = new LinkedHashSet<>();
    names.forEach(name -> words.addAll(List.of(name.split(" ", -1))));
    return words;
  }

  // The stop of a sentence and the s of a genitive are no part of a name.
  private static String bare(String name) {
    int end = name.length();
    while (end > 1 && !Character.isLetter(name.charAt(end - 1))) {
      end--;
    }
    String shorter = name.substring(0, end);
    return shorter.endsWith("'s") || shorter.endsWith("’s")
        ? shorter.substring(0, end - 2)
        : shorter;
  }

  private static boolean opensSentence(String text, int start) {
    int i = start - 1;
    while (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i < 0 || ENDS_BEFORE_SENTENCE.indexOf(text.charAt(i)) >= 0;
  }
}
