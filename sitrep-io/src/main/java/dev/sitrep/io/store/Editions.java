package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.store.Edition.Head;
import dev.sitrep.io.store.Edition.StoryOf;
import dev.sitrep.model.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of editions. */
final class Editions {

  private final Database database;

  Editions(Database database) {
    this.database = database;
  }

  /** See {@link Store#keepEdition}. */
  void keep(Edition edition) {
    database.write(
        handle -> {
          if (key(handle, edition.situation(), edition.number()).isPresent()) {
            throw StoreException.in(
                database.file(),
                "has an edition "
                    + edition.number()
                    + " of "
                    + edition.situation()
                    + " already: another process kept it meanwhile",
                null);
          }
          insert(handle, edition);
          return edition;
        });
  }

  private void insert(Handle handle, Edition edition) {
    handle.execute(
        "INSERT INTO edition (situation, issue, as_of, made) VALUES (?, ?, ?, ?)",
        edition.situation(),
        edition.number(),
        edition.asOf().toEpochMilli(),
        edition.made().toEpochMilli());
    long key = key(handle, edition.situation(), edition.number()).orElseThrow();
    for (int i = 0; i < edition.stories().size(); i++) {
      StoryOf story = edition.stories().get(i);
      handle.execute("INSERT INTO edition_story VALUES (?, ?, ?)", key, i, story.id());
      for (Revision revision : story.articles()) {
        rest(handle, key, revision, i);
      }
    }
    edition.others().forEach(revision -> rest(handle, key, revision, null));
    for (Map.Entry<String, byte[]> file : edition.files().entrySet()) {
      handle.execute(
          "INSERT INTO edition_file VALUES (?, ?, ?, ?)",
          key,
          file.getKey(),
          Columns.bytes(Revision.sha256(file.getValue())),
          Packed.pack(file.getValue()));
    }
  }

  private void rest(Handle handle, long edition, Revision revision, @Nullable Integer story) {
    long number =
        Bodies.number(handle, revision)
            .orElseThrow(
                () ->
                    StoreException.in(
                        database.file(),
                        "does not have the article " + revision.article() + " of the edition",
                        null));
    handle.execute(
        "INSERT OR IGNORE INTO edition_revision VALUES (?, ?, ?)", edition, number, story);
  }

  List<Head> all(String situation) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT situation, issue, as_of, made FROM edition WHERE situation = ?"
                        + " ORDER BY issue")
                .bind(0, situation)
                .map((row, context) -> head(row))
                .list());
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getString(1), row.getInt(2), Columns.need(row, 3), Columns.need(row, 4));
  }

  Optional<Edition> find(String situation, int number) {
    return database.read(
        handle ->
            key(handle, situation, number)
                .map(
                    key -> {
                      Head head =
                          handle
                              .createQuery(
                                  "SELECT situation, issue, as_of, made FROM edition"
                                      + " WHERE number = ?")
                              .bind(0, key)
                              .map((row, context) -> head(row))
                              .one();
                      return new Edition(
                          head.situation(),
                          head.number(),
                          head.asOf(),
                          head.made(),
                          stories(handle, key),
                          revisions(handle, key, -1),
                          files(handle, key));
                    }));
  }

  private static Optional<Long> key(Handle handle, String situation, int number) {
    return handle
        .createQuery("SELECT number FROM edition WHERE situation = ? AND issue = ?")
        .bind(0, situation)
        .bind(1, number)
        .mapTo(Long.class)
        .findOne();
  }

  private static List<StoryOf> stories(Handle handle, long edition) {
    List<String> ids =
        handle
            .createQuery("SELECT id FROM edition_story WHERE edition = ? ORDER BY position")
            .bind(0, edition)
            .mapTo(String.class)
            .list();
    List<StoryOf> stories = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      stories.add(new StoryOf(ids.get(i), revisions(handle, edition, i)));
    }
    return stories;
  }

  /** Those of a story, or with -1 those of none. */
  private static List<Revision> revisions(Handle handle, long edition, int story) {
    return handle
        .createQuery(
            "SELECT a.id, r.sha256 FROM edition_revision e"
                + " JOIN revision r ON r.number = e.revision"
                + " JOIN article a ON a.number = r.article"
                + " WHERE e.edition = ? AND ifnull(e.story, -1) = ? ORDER BY a.id, r.sha256")
        .bind(0, edition)
        .bind(1, story)
        .map(
            (row, context) ->
                new Revision(row.getString(1), String.valueOf(Columns.hex(row.getBytes(2)))))
        .list();
  }

  private static SortedMap<String, byte[]> files(Handle handle, long edition) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    handle
        .createQuery("SELECT name, body FROM edition_file WHERE edition = ?")
        .bind(0, edition)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString(1),
                    Bodies.read(row.getBytes(2), row.getString(1), bytes -> bytes)))
        .forEach(file -> files.put(file.getKey(), file.getValue()));
    return files;
  }
}
