package dev.sitrep.io.collect;

import dev.sitrep.io.fetch.Failure;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;

/** Which hosts have stopped answering in this visit, so that a dead one is not waited for again. */
final class Hosts {

  private static final int PATIENCE = 3;
  private static final Set<Failure> SILENT =
      Set.of(
          Failure.TIMEOUT,
          Failure.NO_CONNECTION,
          Failure.NO_HOST,
          Failure.TLS,
          Failure.SERVER_ERROR);

  private final Map<String, Integer> failures = new HashMap<>();

  /** Whether the host of {@code address} has failed so often in a row that it is left alone. */
  boolean isSilent(String address) {
    return failures.getOrDefault(of(address), 0) >= PATIENCE;
  }

  void answered(String address) {
    failures.remove(of(address));
  }

  void failed(String address, Failure failure) {
    if (SILENT.contains(failure)) {
      failures.merge(of(address), 1, Integer::sum);
    }
  }

  /** The host of {@code address} in lower case; of what has none, all of it. */
  static String of(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url == null ? address : url.host();
  }

  /** Whether both addresses are of one site: the same host, or one below the other. */
  static boolean isSameSite(String one, String other) {
    String a = site(one);
    String b = site(other);
    return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
  }

  private static String site(String address) {
    return of(address).replaceFirst("^(?:www|feeds?|rss)\\.(?=.+\\.)", "");
  }

  /** Whether {@code reached} is the front page of a site though {@code asked} was not. */
  static boolean isHomeInstead(String asked, String reached) {
    return isHome(reached) && !isHome(asked);
  }

  /** Whether {@code address} is that of the front page of a site. */
  static boolean isHome(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url != null && url.encodedPath().equals("/") && url.query() == null;
  }
}
