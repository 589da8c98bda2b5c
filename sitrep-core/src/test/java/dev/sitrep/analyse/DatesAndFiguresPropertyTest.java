package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sitrep.model.Article;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.analysis.TimeExpression;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every text: nothing throws, spans are exact, in order, and apart. */
class DatesAndFiguresPropertyTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2031, 5, 15);

  private static final String[] PIECES = {
    "Monday",
    "March",
    "May",
    "the",
    "of",
    "last",
    "next",
    "this",
    "week",
    "days",
    "ago",
    "earlier",
    "end",
    "early",
    "on",
    "in",
    "since",
    "by",
    "between",
    "and",
    "to",
    "from",
    "first",
    "a",
    "an",
    "half",
    "two",
    "twenty",
    "hundred",
    "million",
    "dozen",
    "one",
    "people",
    "troops",
    "per cent",
    "percentage points",
    "dollars",
    "more than",
    "at least",
    "or more",
    "year-old",
    "every",
    "quarter",
    "past",
    "o'clock",
    "seventies",
    "within",
    "starting",
    "tonight",
    "hours",
    "half",
    "now",
    "nation",
    "m",
    "k",
    "bn",
    "p.m",
    "am",
    "said",
    "will",
    "U",
    "S",
    "H",
    "29",
    "30",
    "31",
    "0",
    "1",
    "7",
    "12",
    "40",
    "000",
    "2014",
    "2031",
    "1990s",
    "99999999999",
    "$",
    "€",
    "%",
    "°C",
    "-",
    "–",
    ".",
    ",",
    ":",
    "/",
    "(",
    ")",
    "'",
    "’",
    "\u2009",
    "\u00a0",
    "\u0301",
    "😀",
    "März",
    "mars",
    "marzo",
    "de",
    "vor",
    "Tagen",
    "il y a",
    "Prozent",
    "février",
    "\ud83d",
    "#",
    "+",
    "½"
  };

  private static String randomText(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString().strip();
  }

  private static void isInOrder(List<Span> spans, Article article) {
    int end = 0;
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(span.end()).isLessThanOrEqualTo(article.text().length());
      String words = span.of(article.text());
      assertThat(words).isEqualTo(words.strip());
      end = span.end();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, NEWS",
    "en, DIALOGUE",
    "de, NEWS",
    "fr, NEWS",
    "es, NEWS",
    "cy, NEWS",
    "und, NEWS"
  })
  void whateverTheTextSpansAreExactAndInOrder(String language, Register register) {
    var random = new Random(7);
    var reader = new DatesAndFigures(PUBLISHED, register);
    int found = 0;
    for (int round = 0; round < 3000; round++) {
      String text = randomText(random);
      if (text.isBlank()) {
        continue;
      }
      Article article = Texts.article(text, random.nextBoolean() ? PUBLISHED : null);

      DatesAndFigures.Found read = Texts.read(article, language, reader, register);
      List<TimeExpression> dates = read.dates();
      List<Quantity> figures = read.figures();

      isInOrder(dates.stream().map(TimeExpression::span).toList(), article);
      List<Span> all = new ArrayList<>(dates.stream().map(TimeExpression::span).toList());
      read.undated().forEach(time -> all.add(time.span()));
      isInOrder(all.stream().sorted().toList(), article);
      isInOrder(figures.stream().map(Quantity::span).toList(), article);
      isInOrder(
          figures.stream().map(Quantity::matter).filter(Objects::nonNull).limit(1).toList(),
          article);
      found += dates.size() + figures.size();
    }
    assertThat(found).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void aFigureIsNeverPartOfADate(Register register) {
    var reader = new DatesAndFigures(null, register);
    var random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      Article article = Texts.article("x" + randomText(random), PUBLISHED);

      DatesAndFigures.Found read = Texts.read(article, "en", reader, register);

      List<Span> dates = read.dates().stream().map(TimeExpression::span).toList();
      assertThat(read.figures())
          .allSatisfy(figure -> assertThat(dates).noneMatch(date -> date.contains(figure.span())));
    }
  }

  @Test
  void readingTwiceGivesTheSame() {
    Article article =
        Texts.article("On 3 May 2031 more than 40,000 extra pumps ran for two days.", PUBLISHED);
    var reader = new DatesAndFigures(null, Register.NEWS);

    DatesAndFigures.Found once = Texts.read(article, "en", reader, Register.NEWS);

    assertThat(Texts.read(article, "en", reader, Register.NEWS)).isEqualTo(once);
    assertThat(once.figures()).hasSize(2);
  }

  @Test
  void endlessRunsTakeTimeInProportion() {
    String text =
        Stream.of(
                "1,",
                "1,111,",
                "111 ",
                "two hundred and ",
                "March ",
                "between 1 and ",
                "from 1 to ",
                "the first week of ",
                "1 day, 2 hours, ",
                "half past ",
                "every ",
                "within the next ",
                "week of the ",
                "ten forty ",
                "- ")
            .map(piece -> piece.repeat(5_000))
            .reduce("", String::concat);
    Article article = Texts.article(text, PUBLISHED);

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Texts.read(article, "en", Register.NEWS);
          Texts.read(article, "en", Register.DIALOGUE);
        });
  }
}
