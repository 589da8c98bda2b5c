package dev.sitrep.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.eval.metric.SpecScore.Answer;
import dev.sitrep.eval.metric.SpecScore.Case;
import dev.sitrep.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecScoreTest {

  private static Answer answer(int start, String... values) {
    return new Answer(new Span(start, start + 5), List.of(values));
  }

  @Test
  void anyWantedValueWillDo() {
    assertThat(
            new Case(
                List.of(answer(3, "2031-05-01", "2032-05-01")), List.of(answer(3, "2032-05-01"))))
        .matches(Case::passes);
    assertThat(new Case(List.of(answer(3, "2031-05-01")), List.of(answer(3, "2031-05-02"))))
        .matches(it -> !it.passes());
  }

  @Test
  void numbersAreComparedByValue() {
    assertThat(new Case(List.of(answer(0, "3.50")), List.of(answer(0, "3.5"))))
        .matches(Case::passes);
  }

  @Test
  void aMissingOrAnExtraSpanFailsACase() {
    assertThat(new Case(List.of(answer(0)), List.of())).matches(it -> !it.passes());
    assertThat(new Case(List.of(), List.of(answer(0)))).matches(it -> !it.passes());
    assertThat(new Case(List.of(), List.of())).matches(Case::passes);
  }

  @Test
  void whereNoValueIsWantedTheSpanCounts() {
    assertThat(new Case(List.of(answer(2)), List.of(answer(2, "2031-05-01"))))
        .matches(Case::passes);
    assertThat(new Case(List.of(answer(2)), List.of(answer(3, "2031-05-01"))))
        .matches(it -> !it.passes());
  }

  @Test
  void theShareIsOfAllCases() {
    var right = new Case(List.of(answer(0)), List.of(answer(0)));
    var wrong = new Case(List.of(answer(0)), List.of());

    assertThat(SpecScore.sharePassed(List.of(right, right, wrong, wrong))).isEqualTo(0.5);
  }
}
