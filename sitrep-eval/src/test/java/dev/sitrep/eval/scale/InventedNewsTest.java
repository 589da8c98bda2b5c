package dev.sitrep.eval.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.search.Query;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedNewsTest {

  private final InventedNews news = new InventedNews(1, 1_000);

  @Test
  void theSameSeedGivesTheSameArticle() {
    assertThat(new InventedNews(1, 1_000).article(7)).isEqualTo(news.article(7));
    assertThat(new InventedNews(2, 1_000).article(7)).isNotEqualTo(news.article(7));
  }

  @Test
  void articlesAreAsLongAsThoseOfNewspapersAndTheirWordsAsUneven() {
    List<String> words =
        IntStream.range(0, 200)
            .mapToObj(i -> news.article(i).article().text())
            .flatMap(text -> List.of(text.split("[ .\n]+", -1)).stream())
            .toList();
    long common = words.stream().filter(new Vocabulary(1).word(0)::equals).count();

    assertThat(words.size() / 200).isBetween(300, 450);
    assertThat((double) common / words.size()).isBetween(0.02, 0.06);
    assertThat(words.stream().distinct().count()).isGreaterThan(8_000);
  }

  @Test
  void everyQueryIsOne() {
    assertThat(IntStream.range(0, 100).mapToObj(news::query).map(Query::parse)).hasSize(100);
  }
}
