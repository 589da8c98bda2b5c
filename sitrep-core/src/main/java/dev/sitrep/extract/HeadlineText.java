package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The words of a headline without the label that stands above it in the same element. */
final class HeadlineText {

  private static final Set<String> KICKERS = Lexicon.words("any", "kicker-classes");
  private static final Set<String> TITLES = Lexicon.words("any", "title-classes");
  private static final String MARKS = ":-\u2013\u2014/| ";

  private HeadlineText() {}

  static String of(Element heading) {
    String all = CleanText.line(heading.text());
    for (Element part : heading.getAllElements()) {
      if (part != heading && hasWord(part, TITLES)) {
        String title = CleanText.line(part.text());
        if (CleanText.words(title) >= 2 && all.endsWith(title)) {
          return title;
        }
      }
    }
    Element kicker = kicker(heading);
    String label = kicker == null ? "" : CleanText.line(kicker.text());
    String rest = all.startsWith(label) ? withoutMarks(all.substring(label.length())) : all;
    return CleanText.words(rest) >= 2 ? rest : all;
  }

  private static @Nullable Element kicker(Element heading) {
    for (Element part : heading.getAllElements()) {
      if (part != heading && hasWord(part, KICKERS)) {
        return part;
      }
    }
    return null;
  }

  private static boolean hasWord(Element part, Set<String> words) {
    String classes = part.attr("class");
    if (classes.isEmpty()) {
      return false;
    }
    for (String name : Markup.names(classes)) {
      if (words.contains(name) || List.of(name.split("-")).stream().anyMatch(words::contains)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutMarks(String text) {
    int start = 0;
    while (start < text.length() && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start);
  }
}
