package dev.sitrep.io.store;

import dev.sitrep.io.StoredJson;
import dev.sitrep.io.search.SearchIndex;
import dev.sitrep.io.store.Links.Link;
import dev.sitrep.io.store.Oblivion.Extent;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Forgets. What goes is found by reading every text there is, not by the index, which knows no
 * replaced revisions.
 */
final class Forgetting {

  private final Database database;
  private final Oblivion oblivion;
  private final Subject subject;
  private final Set<Long> articles = new LinkedHashSet<>();
  private final Set<Long> leftOut = new LinkedHashSet<>();
  private final Set<Long> namingInputs = new LinkedHashSet<>();

  /** A revision of an article that goes. */
  private record Gone(long number, Revision revision, @Nullable String url) {}

  Forgetting(Database database, Oblivion oblivion) {
    this.database = database;
    this.oblivion = oblivion;
    this.subject = new Subject(oblivion);
  }

  Extent extent() {
    return database.read(
        handle -> {
          look(handle);
          List<Gone> gone = gone(handle);
          return extent(gone, inputs(handle, gone), redaction(gone, Instant.EPOCH).count(handle));
        });
  }

  Extent forget(Instant now) {
    Extent extent =
        database.write(
            handle -> {
              look(handle);
              List<Gone> gone = gone(handle);
              int inputs = inputs(handle, gone);
              int editions = redaction(gone, now).apply(handle);
              remove(handle, gone, now);
              return extent(gone, inputs, editions);
            });
    erase();
    return extent;
  }

  private Extent extent(List<Gone> gone, int inputs, int editions) {
    return new Extent(articles.size(), gone.size(), inputs, leftOut.size(), editions);
  }

  private void look(Handle handle) {
    handle
        .createQuery(
            "SELECT a.number, a.link, r.body FROM revision r JOIN article a ON a.number ="
                + " r.article")
        .map((row, context) -> isSubject(row) ? row.getLong(1) : -1L)
        .filter(number -> number >= 0)
        .forEach(articles::add);
    handle
        .createQuery("SELECT number, origin, url, detail, body FROM left_out")
        .map(
            (row, context) ->
                subject.isOf(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Bodies.read(row.getBytes(5), row.getString(2), StoredJson::dropped))
                    ? row.getLong(1)
                    : -1L)
        .filter(number -> number >= 0)
        .forEach(leftOut::add);
    if (oblivion.kind() != Oblivion.Kind.OUTLET) {
      lookAtInputs(handle);
    }
  }

  private boolean isSubject(ResultSet row) throws SQLException {
    Extracted extracted = Bodies.read(row.getBytes(3), "an article", StoredJson::extracted);
    return subject.isOf(extracted, row.getString(2));
  }

  private void lookAtInputs(Handle handle) {
    handle
        .createQuery("SELECT revision, body FROM input")
        .map(
            (row, context) ->
                subject.isNamedIn(Bodies.read(row.getBytes(2), "an input", StoredJson::input))
                    ? row.getLong(1)
                    : -1L)
        .filter(number -> number >= 0)
        .forEach(namingInputs::add);
  }

  private List<Gone> gone(Handle handle) {
    List<Gone> gone = new ArrayList<>();
    for (long article : articles) {
      handle
          .createQuery(
              "SELECT r.number, a.id, r.sha256, a.link FROM revision r"
                  + " JOIN article a ON a.number = r.article WHERE a.number = ? ORDER BY r.number")
          .bind(0, article)
          .map(
              (row, context) ->
                  new Gone(
                      row.getLong(1),
                      new Revision(row.getString(2), String.valueOf(Columns.hex(row.getBytes(3)))),
                      row.getString(4)))
          .forEach(gone::add);
    }
    return gone;
  }

  private int inputs(Handle handle, List<Gone> gone) {
    Set<Long> all = new LinkedHashSet<>(namingInputs);
    for (Gone each : gone) {
      handle
          .createQuery("SELECT revision FROM input WHERE revision = ?")
          .bind(0, each.number())
          .mapTo(Long.class)
          .forEach(all::add);
    }
    return all.size();
  }

  private Redaction redaction(List<Gone> gone, Instant now) {
    Set<String> words = new LinkedHashSet<>(subject.words());
    Set<Revision> revisions = new LinkedHashSet<>();
    Set<Long> numbers = new LinkedHashSet<>();
    for (Gone each : gone) {
      revisions.add(each.revision());
      numbers.add(each.number());
      Link link = Links.parse(each.url());
      if (link != null && link.isSpecific()) {
        words.add(link.toString());
      }
    }
    return new Redaction(subject, revisions, numbers, List.copyOf(words), now);
  }

  private void remove(Handle handle, List<Gone> gone, Instant now) {
    for (Gone each : gone) {
      Tombstones.revision(handle, each.revision(), now);
      Link link = Links.parse(each.url());
      if (link != null && link.isSpecific()) {
        Tombstones.link(handle, link, now);
      }
      handle.execute("DELETE FROM edition_revision WHERE revision = ?", each.number());
    }
    articles.forEach(article -> Expiry.remove(handle, article));
    namingInputs.forEach(each -> handle.execute("DELETE FROM input WHERE revision = ?", each));
    leftOut.forEach(each -> handle.execute("DELETE FROM left_out WHERE number = ?", each));
    bury(handle, now);
    removeFromSources(handle);
    new SearchIndex().compact(handle);
  }

  /** So that it is not collected again. */
  private void bury(Handle handle, Instant now) {
    Link link = Links.parse(oblivion.what());
    switch (oblivion.kind()) {
      case OUTLET -> Tombstones.outlet(handle, oblivion.what().strip(), now);
      case PERSON -> Tombstones.person(handle, oblivion.what(), now);
      case URL -> {
        if (link != null) {
          Tombstones.link(handle, link, now);
        }
      }
    }
  }

  private void removeFromSources(Handle handle) {
    List<String> naming = new ArrayList<>();
    List<String> own = new ArrayList<>();
    handle
        .createQuery("SELECT address, title, last_error FROM source")
        .map((row, context) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
        .forEach(
            row -> {
              if (oblivion.kind() == Oblivion.Kind.OUTLET && subject.isHost(row[0])) {
                own.add(row[0]);
              } else if (subject.isNamedIn(row[1]) || subject.isNamedIn(row[2])) {
                naming.add(row[0]);
              }
            });
    own.forEach(each -> handle.execute("DELETE FROM source WHERE address = ?", each));
    own.forEach(each -> Leads.forget(handle, each));
    naming.forEach(
        each ->
            handle.execute(
                "UPDATE source SET title = NULL, last_error = NULL WHERE address = ?", each));
  }

  /** What was unlinked and overwritten may still stand in the log and in the rests of pages. */
  private void erase() {
    database.maintain(handle -> handle.execute("VACUUM"));
    database.sums().seal();
    database.maintain(
        handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list());
  }
}
