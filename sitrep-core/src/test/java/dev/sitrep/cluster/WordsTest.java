package dev.sitrep.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }

  @Test
  void aNumberIsOneWordWhateverItsSeparators() {
    assertThat(words("40,000 and 3.5 and 40000"))
        .containsExactly("40000", "and", "3.5", "and", "40000");
  }

  @Test
  void aPossessiveIsTheWordItself() {
    assertThat(words("Tollen's mayor isn’t here"))
        .containsExactly("tollen", "mayor", "isn't", "here");
  }

  @Test
  void initialsStayTogetherAndSentencesThatLostTheirSpaceDoNot() {
    assertThat(words("U.S. aid came.Then left"))
        .containsExactly("u.s", "aid", "came", "then", "left");
  }

  @Test
  void scriptsWithoutSpacesGivePairs() {
    assertThat(words("水坝关闭 ok")).containsExactly("水坝", "坝关", "关闭", "ok");
  }

  @Test
  void theFirstWordOfASentenceTellsNothingByItsCapital() {
    List<Words.Word> words = Words.of("Floods hit Tollen. Police came");

    assertThat(words.stream().filter(Words.Word::opens).map(Words.Word::text))
        .containsExactly("floods", "police");
  }

  @Test
  void formsOfOneEnglishWordHaveOneStem() {
    assertThat(List.of("evacuate", "evacuated", "evacuates", "evacuating", "evacuation"))
        .extracting(Stemmer::stem)
        .containsOnly("evacuat");
    assertThat(List.of("stop", "stopped", "stops", "stopping"))
        .extracting(Stemmer::stem)
        .containsOnly("stop");
    assertThat(Stemmer.stem("cities")).isEqualTo(Stemmer.stem("city"));
  }
}
