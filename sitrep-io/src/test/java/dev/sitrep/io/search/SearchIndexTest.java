package dev.sitrep.io.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.search.Query.Order;
import dev.sitrep.io.search.SearchIndex.Filter;
import dev.sitrep.io.search.SearchIndex.Found;
import dev.sitrep.io.search.SearchIndex.Rows;
import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Metadata.Imprint;
import dev.sitrep.model.Provenance;
import java.util.List;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

  private final SearchIndex index = new SearchIndex();
  private final Handle handle = Jdbi.open("jdbc:sqlite::memory:");

  @BeforeEach
  void create() {
    index.create(handle);
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void wordsPhrasesOutletsAndPersonsAreFound() {
    put(1, "Courier", "Flood at Varnmouth", "The sea wall broke, said Mira Baker.");
    put(2, "Harbour Times", "Calm seas", "No wall of the bakery, no sea, no Müller.");

    assertThat(find("sea wall")).containsExactly(2L, 1L);
    assertThat(find("\"sea wall\"")).containsExactly(1L);
    assertThat(find("wall -flood")).containsExactly(2L);
    assertThat(find("flood OR calm")).containsExactly(2L, 1L);
    assertThat(find("outlet:\"harbour times\" wall")).containsExactly(2L);
    assertThat(find("outlet:courier.example sea")).hasSize(2);
    assertThat(find("person:\"Mira Baker\"")).containsExactly(1L);
    assertThat(find("person:bakery")).isEmpty();
    assertThat(find("muller")).containsExactly(2L);
    assertThat(find("bak*")).containsExactly(2L, 1L);
    assertThat(find("title:sea")).isEmpty();
    assertThat(find("courier")).isEmpty();
  }

  @Test
  void theHighestNumbersComeFirstInWhateverOrderTheyWerePutIn() {
    put(200, "Courier", "Flood one", "text");
    put(100, "Courier", "Flood two", "text");
    put(300, "Courier", "Flood three", "text");

    assertThat(find("flood")).containsExactly(300L, 200L, 100L);
    assertThat(index.find(handle, Query.parse("flood"), rows(150, 250))).hasSize(1);
    assertThat(index.find(handle, Query.parse("since:2025"), rows(0, 250)))
        .extracting(Found::number)
        .containsExactly(200L, 100L);
  }

  @Test
  void onlyWhatWasSeenInOneOfTheSourcesIsFoundIfTheyAreGiven() {
    put(1, "Courier", "Flood one", "text", "https://a.example/feed", "https://b.example/feed");
    put(2, "Courier", "Flood two", "text", "https://a.example/feed");
    put(3, "Courier", "Calm", "text", "https://c.example/feed");

    assertThat(in("flood", "https://a.example/feed")).containsExactly(2L, 1L);
    assertThat(in("flood", "https://b.example/feed")).containsExactly(1L);
    assertThat(in("flood OR calm", "https://b.example/feed", "https://c.example/feed"))
        .containsExactly(3L, 1L);
    assertThat(in("text -calm", "https://c.example/feed")).isEmpty();
    assertThat(in("since:2025", "https://c.example/feed")).containsExactly(3L);
    assertThat(find("feed")).isEmpty();
    assertThat(found(Query.parse("flood").inOrder(Order.RELEVANCE))).hasSize(2);
  }

  private List<Long> in(String words, String... sources) {
    var rows = new Rows(0, Long.MAX_VALUE, List.of(sources), Filter.NONE);
    List<Long> newest =
        index.find(handle, Query.parse(words), rows).stream().map(Found::number).toList();
    assertThat(index.find(handle, Query.parse(words).inOrder(Order.RELEVANCE), rows))
        .extracting(Found::number)
        .containsExactlyInAnyOrderElementsOf(newest);
    return newest;
  }

  private static Rows rows(long from, long to) {
    return new Rows(from, to, null, Filter.NONE);
  }

  @Test
  void aHeadlineIsMoreRelevantThanAMention() {
    put(1, "Courier", "Flood at Varnmouth", "text of the day");
    put(2, "Courier", "Other matters", "there was once a flood here");

    List<Found> found = found(Query.parse("flood").inOrder(Order.RELEVANCE));

    assertThat(found).extracting(Found::number).containsExactly(1L, 2L);
    assertThat(found.get(0).relevance()).isGreaterThan(found.get(1).relevance());
  }

  @Test
  void whatWasTakenOutIsGoneFromTheIndexOnceItIsCompacted() {
    put(1, "Courier", "Flood", "Quirrelbane was there");
    put(2, "Courier", "Flood", "text");
    index.remove(handle, 1);
    index.compact(handle);

    long blocks =
        handle
            .createQuery("SELECT count(*) FROM search_data WHERE instr(block, 'quirrelbane') > 0")
            .mapTo(Long.class)
            .one();

    assertThat(blocks).isZero();
    assertThat(find("flood")).containsExactly(2L);
    assertThat(index.damage(handle)).isEmpty();
  }

  @Test
  void whateverIsAQueryIsOneForTheIndexToo() {
    put(1, "Courier", "Flood", "text");
    List<String> pieces =
        List.of(
            "a1",
            "\"",
            "(",
            ")",
            "-",
            " ",
            "OR",
            "NOT",
            "abc*",
            "outlet:",
            "NEAR(",
            "+",
            "^",
            "title:flood",
            "\"flood text\"",
            "ﬁre",
            "ǅ",
            "ª",
            "①",
            "\u0301x",
            "𐐀",
            "ꙮ",
            "ᏸ");
    var random = new SplittableRandom(3);
    int asked = 0;
    for (int i = 0; i < 2_000; i++) {
      var words = new StringBuilder();
      for (int k = random.nextInt(8); k >= 0; k--) {
        words.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        found(Query.parse(words.toString()).inOrder(Order.RELEVANCE));
        asked++;
      } catch (QueryException e) {
        assertThat(e).hasMessageContaining("^");
      }
    }
    assertThat(asked).isGreaterThan(400);
  }

  private List<Long> find(String words) {
    return found(Query.parse(words)).stream().map(Found::number).toList();
  }

  private List<Found> found(Query query) {
    return index.find(handle, query, rows(0, Long.MAX_VALUE));
  }

  private void put(long number, String outlet, String title, String text, String... sources) {
    var metadata =
        Metadata.UNKNOWN
            .with(new Imprint("https://courier.example/" + number, outlet, null, null))
            .withLanguage("en");
    var lines = List.of(new Line(Kind.TITLE, title), new Line(Kind.PARAGRAPH, text));
    var provenance = new Provenance("test", null, "0".repeat(64));
    var article = Article.of("a" + number, lines, metadata, provenance);
    index.put(handle, number, article, List.of(sources));
  }
}
