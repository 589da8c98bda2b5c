package dev.sitrep.eval.metric;

import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who said it: right speakers of double-quoted spans of three words and more. The definition is
 * that of the quotes set's own scorer.
 *
 * @param cases quoted spans with a gold speaker
 * @param likely those whose likeliest speaker is the right one, given or not
 * @param answered those given a speaker
 * @param right those given the right one
 */
public record SpeakerScore(int cases, int likely, int answered, int right) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\p{L}\\p{N}_’'-]*");
  private static final Pattern POSSESSIVE = Pattern.compile("[’']s$");
  private static final Set<String> NO_NAMES =
      Set.of(
          ("mr mrs ms dr sen rep gov president senator the of and secretary general gen former a an"
                  + " mayor prime minister chief spokesman spokeswoman campaign"
                  + " he she they it i we who him her them you his")
              .split(" "));

  /**
   * A gold attribution.
   *
   * @param content the words said, in one or more pieces
   * @param source who says them; empty if the text does not give it
   */
  public record Gold(List<Span> content, List<Span> source) {}

  /**
   * A system's attribution.
   *
   * @param content the words said, in one or more pieces
   * @param speaker the words that most likely give the speaker; null if none do
   * @param standing whether the speaker is given to a reader
   * @param confidence how sure the system is of the speaker, 0 to 1
   */
  public record Answer(
      List<Span> content, @Nullable Span speaker, Standing standing, double confidence) {}

  /** Whether a system stands by its answer. */
  public enum Standing {
    GIVEN,
    TOO_UNSURE
  }

  /** A text with its gold attributions and a system's. */
  public record Document(String text, List<Gold> gold, List<Answer> answers) {}

  /**
   * A quoted span with a gold speaker.
   *
   * @param quote the span, its marks included
   * @param answers those that are of it and name somebody, the most fitting first
   */
  public record Case(Document document, Span quote, Gold gold, List<Answer> answers) {

    /** The answers that are given to a reader. */
    public List<Answer> given() {
      return answers.stream().filter(it -> it.standing() == Standing.GIVEN).toList();
    }

    /** Whether the likeliest speaker is the right one, given or not. */
    public boolean isLikelyRight() {
      return isRight(answers);
    }

    private boolean isRight(List<Answer> among) {
      Span speaker = among.isEmpty() ? null : among.get(0).speaker();
      return speaker != null && SpeakerScore.isRight(document.text(), gold.source(), speaker);
    }
  }

  /** The counts over {@code documents}. */
  public static SpeakerScore of(List<Document> documents) {
    int cases = 0;
    int likely = 0;
    int answered = 0;
    int right = 0;
    for (Document document : documents) {
      for (Case one : cases(document)) {
        cases++;
        likely += one.isLikelyRight() ? 1 : 0;
        answered += one.given().isEmpty() ? 0 : 1;
        right += one.isRight(one.given()) ? 1 : 0;
      }
    }
    return new SpeakerScore(cases, likely, answered, right);
  }

  /** The quoted spans of {@code document} that have a gold speaker. */
  public static List<Case> cases(Document document) {
    List<Case> cases = new ArrayList<>();
    for (Span quote : quotedSpans(document.text())) {
      goldOf(document, quote)
          .ifPresent(gold -> cases.add(new Case(document, quote, gold, answers(document, quote))));
    }
    return cases;
  }

  /** Right likeliest speakers of all cases; none counts as wrong. */
  public double accuracy() {
    return cases == 0 ? 0 : (double) likely / cases;
  }

  /** Cases given a speaker, of all. */
  public double share() {
    return cases == 0 ? 0 : (double) answered / cases;
  }

  /** Right answers of those given. */
  public double precision() {
    return answered == 0 ? 0 : (double) right / answered;
  }

  /**
   * Spans between double quotation marks, marks included; one left open ends with its paragraph.
   */
  static List<Span> quotedSpans(String text) {
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (c == '\n') {
        if (open >= 0) {
          spans.add(new Span(open, open + text.substring(open, i).stripTrailing().length()));
        }
        open = -1;
      } else if (open < 0 && (c == '“' || c == '"')) {
        open = i;
      } else if (open >= 0 && (c == '”' || c == '"')) {
        spans.add(new Span(open, i + 1));
        open = -1;
      }
    }
    return spans;
  }

  private static Optional<Gold> goldOf(Document document, Span quote) {
    if (quote.of(document.text()).strip().split("\\s+").length < 3) {
      return Optional.empty();
    }
    Gold best = null;
    int covered = 0;
    for (Gold gold : document.gold()) {
      int overlap = overlap(quote, gold.content());
      if (overlap > covered && overlap >= .6 * (quote.length() - 2)) {
        best = gold;
        covered = overlap;
      }
    }
    return Optional.ofNullable(best).filter(gold -> !gold.source().isEmpty());
  }

  /** The answers that cover at least half of the quotation and name somebody, shortest first. */
  private static List<Answer> answers(Document document, Span quote) {
    return document.answers().stream()
        .filter(answer -> answer.speaker() != null)
        .filter(answer -> overlap(quote, answer.content()) >= .5 * quote.length())
        .sorted(Comparator.comparingInt(answer -> length(answer.content())))
        .toList();
  }

  private static int length(List<Span> content) {
    return content.stream().mapToInt(Span::length).sum();
  }

  static boolean isRight(String text, List<Span> source, Span speaker) {
    if (source.stream().anyMatch(speaker::overlaps)) {
      return true;
    }
    Set<String> gold = new HashSet<>();
    source.forEach(span -> gold.addAll(names(span.of(text))));
    return names(speaker.of(text)).stream().anyMatch(gold::contains);
  }

  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      if (Character.isUpperCase(word.charAt(0)) && word.length() > 2) {
        names.add(POSSESSIVE.matcher(word).replaceFirst("").toLowerCase(Locale.ROOT));
      }
    }
    names.removeAll(NO_NAMES);
    return names;
  }

  private static int overlap(Span quote, List<Span> content) {
    return content.stream()
        .mapToInt(
            span ->
                Math.max(
                    0, Math.min(quote.end(), span.end()) - Math.max(quote.start(), span.start())))
        .sum();
  }
}
