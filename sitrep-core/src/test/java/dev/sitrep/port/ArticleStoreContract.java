package dev.sitrep.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Grounds;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Input;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Metadata.Credit;
import dev.sitrep.model.Metadata.Dates;
import dev.sitrep.model.Metadata.Imprint;
import dev.sitrep.model.Metadata.Notices;
import dev.sitrep.model.Page;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Timestamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleStore} does. */
public abstract class ArticleStoreContract {

  private static final Instant FETCHED = Instant.parse("2026-03-02T09:30:00Z");

  /** An empty store. */
  protected abstract ArticleStore store();

  /**
   * {@code store} as another process finds it; the same object where nothing lasts.
   *
   * @param store what this test has kept its articles in
   */
  protected abstract ArticleStore reopened(ArticleStore store);

  @Test
  void anArticleIsFoundUnderItsRevisionWithAllThatIsKnownOfIt() {
    ArticleStore store = store();
    Extracted flood = extracted(page("a.html", "<p>The Orla rose.</p>"), "The Orla rose.");

    store.keep(flood);

    assertThat(store.article(flood.article().revision())).contains(flood.article());
    assertThat(reopened(store).article(flood.article().revision())).contains(flood.article());
  }

  @Test
  void anArticleNotKeptIsNotFound() {
    Revision unknown = Revision.of("nobody", "nothing");

    assertThat(store().article(unknown)).isEmpty();
    assertThat(store().input(unknown)).isEmpty();
  }

  @Test
  void aPageComesBackByteForByteWhateverItsEncoding() {
    ArticleStore store = store();
    byte[] latin = "<p>Caf\u00e9 \u00fcber</p>".getBytes(StandardCharsets.ISO_8859_1);
    Page page = new Page("b.html", "https://b.example/", "text/html", FETCHED, latin);
    Extracted cafe = extracted(page, "Caf\u00e9 \u00fcber");

    store.keep(cafe);

    assertThat(store.input(cafe.article().revision())).contains(page);
    assertThat(reopened(store).input(cafe.article().revision())).contains(page);
  }

  @Test
  void anEntryComesBackFieldForField() {
    ArticleStore store = store();
    var about =
        new About(
            "Orla Post",
            List.of("A. Lind", "B. Moor"),
            "en",
            Timestamp.of(LocalDate.of(2026, 3, 1)),
            Timestamp.of(OffsetDateTime.parse("2026-03-01T10:15:00+02:00")));
    Entry entry = new Entry("c.jsonl:7", "7", null, "Title", "", "One.\nTwo.", Form.TEXT, about);
    Extracted extracted = extracted(entry, "One.\nTwo.");

    store.keep(extracted);

    assertThat(reopened(store).input(extracted.article().revision())).contains(entry);
  }

  @Test
  void keepingAnArticleAgainChangesNothing() {
    ArticleStore store = store();
    Extracted flood = extracted(page("a.html", "<p>The Orla rose.</p>"), "The Orla rose.");

    store.keep(flood);
    store.keep(flood);

    assertThat(store.article(flood.article().revision())).contains(flood.article());
    assertThat(store.input(flood.article().revision())).contains(flood.input());
  }

  @Test
  void ofTwoInputsWithTheSameRevisionTheFirstByOriginIsKeptWhicheverCame() {
    Extracted first = extracted(page("a.html", "<p>The Orla rose.</p>"), "The Orla rose.");
    Extracted second = extracted(page("z.html", "<b>The Orla rose.</b>"), "The Orla rose.");
    ArticleStore forwards = store();
    ArticleStore backwards = store();

    forwards.keep(first);
    forwards.keep(second);
    backwards.keep(second);
    backwards.keep(first);

    Revision revision = first.article().revision();
    assertThat(forwards.input(revision)).contains(first.input());
    assertThat(backwards.input(revision)).contains(first.input());
    assertThat(backwards.article(revision)).contains(first.article());
  }

  /** A page of UTF-8. */
  protected static Page page(String origin, String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return new Page(origin, null, null, null, body);
  }

  /** {@code input} as an article of the lines of {@code text}, with all metadata there is. */
  protected static Extracted extracted(Input input, String text) {
    var metadata =
        new Metadata(
            new Imprint("https://a.example/1", "Orla Post", "Rivers", "https://a.example/orla.jpg"),
            new Credit(List.of("C. Venn"), "Norwire"),
            new Dates(
                Timestamp.of(OffsetDateTime.parse("2026-03-02T08:00:00+01:00")),
                Timestamp.of(LocalDate.of(2026, 3, 3))),
            "en",
            Metadata.Kind.TRANSCRIPT,
            new Notices(true, List.of("Corrected on 3 March.")),
            new Grounds(
                0.75,
                List.of(
                    new Finding(
                        Grounds.Field.PUBLISHED,
                        Claim.of("meta date", "2 March"),
                        List.of(new Claim("the address", "2031/03/02", "in the future"))),
                    new Finding(
                        Grounds.Field.OUTLET, null, List.of(Claim.of("the title", "Orla"))))));
    List<Line> lines = text.lines().map(line -> new Line(Kind.PARAGRAPH, line)).toList();
    var provenance = new Provenance(input.origin(), FETCHED, input.sha256());
    return new Extracted(input, Article.of("orla", lines, metadata, provenance), List.of());
  }
}
