package dev.sitrep.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReprintsTest {

  private static final String FURNITURE =
      "Write to the news desk of the Tollen Star if you saw something or think that we are wrong.";

  @Test
  void aLineThatAllArticlesHaveDoesNotMakeEachTwoOfThemCandidates() {
    List<Article> articles = brief(1_600);

    // 1,600 articles are 1.3 million pairs
    assertThat(Reprints.among(articles).candidates()).isLessThan(10 * articles.size());
  }

  @Test
  void aCopyAmongManyArticlesWithOneLineInCommonIsTheOnlyReprint() {
    List<Article> articles =
        IntStream.range(0, 1_601).mapToObj(i -> article(i % 1_600, i)).toList();
    List<Article> edited =
        articles.stream().map(it -> it.id().equals("1600") ? longer(it) : it).toList();

    Reprints reprints = Reprints.among(edited);

    assertThat(reprints.pairs()).hasSize(1);
    assertThat(reprints.pairs().get(0).original()).isEqualTo(1_600);
    assertThat(reprints.pairs().get(0).copy()).isZero();
  }

  private static List<Article> brief(int count) {
    return IntStream.range(0, count).mapToObj(i -> article(i, i)).toList();
  }

  private static Article article(int seed, int id) {
    var random = new Random(seed);
    String words =
        IntStream.range(0, 60)
            .mapToObj(i -> "word" + random.nextInt(50_000))
            .collect(Collectors.joining(" "));
    return Press.unknown().prints(String.valueOf(id), words + "\n" + FURNITURE).article();
  }

  private static Article longer(Article article) {
    return Press.unknown()
        .prints(article.id(), article.text() + "\nNobody was hurt at the weir of Lundby.")
        .article();
  }
}
