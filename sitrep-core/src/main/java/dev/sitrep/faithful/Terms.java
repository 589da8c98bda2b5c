package dev.sitrep.faithful;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words by which two texts are compared: stems without stop words, names and numbers among
 * them.
 *
 * <p>A stem is the word in lower case, cut after six letters, without a plural s before: crude, but
 * the same for every language with an alphabet, and enough to find "extends" and "extended" alike.
 *
 * @param all every term
 * @param names those that are part of a name
 * @param numbers those that are numbers, without thousands separators
 */
public record Terms(SortedSet<String> all, SortedSet<String> names, SortedSet<String> numbers) {

  private static final int STEM = 6;

  public Terms {
    all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
  }

  /** The terms of {@code span} in the article of {@code analysis}. */
  public static Terms of(Analysis analysis, Span span) {
    Set<String> stopWords = Stops.of(analysis.language());
    List<Word> words = Word.in(analysis.article().text(), span.start(), span.end());
    SortedSet<String> all = new TreeSet<>();
    SortedSet<String> names = new TreeSet<>();
    SortedSet<String> numbers = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.isNumber()) {
        numbers.add(number(word.text()));
      } else if (!Stops.isStop(stopWords, word)) {
        String stem = stem(word.lower());
        all.add(stem);
        // A capital at the beginning of a sentence tells nothing.
        if (i > 0 && word.isCapitalised()) {
          names.add(stem);
        }
      }
    }
    all.addAll(numbers);
    return new Terms(all, names, numbers);
  }

  /** The stem of a word in lower case. */
  public static String stem(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    String singular = plural ? word.substring(0, word.length() - 1) : word;
    int end = Math.min(STEM, singular.length());
    return singular.substring(
        0, Character.isHighSurrogate(singular.charAt(end - 1)) ? end - 1 : end);
  }

  /** How many terms both have. */
  public int shared(Terms other) {
    Terms fewer = all.size() <= other.all.size() ? this : other;
    Terms more = fewer == this ? other : this;
    return (int) fewer.all.stream().filter(more.all::contains).count();
  }

  /** How many terms both have that are no part of a name in either. */
  int told(Terms other) {
    return (int)
        all.stream()
            .filter(other.all::contains)
            .filter(term -> !names.contains(term) && !other.names.contains(term))
            .count();
  }

  /** How alike two texts are: the cosine of their terms, each as heavy as any other, 0 to 1. */
  public double alike(Terms other) {
    int shared = shared(other);
    return shared == 0 ? 0 : shared / Math.sqrt((double) all.size() * other.all.size());
  }

  /** {@code 40,000} and {@code 40000} are one number, {@code 4.5} is another than {@code 45}. */
  private static String number(String text) {
    var digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits.append((char) ('0' + Character.digit(c, 10)));
      } else if (!isThousands(text, i)) {
        digits.append('.');
      }
    }
    return digits.toString();
  }

  private static boolean isThousands(String text, int separator) {
    int end = separator + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - separator == 4;
  }

  /** Words that tell nothing. */
  private static final class Stops {

    private static Set<String> of(String language) {
      return Lexicon.words(language, "stop-words");
    }

    /** Without a list, the short words are taken for it. */
    private static boolean isStop(Set<String> stopWords, Word word) {
      int first = word.text().codePointAt(0);
      if (Character.isIdeographic(first)) {
        return false;
      }
      return stopWords.isEmpty() ? word.text().length() <= 3 : stopWords.contains(word.lower());
    }
  }
}
