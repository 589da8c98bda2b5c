package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What a store needs beside keeping: checks, backups, limits in time, and forgetting.
 *
 * <p>Made by {@link Store#upkeep}. Safe for threads as the store is; every method throws {@link
 * StoreException} where the file cannot be read or written.
 */
public final class Upkeep {

  private final Database database;
  private final InstantSource clock;

  Upkeep(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Looks for damage: every page against its checksum, the structure of the file, every text, input
   * and edition against its hash, the search index against the articles. Reads the whole store;
   * others may write meanwhile.
   */
  public Health check() {
    return new Checkup(database).run();
  }

  /** Makes the search index anew from the articles, and the checksums of all pages. */
  public void rebuild() {
    Reindexing.run(database);
    database.maintain(handle -> handle.execute("VACUUM"));
    database.sums().renew();
  }

  /**
   * Writes the store as it is now to {@code file}, a store of its own with checksums. Others may
   * write meanwhile.
   *
   * @throws StoreException also if the file exists already
   */
  public void backup(Path file) {
    new Backup(database, clock).to(file);
  }

  /**
   * A hash of what was collected: articles, revisions, inputs, what was left out, editions, what
   * was forgotten. It does not depend on the order things arrived in, nor on the layout of the
   * file; what belongs to the next poll (sources, hosts) does not count. It tells accidents, not
   * attacks.
   *
   * @return 64 hexadecimal digits
   */
  public String digest() {
    return database.read(Digest::of);
  }

  /**
   * Removes what is older than {@code retention} keeps, unless an edition rests on it.
   *
   * @return how many inputs and articles were removed
   */
  public int expire(Retention retention) {
    return Expiry.run(database, retention, clock.instant());
  }

  /** What {@link #forget} would forget. */
  public Oblivion.Extent extent(Oblivion oblivion) {
    return new Forgetting(database, oblivion).extent();
  }

  /**
   * Removes what {@code oblivion} says, every byte of it: articles with all revisions and inputs,
   * what was left out, their words in the search index, the write-ahead log and free pages. The
   * editions that rest on it stay, their files redacted as {@link dev.sitrep.io.ReportRedaction}
   * does. A hash and the time are left, so that it does not come back with the next poll. Takes
   * minutes on a large store: the file is written anew.
   *
   * @return what was forgotten
   */
  public Oblivion.Extent forget(Oblivion oblivion) {
    Instant now = clock.instant();
    return new Forgetting(database, oblivion).forget(now);
  }
}
