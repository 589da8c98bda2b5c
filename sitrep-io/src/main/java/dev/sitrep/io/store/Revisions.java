package dev.sitrep.io.store;

import dev.sitrep.io.StoredJson;
import dev.sitrep.io.search.SearchIndex;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of revisions, with their inputs and their place in the full-text index. */
final class Revisions {

  private static final SearchIndex INDEX = new SearchIndex();

  private Revisions() {}

  private record Row(long number, Instant seen, Instant lastSeen, String origin) {}

  /**
   * Keeps the text of {@code extracted} as a revision of the article {@code number}. Of two
   * deliveries of one text the earlier is kept, of two at the same time the one whose origin comes
   * first: whichever came first.
   *
   * @return whether the text is new
   */
  static boolean keep(Handle handle, long number, Extracted extracted, Instant seen) {
    Optional<Long> before = current(handle, number);
    Optional<Row> known = find(handle, number, extracted.article().revision().sha256());
    if (known.isEmpty()) {
      insert(handle, number, extracted, seen);
    } else {
      again(handle, number, known.get(), extracted, seen);
    }
    Optional<Long> after = current(handle, number);
    if (!before.equals(after)) {
      before.ifPresent(it -> INDEX.remove(handle, it));
      after.ifPresent(it -> index(handle, number, it, article(handle, it, extracted.article())));
    }
    return known.isEmpty();
  }

  private static void insert(Handle handle, long article, Extracted extracted, Instant seen) {
    Article text = extracted.article();
    Dating dating = Dating.of(text.metadata().published(), seen);
    long number = free(handle, Numbers.of(text.revision(), dating.time()));
    handle.execute(
        "INSERT INTO revision (number, article, sha256, origin, seen, last_seen, doubt, body)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        article,
        Columns.bytes(text.revision().sha256()),
        extracted.input().origin(),
        seen.toEpochMilli(),
        seen.toEpochMilli(),
        dating.doubt() == null ? null : dating.doubt().name(),
        Packed.pack(StoredJson.write(text, extracted.dropped())));
    putInput(handle, number, extracted.input(), seen);
  }

  /** Beside an article a page may hold much else: what names somebody forgotten is not kept. */
  private static void putInput(Handle handle, long number, Input input, Instant seen) {
    if (!Tombstones.cover(handle, input)) {
      handle.execute(
          "INSERT INTO input (revision, page, seen, body) VALUES (?, ?, ?, ?)",
          number,
          input instanceof Page ? 1 : 0,
          seen.toEpochMilli(),
          Packed.pack(StoredJson.write(input)));
    }
  }

  /** The number of a revision whose time may have changed: as it was, or the wanted one if free. */
  static long number(Handle handle, long known, long wanted) {
    boolean moves = !Numbers.time(wanted).equals(Numbers.time(known));
    return moves ? free(handle, wanted) : known;
  }

  private static long free(Handle handle, long wanted) {
    long number = wanted;
    while (handle
            .createQuery("SELECT count(*) FROM revision WHERE number = ?")
            .bind(0, number)
            .mapTo(Long.class)
            .one()
        > 0) {
      number++;
    }
    return number;
  }

  private static void again(
      Handle handle, long article, Row known, Extracted extracted, Instant seen) {
    int byTime = seen.compareTo(known.seen());
    String origin = extracted.input().origin();
    List<String> notes = Corrections.of(extracted);
    if (byTime < 0 || byTime == 0 && origin.compareTo(known.origin()) < 0) {
      List<String> later = notes(handle, known);
      Extracted noted = later.isEmpty() ? extracted : Corrections.with(extracted, later);
      replace(handle, known, noted, seen);
    } else if (!notes.isEmpty() && !seen.isBefore(known.lastSeen())) {
      note(handle, known, notes);
    }
    handle.execute(
        "UPDATE revision SET last_seen = max(last_seen, ?) WHERE article = ? AND sha256 = ?",
        seen.toEpochMilli(),
        article,
        Columns.bytes(extracted.article().revision().sha256()));
  }

  private static List<String> notes(Handle handle, Row known) {
    return Bodies.extracted(handle, known.number()).map(Corrections::of).orElse(List.of());
  }

  /** Keeps a correction notice that came after the text. */
  private static void note(Handle handle, Row known, List<String> notes) {
    Bodies.extracted(handle, known.number())
        .filter(stored -> !Corrections.of(stored).equals(notes))
        .map(stored -> Corrections.with(stored, notes))
        .ifPresent(
            noted ->
                handle.execute(
                    "UPDATE revision SET body = ? WHERE number = ?",
                    Packed.pack(StoredJson.write(noted.article(), noted.dropped())),
                    known.number()));
  }

  private static void replace(Handle handle, Row known, Extracted extracted, Instant seen) {
    Article text = extracted.article();
    Dating dating = Dating.of(text.metadata().published(), seen);
    long wanted = Numbers.of(text.revision(), dating.time());
    long number = number(handle, known.number(), wanted);
    handle.execute(
        "UPDATE revision SET number = ?, origin = ?, seen = ?, doubt = ?, body = ?"
            + " WHERE number = ?",
        number,
        extracted.input().origin(),
        seen.toEpochMilli(),
        dating.doubt() == null ? null : dating.doubt().name(),
        Packed.pack(StoredJson.write(text, extracted.dropped())),
        known.number());
    handle.execute("DELETE FROM input WHERE revision = ?", number);
    putInput(handle, number, extracted.input(), seen);
  }

  private static void index(Handle handle, long article, long number, Article text) {
    INDEX.put(handle, number, text, Sightings.sources(handle, article));
  }

  /**
   * Puts the newest text of {@code article} into the index anew.
   *
   * @return whether there is one
   */
  static boolean reindex(Handle handle, long article) {
    Optional<Long> current = current(handle, article);
    current.ifPresent(number -> INDEX.remove(handle, number));
    current
        .flatMap(number -> Bodies.extracted(handle, number))
        .ifPresent(it -> index(handle, article, current.get(), it.article()));
    return current.isPresent();
  }

  private static Article article(Handle handle, long number, Article delivered) {
    boolean same =
        handle
            .createQuery("SELECT sha256 = ? FROM revision WHERE number = ?")
            .bind(0, Columns.bytes(delivered.revision().sha256()))
            .bind(1, number)
            .mapTo(Boolean.class)
            .one();
    return same
        ? delivered
        : Bodies.extracted(handle, number).map(Extracted::article).orElse(delivered);
  }

  private static Optional<Row> find(Handle handle, long article, String sha256) {
    return handle
        .createQuery(
            "SELECT number, seen, last_seen, origin FROM revision"
                + " WHERE article = ? AND sha256 = ?")
        .bind(0, article)
        .bind(1, Columns.bytes(sha256))
        .map(
            (row, context) ->
                new Row(
                    row.getLong(1), Columns.need(row, 2), Columns.need(row, 3), row.getString(4)))
        .findOne();
  }

  /** The number of the article's newest text. */
  static Optional<Long> current(Handle handle, long article) {
    return handle
        .createQuery(
            "SELECT number FROM revision WHERE article = ?"
                + " ORDER BY last_seen DESC, sha256 LIMIT 1")
        .bind(0, article)
        .mapTo(Long.class)
        .findOne();
  }

  /** Keeps that the newest text of {@code article} was still there at {@code seen}. */
  static void seeCurrent(Handle handle, long article, long seen) {
    current(handle, article)
        .ifPresent(
            number ->
                handle.execute(
                    "UPDATE revision SET last_seen = max(last_seen, ?) WHERE number = ?",
                    seen,
                    number));
  }
}
