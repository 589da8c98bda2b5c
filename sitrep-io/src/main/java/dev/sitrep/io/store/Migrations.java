package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Brings a store to the layout this version knows. The layout's number is SQLite's {@code
 * user_version}; script n takes a store from layout n-1 to n. All scripts that are due run in one
 * transaction: a store is of one layout or of another, never between. A script may leave the search
 * index empty; it is filled from the articles then.
 */
final class Migrations {

  /** How many scripts there are: a new one is added here, and none is ever changed. */
  private static final int LATEST = 2;

  private static final String WORK = "bringing the store to the layout of this version";

  private static final Pattern END = Pattern.compile(";[ \\t]*\\R");
  private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");

  private final List<String> scripts;

  /** Those that come along. */
  Migrations() {
    this(IntStream.rangeClosed(1, LATEST).mapToObj(Migrations::script).toList());
  }

  Migrations(List<String> scripts) {
    this.scripts = List.copyOf(scripts);
  }

  /** The scripts, the first first. */
  List<String> scripts() {
    return scripts;
  }

  private static String script(int number) {
    try (InputStream in = Migrations.class.getResourceAsStream(number + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("the script " + number + ".sql is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the scripts that are due. */
  void apply(Database database) {
    apply(database, words -> {});
  }

  /**
   * The same.
   *
   * @param told takes how far it is, in words
   * @throws StoreException if the store is of a newer version, or of another program
   */
  void apply(Database database, Consumer<String> told) {
    int version = database.read(Migrations::version);
    if (version > scripts.size()) {
      throw StoreException.in(
          database.file(),
          "was written by a newer version of Sitrep (its layout is "
              + version
              + ", this version knows "
              + scripts.size()
              + "): use that version",
          null);
    }
    if (database.read(Migrations::isForeign)) {
      throw StoreException.in(
          database.file(), "is not a Sitrep store but a database of another program", null);
    }
    if (version < scripts.size()) {
      database.migrate(handle -> migrate(handle, told));
    }
  }

  private int migrate(Handle handle, Consumer<String> told) {
    told.accept(WORK);
    // Read again: another process may have done it while this one waited.
    for (int version = version(handle); version < scripts.size(); version++) {
      for (String statement : END.split(scripts.get(version))) {
        String sql = COMMENT.matcher(statement).replaceAll("").strip();
        if (!sql.isEmpty()) {
          handle.execute(sql);
        }
      }
    }
    handle.execute("PRAGMA user_version = " + scripts.size());
    Reindexing.fillIfEmpty(
        handle, (done, all) -> told.accept(WORK + ": " + done + " of " + all + " articles"));
    return scripts.size();
  }

  static int version(Handle handle) {
    return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
  }

  /** One snapshot: another process may be making the store just now. */
  private static boolean isForeign(Handle handle) {
    return version(handle) == 0
        && handle.createQuery("SELECT count(*) FROM sqlite_schema").mapTo(Long.class).one() > 0;
  }
}
