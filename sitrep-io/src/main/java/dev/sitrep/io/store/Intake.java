package dev.sitrep.io.store;

import dev.sitrep.io.store.Kept.Outcome;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Revision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Takes deliveries in: which article each is, and what is new in it. */
final class Intake {

  private Intake() {}

  /** Keeps {@code delivery}, as part of the transaction of {@code handle}. */
  static Kept keep(Handle handle, Delivery delivery) {
    if (Tombstones.cover(handle, delivery)) {
      // What the user wants forgotten is in no list either.
      return new Kept(Outcome.LEFT_OUT, null);
    }
    if (delivery.extraction() instanceof Rejected rejected) {
      LeftOuts.keep(handle, delivery, rejected);
      return new Kept(Outcome.LEFT_OUT, null);
    }
    var extracted = (Extracted) delivery.extraction();
    Instant seen = delivery.seen().truncatedTo(ChronoUnit.MILLIS);
    Traits traits = Traits.of(delivery, extracted.article());
    Optional<ArticleRow> found =
        new Identity(traits, row -> isGrown(handle, row, extracted.article()))
            .choose(Articles.candidates(handle, traits.hashes()));
    ArticleRow row =
        found.orElseGet(
            () ->
                Articles.add(
                    handle, freeId(handle, delivery, traits), delivery, seen.toEpochMilli()));
    Extracted named = named(row.id(), extracted);
    boolean elsewhere = Sightings.add(handle, row.number(), delivery.source(), seen.toEpochMilli());
    boolean fresh = Revisions.keep(handle, row.number(), named, seen);
    if (elsewhere && found.isPresent()) {
      Revisions.reindex(handle, row.number());
    }
    Articles.know(handle, row, traits.marks(), traits.sketch());
    Articles.see(handle, row.number(), seen.toEpochMilli());
    Articles.fetched(handle, row.number(), delivery);
    LeftOuts.end(handle, delivery);
    Outcome outcome = found.isEmpty() ? Outcome.NEW : fresh ? Outcome.REVISED : Outcome.KNOWN;
    return new Kept(outcome, named.article().revision());
  }

  private static boolean isGrown(Handle handle, ArticleRow row, Article article) {
    return Revisions.current(handle, row.number())
        .flatMap(number -> Bodies.extracted(handle, number))
        .filter(known -> Growth.isBetween(known.article().text(), article.text()))
        .isPresent();
  }

  /** Keeps {@code extracted} under the id it has, whatever else is known of it, for everybody. */
  static Revision keep(Handle handle, Extracted extracted, Instant now) {
    Article article = extracted.article();
    Instant fetched = article.provenance().fetched();
    Instant seen = (fetched == null ? now : fetched).truncatedTo(ChronoUnit.MILLIS);
    ArticleRow row =
        Articles.find(handle, article.id())
            .orElseGet(() -> Articles.add(handle, article.id(), null, seen.toEpochMilli()));
    Sightings.add(handle, row.number(), Scope.EVERYBODY, seen.toEpochMilli());
    Revisions.keep(handle, row.number(), extracted, seen);
    Articles.see(handle, row.number(), seen.toEpochMilli());
    return article.revision();
  }

  /** The name of a new article; where another has it, one made of what tells them apart. */
  private static String freeId(Handle handle, Delivery delivery, Traits traits) {
    String guid = delivery.guid();
    String text = ((Extracted) delivery.extraction()).article().text();
    String id = traits.name();
    if (Articles.find(handle, id).isPresent()) {
      id = traits.name() + "#" + Address.brief(guid == null ? text : guid);
    }
    return Articles.find(handle, id).isPresent() ? traits.name() + "#" + Address.brief(text) : id;
  }

  private static Extracted named(String id, Extracted extracted) {
    Article article = extracted.article();
    var named =
        new Article(
            new Revision(id, article.revision().sha256()),
            article.text(),
            article.blocks(),
            article.metadata(),
            article.provenance());
    return new Extracted(extracted.input(), named, extracted.dropped());
  }
}
