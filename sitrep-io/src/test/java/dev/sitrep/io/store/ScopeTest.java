package dev.sitrep.io.store;

import static dev.sitrep.io.store.Samples.NOW;
import static dev.sitrep.io.store.Samples.page;
import static dev.sitrep.io.store.Samples.rejected;
import static dev.sitrep.io.store.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.search.Query;
import dev.sitrep.io.store.Oblivion.Kind;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Situations share a store and see each what their own sources told of. */
class ScopeTest {

  private static final String A = "https://orla.example/feed";
  private static final String B = "https://lund.example/feed";
  private static final String LIST = "https://lists.example/press.opml";
  private static final Instant LATER = NOW.plusSeconds(100_000);

  @TempDir Path folder;
  private Path file;
  private Store store;

  @BeforeEach
  void open() {
    file = folder.resolve("sitrep.db");
    store = Store.open(file, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Instant at(int minute) {
    return NOW.plusSeconds(60L * minute);
  }

  private static Delivery delivery(String source, String name, int minute) {
    String link = "https://orla.example/" + name;
    long seed = name.hashCode();
    return new Delivery(source, null, link, page(link, "On " + name, words(seed, 50)), at(minute));
  }

  private void keep(String source, String name, int minute) {
    store.keep(delivery(source, name, minute));
  }

  private List<String> read(Instant until, String... sources) {
    return store.extractions(Range.until(until), Scope.of(List.of(sources))).stream()
        .map(ScopeTest::name)
        .toList();
  }

  private static String name(Extraction extraction) {
    String origin =
        extraction instanceof Extracted it
            ? it.article().revision().article()
            : "-" + extraction.input().origin();
    return origin.replaceFirst("(https://)?orla.example/", "");
  }

  private List<String> found(String... sources) {
    return store.search(Query.parse("outlet:orla"), Scope.of(List.of(sources))).stream()
        .map(hit -> hit.revision().article().replace("orla.example/", ""))
        .sorted()
        .toList();
  }

  @Test
  void eachScopeHasWhatItsSourcesToldOfAndAnArticleOfTwoFeedsIsInBoth() {
    keep(A, "a", 0);
    keep(B, "b", 0);
    keep(A, "both", 0);
    keep(B, "both", 5);

    assertThat(read(LATER, A)).containsExactly("a", "both");
    assertThat(read(LATER, B)).containsExactly("b", "both");
    assertThat(read(LATER, A, B)).containsExactly("a", "b", "both");
    assertThat(read(LATER, "https://other.example/feed")).isEmpty();
    assertThat(store.extractions(Range.until(LATER))).hasSize(3);
    assertThat(read(at(4), B)).as("what is not seen there yet").containsExactly("b");
  }

  @Test
  void searchFindsInAScopeWhatWasSeenThereHoweverItCameToBeSeen() {
    keep(A, "a", 0);
    keep(B, "b", 0);
    assertThat(found(B)).containsExactly("b");
    var query = Query.parse("outlet:orla");
    assertThat(store.search(query, Scope.of(List.of(A)))).hasSize(1);

    store.seenAgain(B, List.of("orla.example/a", "orla.example/unknown"), at(5));
    keep(A, "b", 5);

    assertThat(store.search(query, Scope.of(List.of(B)))).hasSize(2);
    assertThat(store.search(query, Scope.of(List.of(A)))).hasSize(2);
    assertThat(store.search(query)).hasSize(2);
    assertThat(read(LATER, A)).isEqualTo(read(LATER, B)).containsExactly("a", "b");
    assertThat(store.upkeep().check().damage()).isEmpty();
  }

  @Test
  void searchFindsOfASourceThatIsNoLongerLedToWhatWasSeenWhileItWas() {
    store.add(new Lead(LIST, A, "feed"));
    store.add(new Lead(LIST, B, "feed"));
    keep(A, "before", 0);
    keep(A, "moved", 0);
    store.replaceLeads(LIST, List.of(new Lead(LIST, B, "feed")), at(10));
    keep(A, "after", 20);
    keep(A, "shared", 20);
    keep(B, "shared", 30);

    assertThat(found(LIST))
        .isEqualTo(read(LATER, LIST))
        .containsExactly("before", "moved", "shared");
    assertThat(found(A)).containsExactly("after", "before", "moved", "shared");
    Scope list = Scope.of(List.of(LIST));
    for (Query.Order order : Query.Order.values()) {
      assertThat(store.search(Query.parse("outlet:orla").inOrder(order), list)).hasSize(3);
      assertThat(store.search(Query.parse("outlet:orla").inOrder(order).atMost(1), list))
          .hasSize(1);
      assertThat(store.search(Query.parse("since:2020").inOrder(order), list)).hasSize(3);
      assertThat(store.search(Query.parse("title:after").inOrder(order), list)).isEmpty();
    }
  }

  @Test
  void aRevisionOfASharedArticleIsInBothScopes() {
    keep(A, "both", 0);
    keep(B, "both", 1);
    String link = "https://orla.example/both";
    String longer = words("both".hashCode(), 50) + "\nThe bridge is closed.";
    store.keep(new Delivery(A, null, link, page(link, "On both", longer), at(9)));

    assertThat(read(LATER, B)).containsExactly("both", "both");
    assertThat(store.search(Query.parse("\"bridge is closed\""), Scope.of(List.of(B)))).hasSize(1);
  }

  @Test
  void whatIsLeftOutIsOfTheSourcesThatToldOfIt() {
    String wall = "https://orla.example/wall";
    store.keep(new Delivery(A, null, wall, rejected(wall, Reason.CONSENT_WALL), at(0)));

    assertThat(read(LATER, A)).containsExactly("-wall");
    assertThat(read(LATER, B)).isEmpty();

    store.leftOutAgain(B, null, wall, at(5));
    store.leftOutAgain(B, null, "https://orla.example/other", at(5));

    assertThat(read(LATER, B)).containsExactly("-wall");
    assertThat(read(at(4), B)).isEmpty();
  }

  @Test
  void whatAListLeadsToIsInItsScopeAndStaysWhenTheListChanges() {
    keep(A, "a", 0);
    store.replaceLeads(LIST, List.of(new Lead(LIST, A, "feed"), new Lead(LIST, B, "feed")), at(1));
    keep(B, "b", 2);
    assertThat(read(LATER, LIST)).containsExactly("a", "b");
    assertThat(store.ledTo(List.of(LIST))).containsExactly(LIST, B, A);

    store.replaceLeads(LIST, List.of(new Lead(LIST, A, "feed")), at(3));
    keep(B, "later", 4);

    assertThat(read(LATER, LIST)).containsExactly("a", "b");
    assertThat(store.ledTo(List.of(LIST))).containsExactly(LIST, A);
    assertThat(store.leadsTo(B)).isEmpty();

    store.replaceLeads(LIST, List.of(new Lead(LIST, B, "feed")), at(5));

    assertThat(read(LATER, LIST)).containsExactly("a", "b", "later");
  }

  @Test
  void aScopeReachesFromSourceToSourceEvenInACircle() {
    store.add(new Lead(LIST, A, "feed"));
    store.add(new Lead(A, B, "sitemap"));
    store.add(new Lead(B, LIST, "feed"));
    keep(B, "b", 0);

    assertThat(read(LATER, LIST)).containsExactly("b");
    assertThat(read(LATER, A)).containsExactly("b");
  }

  @Test
  void whatBelongsToEverybodyIsInEveryScope() {
    String imported = "/home/editor/articles.jsonl";
    keep(imported, "a", 0);
    assertThat(read(LATER, B)).isEmpty();

    store.add(new Lead(Scope.EVERYBODY, imported, "import"));
    store.keep(page("https://orla.example/b", "On b", words(2, 50)));

    assertThat(read(LATER, B)).hasSize(2);
    assertThat(store.search(Query.parse("outlet:orla"), Scope.of(List.of(B)))).hasSize(2);
    assertThat(store.ledTo(List.of(B))).containsExactly(B);
  }

  @Test
  void theOrderInWhichSourcesTellOfAnArticleMakesNoDifference() {
    List<Delivery> deliveries = new ArrayList<>();
    String wall = "https://orla.example/wall";
    for (int poll = 0; poll < 3; poll++) {
      deliveries.add(delivery(A, "both", poll));
      deliveries.add(delivery(B, "both", poll + 1));
    }
    for (String source : List.of(A, B)) {
      deliveries.add(new Delivery(source, null, wall, rejected(wall, Reason.CONSENT_WALL), at(0)));
    }
    String digest = null;
    for (int run = 0; run < 4; run++) {
      try (Store other = Store.open(folder.resolve(run + ".db"), InstantSource.fixed(NOW))) {
        deliveries.forEach(other::keep);
        digest = digest == null ? other.upkeep().digest() : digest;
        assertThat(other.upkeep().digest()).isEqualTo(digest);
      }
      Collections.shuffle(deliveries, new Random(run));
    }
  }

  @Test
  void theDigestAndTheCheckMindWhereArticlesWereSeen() {
    keep(A, "a", 0);
    String before = store.upkeep().digest();
    store.seenAgain(B, List.of("orla.example/a"), NOW);

    assertThat(store.upkeep().digest()).isNotEqualTo(before);
    assertThat(store.upkeep().check().damage()).isEmpty();

    Jdbi.create("jdbc:sqlite:" + file).useHandle(it -> it.execute("DELETE FROM sighting"));

    assertThat(store.upkeep().check().damage())
        .contains("of 1 articles or lines left out no source is known");
  }

  @Test
  void aRebuiltIndexAndABackupKnowTheScopes() {
    keep(A, "a", 0);
    keep(B, "b", 0);
    store.add(new Lead(LIST, B, "feed"));
    store.upkeep().rebuild();
    Path backup = folder.resolve("backup/sitrep.db");
    store.upkeep().backup(backup);

    try (Store copy = Store.open(backup, InstantSource.fixed(NOW))) {
      for (Store each : List.of(store, copy)) {
        var scope = Scope.of(List.of(LIST));
        assertThat(each.search(Query.parse("outlet:orla"), scope)).hasSize(1);
        assertThat(each.extractions(Range.until(LATER), scope)).hasSize(1);
      }
    }
  }

  @Test
  void whatIsForgottenOrExpiresLeavesNoSighting() {
    keep(A, "a", 0);
    keep(B, "a", 0);
    keep(A, "b", 0);
    String wall = "https://orla.example/wall";
    store.keep(new Delivery(A, null, wall, rejected(wall, Reason.CONSENT_WALL), at(0)));
    store.add(new Lead(LIST, A, "feed"));

    store.upkeep().forget(new Oblivion(Kind.URL, "https://orla.example/a"));
    assertThat(rows("sighting")).isEqualTo(1);

    store.save(SourceState.of(A));
    store.upkeep().forget(new Oblivion(Kind.OUTLET, "orla.example"));
    assertThat(rows("sighting") + rows("left_out_sighting") + rows("lead")).isZero();
  }

  private int rows(String table) {
    return Jdbi.create("jdbc:sqlite:" + file)
        .withHandle(
            it -> it.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
  }
}
