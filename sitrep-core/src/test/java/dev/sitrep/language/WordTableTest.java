package dev.sitrep.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {

  private static final char[] TEXT = "the tide and the theme".toCharArray();

  @Test
  void aWordIsFoundWhereItStands() {
    var table = new WordTable<>(Map.of("the", 1, "tide", 2));

    assertThat(table.at(TEXT, 0, 3)).isEqualTo(1);
    assertThat(table.at(TEXT, 4, 8)).isEqualTo(2);
  }

  @Test
  void anotherWordIsNot() {
    var table = new WordTable<>(Map.of("the", 1, "tide", 2));

    assertThat(table.at(TEXT, 9, 12)).isNull();
    assertThat(table.at(TEXT, 17, 22)).isNull();
    assertThat(table.at(TEXT, 0, 2)).isNull();
    assertThat(table.at(TEXT, 0, 0)).isNull();
  }

  @Test
  void wordsOfOneHashAreToldApart() {
    // Java's hash of both is 2112
    var table = new WordTable<>(Map.of("Aa", 1, "BB", 2));

    assertThat(table.at("Aa".toCharArray(), 0, 2)).isEqualTo(1);
    assertThat(table.at("BB".toCharArray(), 0, 2)).isEqualTo(2);
  }

  @Test
  void manyWordsAreAllFound() {
    Map<String, Integer> words = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      words.put("word" + i, i);
    }

    var table = new WordTable<>(words);

    words.forEach(
        (word, i) -> assertThat(table.at(word.toCharArray(), 0, word.length())).isEqualTo(i));
  }

  @Test
  void aTableOfNoWordsHasNone() {
    assertThat(new WordTable<>(Map.of()).at(TEXT, 0, 3)).isNull();
  }
}
