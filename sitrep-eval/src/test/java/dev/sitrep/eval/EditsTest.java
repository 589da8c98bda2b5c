package dev.sitrep.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.eval.Edits.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditsTest {

  private static final List<String> TEXT = text("harbour");
  private static final List<String> OTHER = text("orchard");

  /** Twenty sentences of ten words. */
  private static List<String> text(String about) {
    return IntStream.range(0, 20)
        .mapToObj(i -> "Nobody in the " + about + " had counted " + i + " boats or gates.")
        .toList();
  }

  private static List<String> edited(Kind kind) {
    return new Edits(7).edited(kind, TEXT, OTHER);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theSameSeedEditsTheSameWay(Kind kind) {
    assertThat(edited(kind)).isEqualTo(edited(kind)).isNotEqualTo(TEXT);
  }

  @Test
  void truncationKeepsTheBeginning() {
    assertThat(edited(Kind.TRUNCATION)).hasSizeBetween(10, 16);
    assertThat(TEXT.subList(0, edited(Kind.TRUNCATION).size())).isEqualTo(edited(Kind.TRUNCATION));
  }

  @Test
  void aNewLeadLeavesTheRest() {
    List<String> edited = edited(Kind.NEW_LEAD);

    assertThat(edited.subList(1, edited.size())).isEqualTo(TEXT.subList(2, TEXT.size()));
  }

  @Test
  void aPastedLeadStandsBeforeAnotherText() {
    assertThat(edited(Kind.LEAD_PASTED)).startsWith(TEXT.get(0)).endsWith(OTHER.get(3));
    assertThat(edited(Kind.LEAD_PASTED)).hasSize(12);
  }
}
