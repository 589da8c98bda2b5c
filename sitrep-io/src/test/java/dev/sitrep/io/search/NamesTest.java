package dev.sitrep.io.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void runsOfCapitalisedWordsAreNames() {
    String names = Names.in("The mayor, Mira Halvorsen, met Jan van der Meer. They spoke.");

    assertThat(names.split(Names.BREAK)).containsExactly("Mira Halvorsen", "Jan van der Meer");
  }

  @Test
  void aWordThatOpensASentenceCountsOnlyWhereItIsCapitalisedElsewhereToo() {
    String names =
        Names.in("Baker shops closed. Halvorsen left. Later came Mira Halvorsen's aide.");

    assertThat(names.split(Names.BREAK)).containsExactly("Mira Halvorsen", "Halvorsen");
  }

  @Test
  void aLongLineOfCapitalsTakesNoLongerThanItShould() {
    assertThat(Names.in("in " + "Aa-".repeat(100_000))).isNotEmpty();
    assertThat(Names.in("in " + "A van ".repeat(100_000))).isNotEmpty();
  }
}
