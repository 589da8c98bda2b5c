package dev.sitrep.io.store;

import dev.sitrep.io.ReportRedaction;
import dev.sitrep.model.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Takes what is forgotten out of the stored files of editions. */
final class Redaction {

  private record Stored(long edition, String name, byte[] bytes) {}

  private final Subject subject;
  private final Set<Long> numbers;
  private final ReportRedaction report;

  Redaction(
      Subject subject,
      Set<Revision> revisions,
      Set<Long> numbers,
      List<String> words,
      Instant now) {
    this.subject = subject;
    this.numbers = numbers;
    this.report = new ReportRedaction(revisions, words, LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  /** How many editions hold something of it. */
  int count(Handle handle) {
    return affected(handle).size();
  }

  /**
   * Redacts the files of those editions.
   *
   * @return how many editions
   */
  int apply(Handle handle) {
    List<Long> editions = affected(handle);
    for (long edition : editions) {
      for (Stored file : files(handle, edition)) {
        byte[] redacted = redacted(file);
        handle.execute(
            "UPDATE edition_file SET sha256 = ?, body = ? WHERE edition = ? AND name = ?",
            Columns.bytes(Revision.sha256(redacted)),
            Packed.pack(redacted),
            file.edition(),
            file.name());
      }
    }
    return editions.size();
  }

  private byte[] redacted(Stored file) {
    if (file.name().endsWith(".json")) {
      return report.json(file.bytes());
    }
    return file.name().endsWith(".html") ? report.html() : report.markdown();
  }

  private List<Long> affected(Handle handle) {
    List<Long> affected = new ArrayList<>();
    for (long edition :
        handle.createQuery("SELECT number FROM edition ORDER BY number").mapTo(Long.class).list()) {
      if (restsOnIt(handle, edition) || files(handle, edition).stream().anyMatch(this::holdsIt)) {
        affected.add(edition);
      }
    }
    return affected;
  }

  private boolean restsOnIt(Handle handle, long edition) {
    return handle
        .createQuery("SELECT revision FROM edition_revision WHERE edition = ?")
        .bind(0, edition)
        .mapTo(Long.class)
        .stream()
        .anyMatch(numbers::contains);
  }

  private boolean holdsIt(Stored file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    return subject.isNamedIn(file.bytes()) || report.words().stream().anyMatch(text::contains);
  }

  private static List<Stored> files(Handle handle, long edition) {
    return handle
        .createQuery("SELECT name, body FROM edition_file WHERE edition = ? ORDER BY name")
        .bind(0, edition)
        .map(
            (row, context) ->
                new Stored(
                    edition,
                    row.getString(1),
                    Bodies.read(row.getBytes(2), row.getString(1), bytes -> bytes)))
        .list();
  }
}
