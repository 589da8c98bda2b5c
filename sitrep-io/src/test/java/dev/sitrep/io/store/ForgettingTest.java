package dev.sitrep.io.store;

import static dev.sitrep.io.store.Samples.FEED;
import static dev.sitrep.io.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.search.Query;
import dev.sitrep.io.store.Kept.Outcome;
import dev.sitrep.io.store.Oblivion.Extent;
import dev.sitrep.io.store.Oblivion.Kind;
import dev.sitrep.model.Article;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Revision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forgetting, by grep: in the files, in all that is compressed in them, in the words of the index.
 */
class ForgettingTest {

  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String ORLA = "https://orla.example/";
  private static final String SECRET = ORLA + "quirrel-affair";

  /** Packed bytes that are nowhere. */
  private static final byte[] NOTHING =
      IntStream.range(0, 100)
          .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::write, (one, other) -> {})
          .toByteArray();

  @TempDir private Path folder;
  private Path file;
  private Revision secret;

  @BeforeEach
  void fill() {
    file = folder.resolve("sitrep.db");
    try (Store store = Store.open(file, CLOCK)) {
      store.keepAll(
          IntStream.range(0, 30)
              .mapToObj(i -> delivery(ORLA + i, "Title " + i, Samples.words(i, 80)))
              .toList());
      secret = secret(store, "Zephyrine Quirrelbane took the xylotoll.");
      store.keep(
          new Delivery(
              FEED,
              "q",
              SECRET,
              Samples.page(SECRET, "The Quirrel affair", "Zephyrine QUIRRELBANE gave it back."),
              NOW.plusSeconds(60)));
      store.keep(
          delivery("https://herald.example/1", "Elsewhere", "Nothing on her.", "Lund Herald"));
      String left = "https://orla.example/left";
      Rejected rejected = Samples.rejected(left, Reason.PAYWALLED);
      var line = new Dropped("Zephyrine Quirrelbane: subscribe", Reason.PAYWALLED);
      store.keep(
          new Delivery(
              FEED,
              null,
              left,
              new Rejected(rejected.input(), Reason.PAYWALLED, "", null, List.of(line)),
              NOW));
      store.save(
          new SourceState(
              FEED,
              "Feed",
              null,
              null,
              null,
              null,
              null,
              1,
              "no answer from " + SECRET,
              null,
              null));
      edition(store);
    }
  }

  private static Revision secret(Store store, String text) {
    Kept kept =
        store.keep(
            new Delivery(FEED, "q", SECRET, Samples.page(SECRET, "The Quirrel affair", text), NOW));
    return java.util.Objects.requireNonNull(kept.revision());
  }

  private void edition(Store store) {
    var files = new TreeMap<String, byte[]>();
    files.put("report.json", report().getBytes(StandardCharsets.UTF_8));
    files.put("report.html", "<p>Zephyrine Quirrelbane took it".getBytes(StandardCharsets.UTF_8));
    files.put("report.md", "Zephyrine Quirrelbane took it".getBytes(StandardCharsets.UTF_8));
    var story = new Edition.StoryOf("affair", List.of(secret));
    store.keepEdition(new Edition("Orla", 1, NOW, NOW, List.of(story), List.of(), files));
  }

  private String report() {
    return """
    {"articles": [{"id": "%s", "sha256": "%s", "title": "The Quirrel affair", "url": "%s",
      "input": {"origin": "%s"}}],
     "stories": [{"headline": {"article": {"id": "%s", "sha256": "%s"}, "start": 0, "end": 18,
      "text": "The Quirrel affair"}}],
     "other": "the bridge stays open"}
    """
        .formatted(
            secret.article(), secret.sha256(), SECRET, SECRET, secret.article(), secret.sha256());
  }

  @Test
  void aPersonIsGoneFromEveryByteEverywhere() throws Exception {
    byte[] packed = packedSecret();
    var person = new Oblivion(Kind.PERSON, "zephyrine quirrelbane");

    try (Store store = Store.open(file, CLOCK)) {
      assertThat(store.upkeep().extent(person)).isEqualTo(new Extent(1, 2, 2, 1, 1));
      assertThat(store.upkeep().forget(person)).isEqualTo(new Extent(1, 2, 2, 1, 1));
      assertThat(found("quirrelbane", packed)).isEmpty();
      store.upkeep().backup(folder.resolve("later.db"));

      assertThat(store.tombstone(secret)).contains(new Tombstone(NOW));
      assertThat(store.article(secret)).isEmpty();
      assertThat(store.search(Query.parse("river").atMost(100))).isNotEmpty();
      assertThat(store.upkeep().check().damage()).isEmpty();
      assertThat(store.upkeep().extent(person).isEmpty()).isTrue();
      String json =
          new String(
              store.edition("Orla", 1).orElseThrow().files().get("report.json"),
              StandardCharsets.UTF_8);
      assertThat(json).contains("the bridge stays open", "\"forgotten\" : \"2026-03-02\"");
    }
    assertThat(found("quirrelbane", packed)).isEmpty();
    assertThat(found("bridge stays open", packed)).isNotEmpty();
  }

  @Test
  void anArticleIsGoneWithItsAddressAndDoesNotComeBack() throws Exception {
    byte[] packed = packedSecret();

    try (Store store = Store.open(file, CLOCK)) {
      Extent extent = store.upkeep().forget(new Oblivion(Kind.URL, SECRET + "/?utm_source=x"));

      assertThat(extent).isEqualTo(new Extent(1, 2, 2, 0, 1));
      Delivery again =
          delivery(SECRET + "#top", "The Quirrel affair", "Zephyrine took the xylotoll again.");
      assertThat(store.keep(again).outcome()).isEqualTo(Outcome.LEFT_OUT);
      assertThat(store.known(FEED, "q", SECRET, null))
          .hasValueSatisfying(it -> assertThat(it.sameEntry()).isTrue());
    }
    assertThat(found("xylotoll", packed)).isEmpty();
    assertThat(found("quirrel-affair", packed)).isEmpty();
  }

  @Test
  void whatNamesAForgottenPersonLaterIsNotKeptEither() throws Exception {
    String later = ORLA + "later";
    try (Store store = Store.open(file, CLOCK)) {
      store.upkeep().forget(new Oblivion(Kind.PERSON, "Zephyrine Quirrelbane"));

      Delivery named = delivery(later, "Later", "Nobody saw Zéphyrine  Quirrelbane on Monday.");
      assertThat(store.keep(named).outcome()).isEqualTo(Outcome.LEFT_OUT);
      assertThat(store.known(FEED, null, later, null))
          .as("so that its page is not fetched at each poll")
          .hasValueSatisfying(it -> assertThat(it.sameEntry()).isTrue());
      Rejected wall = Samples.rejected(ORLA + "zephyrine-quirrelbane", Reason.CONSENT_WALL);
      assertThat(store.keep(new Delivery(FEED, null, null, wall, NOW)).outcome())
          .isEqualTo(Outcome.LEFT_OUT);
      Extracted beside = Samples.page(ORLA + "beside", "Beside", Samples.words(77, 80));
      var page =
          new Page(
              ORLA + "beside",
              ORLA + "beside",
              "text/html",
              NOW,
              "<aside>Most read: Zephyrine Quirrelbane".getBytes(StandardCharsets.UTF_8));
      Kept kept =
          store.keep(
              new Delivery(
                  FEED,
                  null,
                  ORLA + "beside",
                  new Extracted(page, beside.article(), List.of()),
                  NOW));
      assertThat(kept.outcome()).isEqualTo(Outcome.NEW);
      assertThat(store.input(java.util.Objects.requireNonNull(kept.revision()))).isEmpty();
      Delivery other = delivery(ORLA + "other", "Other", "Zephyrine Quirrel met Ann Quirrelbane.");
      assertThat(store.keep(other).outcome()).as("another person").isEqualTo(Outcome.NEW);
      assertThat(store.upkeep().check().damage()).isEmpty();
    }
    assertThat(found("zephyrine-quirrelbane", NOTHING)).isEmpty();
    assertThat(found("most read", NOTHING)).isEmpty();
    assertThat(found("nobody saw", NOTHING)).isEmpty();
  }

  @Test
  void anOutletIsGoneByNameAndByHost() {
    try (Store store = Store.open(file, CLOCK)) {
      assertThat(store.upkeep().extent(new Oblivion(Kind.OUTLET, "herald.example")).articles())
          .isEqualTo(1);
      assertThat(store.upkeep().forget(new Oblivion(Kind.OUTLET, "Lund Herald")).articles())
          .isEqualTo(1);
      assertThat(store.search(Query.parse("outlet:herald"))).isEmpty();
      Delivery more = delivery("https://herald.example/2", "More", "Some words.", "LUND HERALD");
      assertThat(store.keep(more).outcome()).isEqualTo(Outcome.LEFT_OUT);
      assertThat(store.upkeep().check().damage()).isEmpty();
    }
  }

  @Test
  void theTestItselfFindsWhatIsThere() throws Exception {
    assertThat(found("quirrelbane", packedSecret())).hasSizeGreaterThan(4);
  }

  private byte[] packedSecret() {
    return Jdbi.create("jdbc:sqlite:" + file)
        .withHandle(
            it ->
                it.createQuery("SELECT body FROM revision WHERE sha256 = ?")
                    .bind(0, Columns.bytes(secret.sha256()))
                    .mapTo(byte[].class)
                    .one());
  }

  /** Where the word or the packed bytes still are. */
  private List<String> found(String word, byte[] packed) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.sorted().toList()) {
        String bytes = Files.readString(each, StandardCharsets.ISO_8859_1);
        if (bytes.toLowerCase(Locale.ROOT).contains(word)) {
          found.add("bytes of " + each.getFileName());
        }
        String middle = new String(packed, 40, 60, StandardCharsets.ISO_8859_1);
        if (bytes.contains(middle)) {
          found.add("packed bytes of " + each.getFileName());
        }
        if (each.toString().endsWith(".db")) {
          Jdbi.create("jdbc:sqlite:" + each).useHandle(it -> inside(it, word, found));
        }
      }
    }
    return found;
  }

  private static void inside(Handle handle, String word, List<String> found) {
    Map<String, String> bodies =
        Map.of(
            "revision", "SELECT body FROM revision",
            "input", "SELECT body FROM input",
            "left_out", "SELECT body FROM left_out",
            "edition_file", "SELECT body FROM edition_file");
    bodies.forEach(
        (table, sql) ->
            handle
                .createQuery(sql)
                .map((row, context) -> Bodies.read(row.getBytes(1), table, bytes -> bytes))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .filter(text -> text.contains(word))
                .forEach(text -> found.add("a body of " + table)));
    handle.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)");
    handle
        .createQuery("SELECT term FROM temp.words WHERE instr(term, ?) > 0")
        .bind(0, word)
        .mapTo(String.class)
        .forEach(term -> found.add("the term " + term));
  }

  private static Delivery delivery(String url, String title, String text) {
    return delivery(url, title, text, "Orla Post");
  }

  private static Delivery delivery(String url, String title, String text, String outlet) {
    Extracted page = Samples.page(url, title, text);
    Article article = page.article();
    var named =
        new Article(
            article.revision(),
            article.text(),
            article.blocks(),
            article.metadata().withOutlet(outlet),
            article.provenance());
    return new Delivery(FEED, url, url, new Extracted(page.input(), named, List.of()), NOW);
  }
}
