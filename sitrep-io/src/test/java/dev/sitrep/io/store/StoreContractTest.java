package dev.sitrep.io.store;

import dev.sitrep.port.ArticleStore;
import dev.sitrep.port.ArticleStoreContract;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class StoreContractTest extends ArticleStoreContract {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));

  @TempDir Path folder;
  private final Map<ArticleStore, Path> open = new HashMap<>();

  @Override
  protected ArticleStore store() {
    return open(folder.resolve(open.size() + ".db"));
  }

  @Override
  protected ArticleStore reopened(ArticleStore store) {
    ((Store) store).close();
    return open(open.remove(store));
  }

  private Store open(Path file) {
    Store store = Store.open(file, CLOCK);
    open.put(store, file);
    return store;
  }

  @AfterEach
  void close() {
    open.keySet().forEach(store -> ((Store) store).close());
  }
}
