package dev.sitrep.io.fetch;

import dev.sitrep.io.fetch.HostState.Copy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What an origin's {@code /.well-known/tdmrep.json} reserves (TDMRep, section 6): a list of path
 * patterns, of which the first that fits decides. A file that cannot be read reserves nothing.
 */
final class Reservations {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SiteFiles files;
  private final HostMemory memory;

  Reservations(SiteFiles files, HostMemory memory) {
    this.files = files;
    this.memory = memory;
  }

  /** What the origin of {@code target} says of it. */
  Signals signals(Target target, Budget budget) throws FetchException, InterruptedException {
    Copy copy = files.file(target.file("/.well-known/tdmrep.json"), new Shelf(), budget);
    return parse(copy.text(), path(target));
  }

  private static String path(Target target) {
    String query = target.url().encodedQuery();
    return target.url().encodedPath() + (query == null ? "" : "?" + query);
  }

  static Signals parse(String json, String path) {
    try {
      JsonNode rules = JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
      for (JsonNode rule : rules) {
        if (fits(rule.path("location").asString(""), path)) {
          boolean reserved = rule.path("tdm-reservation").asString("").equals("1");
          String policy = rule.path("tdm-policy").asString("");
          return new Signals(reserved, !reserved || policy.isEmpty() ? null : policy, false, -1);
        }
      }
    } catch (JacksonException e) {
      return Signals.NONE; // most often a page that says "not found" with status 200
    }
    return Signals.NONE;
  }

  /** Whether a path fits a pattern as robots.txt has them: a beginning, {@code *}, {@code $}. */
  static boolean fits(String pattern, String path) {
    if (pattern.isEmpty()) {
      return false;
    }
    boolean whole = pattern.endsWith("$");
    String[] parts =
        (whole ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    int last = parts.length - 1;
    for (int i = 1; i <= last; i++) {
      int found = whole && i == last ? lastFit(path, parts[i], at) : path.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !whole || at == path.length();
  }

  private static int lastFit(String path, String part, int from) {
    int at = path.length() - part.length();
    return at >= from && path.endsWith(part) ? at : -1;
  }

  private final class Shelf implements SiteFiles.Shelf {
    @Override
    public @Nullable Copy get(String origin) {
      return memory.host(origin).map(HostState::tdm).orElse(null);
    }

    @Override
    public void put(String origin, Copy copy) {
      Optional<HostState> state = memory.host(origin);
      memory.remember(state.orElseGet(() -> HostState.unknown(origin)).withTdm(copy));
    }
  }
}
