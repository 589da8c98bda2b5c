package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.IdentityHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPoolTest {

  private static final Language ENGLISH = Language.of("en", Register.NEWS);

  private static Word word(WordPool pool, String text) {
    return pool.at('<' + text + '>', 1, text.length() + 1);
  }

  @Test
  void aWordIsTheSameWhereverItStands() {
    WordPool pool = ENGLISH.words().ofArticle();
    String text = "Varnmouth said that Varnmouth said";

    assertThat(pool.at(text, 0, 9)).isSameAs(pool.at(text, 20, 29));
    assertThat(pool.at(text, 10, 14)).isSameAs(pool.at(text, 30, 34));
  }

  @Test
  void wordsInCapitalsMeanWhatThoseInSmallLettersDo() {
    Word march = word(ENGLISH.words().ofArticle(), "MARCH");

    assertThat(march.isCapital()).isTrue();
    assertThat(march.lower().text()).isEqualTo("march");
    assertThat(march.sense().is(TimeRole.MONTH)).isTrue();
    assertThat(march.sense()).isSameAs(march.lower().sense());
  }

  @Test
  void whatTheResourcesKnowIsKnown() {
    WordPool pool = ENGLISH.words().ofArticle();

    assertThat(Vocabulary.has(WordList.REPORTING, word(pool, "Said").lists())).isTrue();
    assertThat(word(pool, "varnmouth").lists()).isZero();
    assertThat(word(pool, "varnmouth").sense()).isSameAs(Sense.NONE);
  }

  @Test
  void articlesShareNothingButWhatTheLanguageKnows() {
    assertThat(word(ENGLISH.words().ofArticle(), "varnmouth"))
        .isNotSameAs(word(ENGLISH.words().ofArticle(), "varnmouth"));
    assertThat(word(ENGLISH.words().ofArticle(), "said"))
        .isSameAs(word(ENGLISH.words().ofArticle(), "said"));
  }

  @Test
  void wordsMadeToFallTogetherAreKeptApart() {
    WordPool pool = WordPool.ofUnknown().ofArticle();
    Map<Word, String> words = new IdentityHashMap<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4096; i++) {
        words.put(word(pool, together(i, 12)), together(i, 12));
        words.put(word(pool, "w" + i), "w" + i);
      }
    }

    assertThat(words).hasSize(2 * 4096);
    assertThat(words.keySet().stream().map(Word::number).distinct()).hasSize(2 * 4096);
    assertThat(words).allSatisfy((word, text) -> assertThat(word.text()).isEqualTo(text));
  }

  /** 'bb' and 'cC' add the same to a hash code. */
  private static String together(int number, int pairs) {
    var word = new StringBuilder();
    for (int i = 0; i < pairs; i++) {
      word.append((number >> i & 1) == 0 ? "bb" : "cC");
    }
    return word.toString();
  }
}
