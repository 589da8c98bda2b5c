package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.StoredJson;
import dev.sitrep.io.search.SearchIndex;
import dev.sitrep.model.Article;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Looks for damage, from the bytes up to what they mean. */
final class Checkup {

  /** Who has a thousand lines of damage needs a backup and not a list. */
  private static final int MOST = 1_000;

  private static final String REVISIONS =
      "SELECT a.id, r.sha256, r.body, i.body FROM revision r JOIN article a ON a.number = r.article"
          + " LEFT JOIN input i ON i.revision = r.number";

  private static final String FILES =
      "SELECT e.situation || ' ' || e.issue || ', ' || f.name, f.sha256, f.body"
          + " FROM edition_file f JOIN edition e ON e.number = f.edition";

  private final Database database;
  private final List<String> damage = new ArrayList<>();
  private int revisions;
  private int inputs;

  Checkup(Database database) {
    this.database = database;
  }

  Health run() {
    pages();
    step(this::structure);
    step(this::texts);
    step(this::leftOut);
    step(this::sightings);
    step(this::editions);
    step(this::index);
    int articles = count("article");
    int editions = count("edition");
    List<String> told = damage.size() > MOST ? damage.subList(0, MOST) : damage;
    return new Health(told, articles, revisions, inputs, editions);
  }

  private void pages() {
    PageSums sums = database.sums();
    if (sums.isKept()) {
      damage.addAll(sums.damage());
    } else {
      // A store that came without them; from now on it has them.
      sums.renew();
    }
  }

  // One damaged table must not keep the others from being looked at.
  private void step(Consumer<Handle> work) {
    try {
      database.look(work);
    } catch (StoreException e) {
      damage.add(String.valueOf(e.getMessage()));
    }
  }

  private int count(String table) {
    int[] count = {0};
    step(
        handle ->
            count[0] =
                switch (table) {
                  case "article" -> one(handle, "SELECT count(*) FROM article");
                  default -> one(handle, "SELECT count(*) FROM edition");
                });
    return count[0];
  }

  private void structure(Handle handle) {
    List<String> lines =
        handle.createQuery("PRAGMA integrity_check(100)").mapTo(String.class).list();
    lines.stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> damage.add("the structure of the file: " + line));
    handle
        .createQuery("PRAGMA foreign_key_check")
        .map((row, context) -> row.getString(1) + " refers to " + row.getString(3))
        .forEach(line -> damage.add("a row of " + line + " that is not there"));
  }

  private void texts(Handle handle) {
    handle.createQuery(REVISIONS).map((row, context) -> text(row)).forEach(damage::addAll);
  }

  private List<String> text(ResultSet row) throws SQLException {
    String id = row.getString(1);
    String sha256 = String.valueOf(Columns.hex(row.getBytes(2)));
    revisions++;
    try {
      Article article = StoredJson.extracted(Packed.unpack(row.getBytes(3))).article();
      if (!Revision.of(id, article.text()).equals(new Revision(id, sha256))
          || !article.id().equals(id)) {
        return List.of("the text of " + id + " is not the one with the hash " + sha256);
      }
      byte[] packed = row.getBytes(4);
      return packed == null ? List.of() : input(article, packed);
    } catch (IOException e) {
      return List.of("the article " + id + ", revision " + sha256 + ": " + e.getMessage());
    }
  }

  private List<String> input(Article article, byte[] packed) throws IOException {
    inputs++;
    Input input = StoredJson.input(Packed.unpack(packed));
    return input.sha256().equals(article.provenance().inputSha256())
        ? List.of()
        : List.of("what " + article.id() + " was extracted from is not what was stored");
  }

  private void leftOut(Handle handle) {
    handle
        .createQuery("SELECT origin, body FROM left_out")
        .map(
            (row, context) -> {
              try {
                StoredJson.dropped(Packed.unpack(row.getBytes(2)));
                return "";
              } catch (IOException e) {
                return "what was left out of " + row.getString(1) + ": " + e.getMessage();
              }
            })
        .filter(line -> !line.isEmpty())
        .forEach(damage::add);
  }

  /** What no source has seen would be in no report. */
  private void sightings(Handle handle) {
    int unseen =
        one(
            handle,
            "SELECT (SELECT count(*) FROM article WHERE number NOT IN"
                + " (SELECT article FROM sighting)) + (SELECT count(*) FROM left_out"
                + " WHERE number NOT IN (SELECT left_out FROM left_out_sighting))");
    if (unseen > 0) {
      damage.add("of " + unseen + " articles or lines left out no source is known");
    }
  }

  private void editions(Handle handle) {
    handle.createQuery(FILES).map((row, context) -> file(row)).forEach(damage::addAll);
  }

  private static List<String> file(ResultSet row) throws SQLException {
    String name = "the edition " + row.getString(1);
    try {
      String sha256 = Revision.sha256(Packed.unpack(row.getBytes(3)));
      return sha256.equals(Columns.hex(row.getBytes(2)))
          ? List.of()
          : List.of(name + " is not as it was made");
    } catch (IOException e) {
      return List.of(name + ": " + e.getMessage());
    }
  }

  private void index(Handle handle) {
    new SearchIndex().damage(handle).ifPresent(damage::add);
    int missing =
        one(handle, "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM search)");
    int strange =
        one(handle, "SELECT count(*) FROM search WHERE rowid NOT IN (SELECT number FROM revision)");
    if (missing != 0 || strange != 0) {
      damage.add(
          "the search index does not match the articles ("
              + missing
              + " missing, "
              + strange
              + " unknown)");
    }
  }

  private static int one(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Integer.class).one();
  }
}
