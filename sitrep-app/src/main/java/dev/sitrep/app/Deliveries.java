package dev.sitrep.app;

import dev.sitrep.io.store.Delivery;
import dev.sitrep.io.store.Kept.Outcome;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles of a file into a store just as collecting from that file does: an id counts within
 * its file alone, and what is known or was forgotten is known again.
 */
final class Deliveries implements Consumer<Extraction> {

  private final Store store;
  private final String source;
  private final Instant now;
  private final Map<Outcome, Integer> articles = new EnumMap<>(Outcome.class);

  /** Deliveries of what {@code file} has. */
  Deliveries(Store store, Path file, Instant now) {
    this.store = store;
    // What a situation file calls a source that is a file.
    this.source = file.toAbsolutePath().normalize().toString();
    this.now = now;
  }

  /** What the file is called as a source. */
  String source() {
    return source;
  }

  @Override
  public void accept(Extraction extraction) {
    Entry entry = extraction.input() instanceof Entry data ? data : null;
    Page page = extraction.input() instanceof Page given ? given : null;
    String link = page != null ? page.url() : entry == null ? null : entry.url();
    var delivery =
        new Delivery(
            source,
            entry == null ? null : entry.id(),
            link,
            extraction,
            seen(page),
            extraction.input().sha256(),
            null,
            null);
    Outcome outcome = store.keep(delivery).outcome();
    if (extraction instanceof Extracted) {
      articles.merge(outcome, 1, Integer::sum);
    }
  }

  /** An archive knows when it was made. */
  private Instant seen(@Nullable Page page) {
    Instant fetched = page == null ? null : page.fetched();
    return fetched == null || fetched.isAfter(now) ? now : fetched;
  }

  /** What came of them, in words. */
  String told() {
    int fresh = count(Outcome.NEW);
    int revised = count(Outcome.REVISED);
    int known = count(Outcome.KNOWN);
    int forgotten = count(Outcome.LEFT_OUT);
    return "Took in "
        + Counts.of(fresh, "new article")
        + (revised == 0 ? "" : ", " + Counts.of(revised, "new revision"))
        + (known == 0 ? "" : "; " + known + " known before")
        + (forgotten == 0 ? "" : "; " + forgotten + " left out, since forgotten");
  }

  private int count(Outcome outcome) {
    return articles.getOrDefault(outcome, 0);
  }
}
