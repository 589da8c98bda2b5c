package dev.sitrep.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sitrep.eval.metric.ClusterScores.Label;
import dev.sitrep.eval.metric.TextScores.Pair;
import dev.sitrep.eval.metric.TextScores.Segments;
import dev.sitrep.model.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The measures against cases worked out by hand. */
class MetricsTest {

  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void shinglesAreFourWordRunsAveragedOverPages() {
    // page 1: gold has 3 runs, 2 found, both right; page 2: nothing found
    Score score =
        TextScores.shingles(List.of(new Pair("a b c d e f", "a b c d e"), new Pair("g h i j", "")));

    assertThat(score.precision()).isEqualTo(1, EXACT);
    assertThat(score.recall()).isEqualTo((2.0 / 3 + 0) / 2, EXACT);
    assertThat(score.f1()).isEqualTo(0.5, EXACT);
  }

  @Test
  void aTextOfLessThanFourWordsIsOneShingle() {
    assertThat(TextScores.shingles(List.of(new Pair("one two", "one two"))).f1())
        .isEqualTo(1, EXACT);
  }

  @Test
  void repeatedShinglesCountAsOftenAsTheyOccur() {
    Score score = TextScores.shingles(List.of(new Pair("a a a a", "a a a a a")));

    assertThat(score.precision()).isEqualTo(0.5, EXACT);
    assertThat(score.recall()).isEqualTo(1, EXACT);
  }

  @Test
  void bagOfWordsIgnoresCaseAndOrder() {
    // 2 hits of 4 found and of 3 gold: P 1/2, R 2/3, F1 4/7
    double score = TextScores.bagOfWords(List.of(new Pair("Sea rose high", "ROSE the sea again")));

    assertThat(score).isEqualTo(4.0 / 7, EXACT);
  }

  @Test
  void segmentsAreCountedOverAllPagesWithWhiteSpaceNormalised() {
    Score score =
        TextScores.segments(
            List.of(
                new Segments(List.of("the  dam", "held"), List.of("menu"), "the dam\nmenu"),
                new Segments(List.of("x"), List.of(), "x")));

    assertThat(score.precision()).isEqualTo(2.0 / 3, EXACT);
    assertThat(score.recall()).isEqualTo(2.0 / 3, EXACT);
  }

  @Test
  void aWrongDayIsAFalsePositiveAndNoFalseNegative() {
    DateScore score =
        DateScore.of(
            List.of(
                new DateScore.Pair("2025-03-01", "2025-03-01"),
                new DateScore.Pair("2025-03-01", "2025-03-02"),
                new DateScore.Pair("2025-03-01", null),
                new DateScore.Pair(null, null)));

    assertThat(score).isEqualTo(new DateScore(1, 1, 1, 1));
    assertThat(score.accuracy()).isEqualTo(0.5, EXACT);
    assertThat(score.f1()).isEqualTo(0.5, EXACT);
  }

  /** Gold {1,2,3} {4}; predicted {1,2} {3,4}. */
  private static final List<Label> FOUR =
      List.of(new Label("A", "x"), new Label("A", "x"), new Label("A", "y"), new Label("B", "y"));

  @Test
  void bCubedAveragesOverArticles() {
    Score score = ClusterScores.bCubed(FOUR);

    assertThat(score.precision()).isEqualTo((1 + 1 + 0.5 + 0.5) / 4, EXACT);
    assertThat(score.recall()).isEqualTo((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4, EXACT);
  }

  @Test
  void pairwiseCountsPairsThatAreTogether() {
    Score score = ClusterScores.pairwise(FOUR);

    assertThat(score.precision()).isEqualTo(1.0 / 2, EXACT);
    assertThat(score.recall()).isEqualTo(1.0 / 3, EXACT);
  }

  @Test
  void rougeOfTheClassicExample() {
    String gold = "police caught the gunman";
    String predicted = "police catch the gunman";

    assertThat(Rouge.n(1, gold, predicted)).isEqualTo(3.0 / 4, EXACT);
    assertThat(Rouge.n(2, gold, predicted)).isEqualTo(1.0 / 3, EXACT);
    assertThat(Rouge.l(gold, predicted)).isEqualTo(3.0 / 4, EXACT);
  }

  @Test
  void rougeLKeepsTheOrderOfWords() {
    assertThat(Rouge.l("a b c d", "b a d c")).isEqualTo(0.5, EXACT);
  }

  @Test
  void rougeComparesStems() {
    assertThat(Rouge.n(1, "Rescuers were searching boats", "rescuers, searched; boat!"))
        .isEqualTo(6.0 / 7, EXACT);
  }

  @Test
  void alignedRougeComparesTheNearestDatesAndDiscountsWhatIsApart() {
    var gold = timeline(Map.of("2031-05-03", "dam broke", "2031-05-09", "gate closed"));
    var found = timeline(Map.of("2031-05-03", "dam broke", "2031-05-08", "gate closed"));

    Score score = AlignedRouge.of(gold, found);

    assertThat(score.precision()).isEqualTo((2 + 2 / 2.0) / 4, EXACT);
    assertThat(score.recall()).isEqualTo((2 + 2 / 2.0) / 4, EXACT);
  }

  private static SortedMap<LocalDate, String> timeline(Map<String, String> texts) {
    SortedMap<LocalDate, String> timeline = new TreeMap<>();
    texts.forEach((date, text) -> timeline.put(LocalDate.parse(date), text));
    return timeline;
  }

  @Test
  void datesOfATimelineAreSets() {
    Score score = SetScore.of(Set.of("1", "2", "3"), Set.of("2", "3", "4", "5"));

    assertThat(score.precision()).isEqualTo(0.5, EXACT);
    assertThat(score.recall()).isEqualTo(2.0 / 3, EXACT);
  }

  @Test
  void aQuotedSpanOpenAtTheEndOfItsParagraphEndsThere() {
    String text = "“We hold,” she said. “We wait\nNothing \"more\" here";

    assertThat(SpeakerScore.quotedSpans(text))
        .extracting(span -> span.of(text))
        .containsExactly("“We hold,”", "“We wait", "\"more\"");
  }

  @Test
  void aSpeakerIsRightByOverlapOrByASharedName() {
    String text = "“We will hold it,” Mira Tolan said. “It is not over,” he added. Tolan left.";
    var gold =
        List.of(
            new SpeakerScore.Gold(List.of(new Span(0, 18)), List.of(new Span(19, 29))),
            new SpeakerScore.Gold(List.of(new Span(36, 54)), List.of(new Span(54, 57))));
    Span byName = new Span(text.lastIndexOf("Tolan"), text.lastIndexOf("Tolan") + 5);

    SpeakerScore score =
        SpeakerScore.of(
            List.of(
                new SpeakerScore.Document(
                    text,
                    gold,
                    List.of(answer(new Span(0, 18), byName), answer(new Span(36, 54), null)))));

    assertThat(score).isEqualTo(new SpeakerScore(2, 1, 1, 1));
    assertThat(score.accuracy()).isEqualTo(0.5, EXACT);
    assertThat(score.precision()).isEqualTo(1, EXACT);
  }

  private static SpeakerScore.Answer answer(Span content, @Nullable Span speaker) {
    return new SpeakerScore.Answer(List.of(content), speaker, SpeakerScore.Standing.GIVEN, 0.9);
  }
}
