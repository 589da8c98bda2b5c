package dev.sitrep.io.collect;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an article beside its page: what the user says, and what the feed says. */
final class Dressing {

  private static final byte[] NOTHING = {};

  private final SourceSpec spec;

  Dressing(SourceSpec spec) {
    this.spec = spec;
  }

  /**
   * {@code extraction} with the outlet the user named, and with the time {@code entry} gives where
   * the page gives none. The text stays as it is.
   *
   * <p>What a feed calls itself is no outlet of the pages it links to, and only a feed of the same
   * site knows when a page was published: an article that several feeds tell of must not depend on
   * which of them came first.
   */
  Extraction dress(Extraction extraction, @Nullable Entry entry) {
    if (!(extraction instanceof Extracted extracted)) {
      return extraction;
    }
    Article article = extracted.article();
    Metadata metadata = article.metadata();
    if (spec.outlet() != null) {
      metadata = metadata.withOutlet(spec.outlet());
    }
    if (metadata.published() == null && entry != null) {
      metadata = metadata.withPublished(date(entry));
    }
    return new Extracted(extracted.input(), article.with(metadata), extracted.dropped());
  }

  /** When the page of {@code entry} was published, where the source knows that. */
  @Nullable Timestamp date(Entry entry) {
    boolean own = entry.url() != null && Hosts.isSameSite(spec.address(), entry.url());
    return own ? entry.about().published() : null;
  }

  /** {@code entry} under a name that does not depend on its place in the feed. */
  Entry named(Entry entry) {
    String place = entry.url() != null ? entry.url() : entry.id();
    String origin = place == null ? entry.origin() : spec.address() + " " + place;
    return new Entry(
        origin,
        entry.id(),
        entry.url(),
        entry.title(),
        entry.summary(),
        entry.content(),
        entry.form(),
        entry.about());
  }

  /** No more than headline and link; {@code extraction} of the page lends a headline. */
  static Entry headline(Entry entry, @Nullable Extraction extraction) {
    String title = entry.title();
    if (title == null && extraction instanceof Extracted extracted) {
      Article article = extracted.article();
      title = article.title().map((Block block) -> article.textOf(block)).orElse(null);
    }
    return new Entry(
        entry.origin(), entry.id(), entry.url(), title, null, "", Form.TEXT, entry.about());
  }

  /** What is said of a page instead of its article. */
  static Rejected without(String link, Instant at, Reason reason, String words) {
    return new Rejected(new Page(link, link, null, at, NOTHING), reason, words, null, List.of());
  }
}
