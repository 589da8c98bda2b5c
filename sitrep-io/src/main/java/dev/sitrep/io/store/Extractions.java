package dev.sitrep.io.store;

import dev.sitrep.io.StoredJson;
import dev.sitrep.io.store.Dating.Doubt;
import dev.sitrep.model.Article;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Page;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what a report is made of. */
final class Extractions {

  private static final byte[] ELSEWHERE = {};

  private Extractions() {}

  /** See {@link Store#extractions}. */
  static List<Extraction> read(Handle handle, Range range, Scope scope) {
    Reach reach = Reach.of(handle, scope);
    List<Extraction> extractions = new ArrayList<>(articles(handle, range, reach));
    extractions.addAll(leftOut(handle, range, reach));
    return extractions;
  }

  private static List<Extracted> articles(Handle handle, Range range, Reach reach) {
    Query query =
        handle.createQuery(
            // A text counts if its time is inside; or if it changed inside, however old it was.
            "SELECT r.body, a.first_seen, r.seen, r.last_seen, EXISTS (SELECT 1 FROM revision o"
                + " WHERE o.article = r.article AND o.seen > r.seen AND o.seen < r.last_seen)"
                + " FROM revision r JOIN article a ON a.number = r.article"
                + " WHERE r.number IN (SELECT number FROM revision"
                + " WHERE number >= :first AND seen <= :until"
                + " UNION SELECT c.number FROM revision c JOIN article d ON d.number = c.article"
                + " WHERE c.seen BETWEEN :from AND :until AND c.seen > d.first_seen)"
                + reach.condition("sighting", "s.article = a.number")
                + " ORDER BY a.id, r.seen, r.sha256");
    return query
        .bindMap(reach.values())
        .bind("until", range.until().toEpochMilli())
        .bind("first", Numbers.first(range.from()))
        .bind("from", range.from().toEpochMilli())
        .map((row, context) -> article(row, range.until()))
        .list();
  }

  private static Extracted article(ResultSet row, Instant until) throws SQLException {
    Extracted stored = Bodies.read(row.getBytes(1), "an article", StoredJson::extracted);
    Article article = stored.article();
    Provenance from = article.provenance();
    Instant fetched = from.fetched() == null ? Columns.need(row, 3) : from.fetched();
    Instant last = Columns.need(row, 4);
    // The clusterer takes the revision fetched last where the page does not say when it changed;
    // a text that another one replaced for a while was fetched again.
    boolean isBack = row.getBoolean(5) && !last.isAfter(until);
    var dated =
        new Article(
            article.revision(),
            article.text(),
            article.blocks(),
            Dating.believed(article.metadata(), Columns.need(row, 2)),
            new Provenance(from.origin(), isBack ? last : fetched, from.inputSha256()));
    return new Extracted(stored.input(), dated, dropped(stored, Columns.need(row, 2)));
  }

  /** A date that is not believed is told of as any other line that is left out. */
  private static List<Dropped> dropped(Extracted stored, Instant firstSeen) {
    Timestamp published = stored.article().metadata().published();
    Doubt doubt = Dating.of(published, firstSeen).doubt();
    if (published == null || doubt == null) {
      return stored.dropped();
    }
    List<Dropped> dropped = new ArrayList<>(stored.dropped());
    dropped.add(new Dropped(published.at() + ": " + doubt.label(), Reason.DATE_NOT_BELIEVED));
    return dropped;
  }

  private static List<Rejected> leftOut(Handle handle, Range range, Reach reach) {
    Query query =
        handle.createQuery(
            "SELECT origin, url, reason, detail, body FROM left_out"
                + " WHERE first_seen <= :until AND last_seen >= :from"
                + " AND (ended IS NULL OR ended > :until)"
                + reach.condition("left_out_sighting", "s.left_out = left_out.number")
                + " ORDER BY origin, url, reason, detail, first_seen");
    return query
        .bindMap(reach.values())
        .bind("until", range.until().toEpochMilli())
        .bind("from", range.from().toEpochMilli())
        .map((row, context) -> rejected(row))
        .list();
  }

  private static Rejected rejected(ResultSet row) throws SQLException {
    var page = new Page(row.getString(1), row.getString(2), null, null, ELSEWHERE);
    List<Dropped> dropped = Bodies.read(row.getBytes(5), page.origin(), StoredJson::dropped);
    return new Rejected(page, Reason.valueOf(row.getString(3)), row.getString(4), null, dropped);
  }
}
