package dev.sitrep.io.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.sitrep.io.fetch.HostState.Copy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What robots.txt allows (RFC 9309): a file that is absent allows all, one that cannot be read
 * nothing, and Crawl-delay, which the standard does not know, is kept up to a minute.
 */
final class Robots {

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  private final SiteFiles files;
  private final HostMemory memory;
  private final FetchSettings settings;
  private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

  Robots(SiteFiles files, HostMemory memory, FetchSettings settings) {
    this.files = files;
    this.memory = memory;
    this.settings = settings;
  }

  private record Parsed(Copy copy, BaseRobotRules rules) {}

  /**
   * What robots.txt says of an address.
   *
   * @param refusal why it must not be fetched; null if it may
   * @param gap the least time between two requests to the host
   */
  record Verdict(@Nullable FetchException refusal, Duration gap) {}

  /** Looks the verdict up; fetches robots.txt if that has not been done for a day. */
  Verdict verdict(Target target, Budget budget) throws FetchException, InterruptedException {
    Target file = target.file("/robots.txt");
    Copy copy = files.file(file, new Shelf(), budget);
    BaseRobotRules rules =
        parsed
            .compute(
                target.origin(),
                (origin, old) ->
                    old != null && old.copy().equals(copy) ? old : new Parsed(copy, rules(copy)))
            .rules();
    return new Verdict(refusal(target, file, copy, rules), gap(rules));
  }

  private @Nullable FetchException refusal(
      Target target, Target file, Copy copy, BaseRobotRules rules) {
    if (rules.isAllowed(target.url().toString())) {
      return null;
    }
    if (SiteFiles.isAnswer(copy)) {
      return new FetchException(
          Failure.ROBOTS,
          file.url() + " does not allow " + settings.product() + " to fetch " + target.url());
    }
    FetchException cause = files.cause(file);
    String why = cause == null ? "no answer when it was last tried" : cause.detail();
    return new FetchException(
        cause == null ? Failure.ROBOTS : cause.failure(),
        why + "; without " + file.url() + " nothing is fetched there (RFC 9309)");
  }

  private Duration gap(BaseRobotRules rules) {
    if (rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY) {
      return settings.gap();
    }
    Duration delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    delay = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    return delay.compareTo(settings.gap()) > 0 ? delay : settings.gap();
  }

  private BaseRobotRules rules(Copy copy) {
    if (!SiteFiles.isAnswer(copy)) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    }
    return parse(copy.text().getBytes(StandardCharsets.UTF_8), settings.product());
  }

  /** The rules of a file for a product token. */
  static BaseRobotRules parse(byte[] text, String product) {
    // The parser forbids everything where the delay is above its limit: the limit is ours to set.
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return parser.parseContent(
        "robots.txt", text, "text/plain", List.of(product.toLowerCase(Locale.ROOT)));
  }

  private final class Shelf implements SiteFiles.Shelf {
    @Override
    public @Nullable Copy get(String origin) {
      return memory.host(origin).map(HostState::robots).orElse(null);
    }

    @Override
    public void put(String origin, Copy copy) {
      Optional<HostState> state = memory.host(origin);
      memory.remember(state.orElseGet(() -> HostState.unknown(origin)).withRobots(copy));
    }
  }
}
