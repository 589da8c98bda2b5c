package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Signs in the text that was taken for the article. */
final class TextSigns {

  private final PageReading reading;
  private final List<Line> body;
  private final Set<Sign> signs;

  TextSigns(PageReading reading, Set<Sign> signs) {
    this.reading = reading;
    this.body = reading.body();
    this.signs = signs;
  }

  void add() {
    int words = reading.words();
    int page = reading.table().rows().stream().mapToInt(Row::words).sum();
    long paragraphs = reading.longParagraphs();
    put(Sign.THIN, paragraphs <= 1);
    put(Sign.FEW_PARAGRAPHS, paragraphs >= 2 && paragraphs <= 4);
    put(Sign.SHORT_LINES, !body.isEmpty() && reading.wordsInALine() < 14);
    put(Sign.LONG_LINES, reading.wordsInALine() >= 35);
    put(Sign.MOST_OF_THE_PAGE, words > 0.6 * page);
    put(Sign.LITTLE_OF_THE_PAGE, words < 0.15 * page);
    put(Sign.SECTIONS, paragraphs >= 6 && headings() >= 3);
    put(Sign.SENTENCES, wordsInSentences() > 0.85 * words);
    put(Sign.QUOTATION_MARKS, quotationMarks() >= 4);
    put(Sign.WE, ours() > 0.015 * words);
    put(Sign.PUBLISHED, reading.dated());
    put(Sign.SIGNED, !reading.metadata().authors().isEmpty());
  }

  private long headings() {
    return body.stream().filter(line -> line.kind() == Kind.HEADING).count();
  }

  private int wordsInSentences() {
    return body.stream()
        .filter(line -> CleanText.endsSentence(line.text()))
        .mapToInt(line -> CleanText.words(line.text()))
        .filter(words -> words >= 8)
        .sum();
  }

  private int quotationMarks() {
    int marks = 0;
    for (Line line : body) {
      for (int i = 0; i < line.text().length(); i++) {
        marks += isQuotationMark(line.text().charAt(i)) ? 1 : 0;
      }
    }
    return marks;
  }

  private static boolean isQuotationMark(char c) {
    return switch (c) {
      case '"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> true;
      default -> false;
    };
  }

  private int ours() {
    String language = reading.metadata().language();
    String tag = language == null ? "en" : Locale.forLanguageTag(language).getLanguage();
    Set<String> we = Lexicon.words(tag, "we");
    int ours = 0;
    for (Line line : we.isEmpty() ? List.<Line>of() : body) {
      for (String word : CleanText.key(line.text()).split(" ")) {
        ours += we.contains(word) ? 1 : 0;
      }
    }
    return ours;
  }

  private void put(Sign sign, boolean present) {
    if (present) {
      signs.add(sign);
    }
  }
}
