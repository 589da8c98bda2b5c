package dev.sitrep.brief;

import dev.sitrep.language.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a headline is from plainly stating what happened: questions, labels such as "live",
 * shouted words, somebody's words, a name in front.
 */
final class Tone {

  /** Words in capitals shorter than this are abbreviations. */
  private static final int SHOUTED = 4;

  /** Fewer words are a heading. */
  private static final int SHORT = 4;

  private static final String QUOTES = "\"“”„«'‘’";

  private final Set<String> labels;
  private final Set<String> questions;
  private final Set<String> addresses;

  Tone(String language) {
    labels = Lexicon.words(language, "headline-labels");
    questions = Lexicon.words(language, "headline-questions");
    addresses = Lexicon.words(language, "headline-address");
  }

  /** 0 for a statement; the higher, the less {@code title}, of {@code outlet}, is one. */
  int loudness(String title, @Nullable String outlet) {
    List<String> words = words(title);
    int loud = asks(title, words) || isCut(title) ? 2 : 0;
    loud += isLabelled(title) ? 2 : 0;
    loud += shouts(words) || title.indexOf('!') >= 0 ? 2 : 0;
    loud += opensWithQuote(title) ? 1 : 0;
    loud += isNamed(title, outlet) ? 1 : 0;
    loud += words.size() < SHORT ? 1 : 0;
    loud += words.stream().anyMatch(it -> addresses.contains(it.toLowerCase(Locale.ROOT))) ? 1 : 0;
    return loud;
  }

  private boolean asks(String title, List<String> words) {
    return title.endsWith("?")
        || title.endsWith("？")
        || (!words.isEmpty() && questions.contains(words.get(0).toLowerCase(Locale.ROOT)));
  }

  private static boolean isCut(String title) {
    return title.endsWith("...") || title.endsWith("…");
  }

  /** "Live: ...", "As it happened: ...", "Transcript | ...". */
  private boolean isLabelled(String title) {
    int end = 0;
    while (end < title.length() && ":|–—-".indexOf(title.charAt(end)) < 0) {
      end++;
    }
    String head = title.substring(0, end).strip().toLowerCase(Locale.ROOT);
    int space = head.indexOf(' ');
    return labels.contains(head) || (space > 0 && labels.contains(head.substring(0, space)));
  }

  private static boolean shouts(List<String> words) {
    long shouted = words.stream().filter(Tone::isShouted).count();
    return shouted > 1 || (shouted == 1 && words.size() > 1 && isShouted(words.get(0)));
  }

  private static boolean isShouted(String word) {
    return word.length() >= SHOUTED
        && word.codePoints().noneMatch(Character::isLowerCase)
        && word.codePoints().filter(Character::isUpperCase).count() >= SHOUTED;
  }

  /** Whether {@code text} begins with somebody's words. */
  static boolean opensWithQuote(String text) {
    return !text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0;
  }

  /** "The Daily Bell: ...", "Ida Holm: ...": who publishes or says it, not what happened. */
  private static boolean isNamed(String title, @Nullable String outlet) {
    int colon = title.indexOf(": ");
    if (colon < 0) {
      return outlet != null && title.contains(outlet);
    }
    List<String> head = words(title.substring(0, colon));
    boolean name =
        head.size() > 1 && head.stream().allMatch(it -> Character.isUpperCase(it.codePointAt(0)));
    return name || (outlet != null && title.contains(outlet));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+")).filter(it -> !it.isEmpty()).toList();
  }
}
