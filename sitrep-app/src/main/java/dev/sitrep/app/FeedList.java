package dev.sitrep.app;

import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.collect.SourceSpec.Kind;
import dev.sitrep.io.feed.OpmlList.Subscription;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.io.store.Store;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of situations. What was collected tells which of their sources are pages and lists: in
 * place of these stand the feeds they lead to.
 */
final class FeedList {

  private final World world;
  private final DataFolder folder;
  private final Map<String, SourceSpec> named = new LinkedHashMap<>();

  FeedList(World world, DataFolder folder, List<DataFolder.Named> situations) {
    this.world = world;
    this.folder = folder;
    new Watched(situations).sources().forEach(it -> named.put(it.address(), it));
  }

  /** The feeds; those the user named first. */
  List<Subscription> feeds() {
    if (!Files.exists(folder.database())) {
      return named.values().stream()
          .filter(it -> it.isWeb() && isFeed(it.kind()))
          .map(it -> new Subscription(it.address(), it.outlet(), List.of(), null))
          .toList();
    }
    try (Store store = folder.existingStore(world)) {
      List<String> addresses = new ArrayList<>(named.keySet());
      store.ledTo(named.keySet()).stream()
          .filter(it -> !named.containsKey(it))
          .forEach(addresses::add);
      return addresses.stream()
          .filter(SourceSpec::isWeb)
          .filter(it -> isFeed(store, it))
          .map(it -> new Subscription(it, title(store, it), List.of(), null))
          .toList();
    }
  }

  private boolean isFeed(Store store, String address) {
    SourceSpec own = named.get(address);
    boolean feed =
        own != null
            ? isFeed(own.kind())
            : store.leadsTo(address).stream().anyMatch(it -> isFeed(Kind.of(it.kind())));
    return feed && store.leadsFrom(address).isEmpty();
  }

  private static boolean isFeed(Kind kind) {
    return kind == Kind.AUTO || kind == Kind.FEED;
  }

  private @Nullable String title(Store store, String address) {
    SourceSpec own = named.get(address);
    return own != null && own.outlet() != null
        ? own.outlet()
        : store.state(address).map(SourceState::title).map(Printable::line).orElse(null);
  }
}
