package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Request.Purpose;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** S1: nothing leads to an address that is not public, by whatever way it comes in. */
final class SsrfTest {

  private static final Path CASES = Path.of("../../shared/gold/hostile/ssrf/cases.json");

  private final VirtualClock clock = Loopback.clock();
  private final Canary canary = new Canary();
  private final Site site = new Site(clock);
  private final Attempts attempts = new Attempts();
  private final List<String> wrong = new ArrayList<>();
  private List<InetAddress> answer = List.of();

  /** Public names come here, {@code trap.example} goes where the test wants, others by system. */
  private final Dns names =
      host -> {
        if (host.equals("trap.example")) {
          return answer;
        }
        return host.endsWith(".example") ? Loopback.NAMES.lookup(host) : Dns.SYSTEM.lookup(host);
      };

  private Fetcher fetcher;

  @BeforeEach
  void open() {
    fetcher = fetcher(Set.of("good.example"));
  }

  @AfterEach
  void close() throws Exception {
    fetcher.close();
    site.close();
    canary.close();
  }

  private Fetcher fetcher(Set<String> allowed) {
    return new Fetcher(
        Loopback.SETTINGS.withAllowedHosts(allowed).withDeadline(Duration.ofSeconds(2)),
        new Network(clock, names, clock),
        HostMemory.inMemory(),
        builder -> builder.eventListener(attempts));
  }

  @Test
  void theCanarySingsWhereAnAddressIsAllowed() {
    try (Fetcher trusting = fetcher(Set.of("127.0.0.1:" + canary.port()))) {
      trusting.fetch(new Request("http://127.0.0.1:" + canary.port() + "/", Purpose.FEED));
    }

    assertThat(canary.visits()).isPositive();
  }

  @Test
  void noBlockedAddressIsConnectedToByAnyVector() throws Exception {
    List<String> blocked = list("block");
    blocked.add("168.63.129.16");

    for (String address : blocked) {
      everyVector(address);
    }

    assertThat(wrong).isEmpty();
    assertThat(blocked).hasSizeGreaterThanOrEqualTo(49);
    assertThat(canary.visits()).isZero();
    assertThat(attempts.made()).allMatch(InetAddress::isLoopbackAddress);
  }

  /** As what is asked for, as a name's address, among public ones, behind a redirect, in robots. */
  private void everyVector(String address) throws Exception {
    String literal = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
    String url = "http://" + literal + ":" + canary.port() + "/";
    String trap = "http://trap.example:" + canary.port() + "/";
    for (Purpose purpose : Purpose.values()) {
      refused(url, purpose, url);
    }
    answer = List.of(InetAddress.getByName(address));
    refused(trap, Purpose.FEED, "name of " + address);
    refused(trap, Purpose.PAGE, "name of " + address);
    answer = List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName(address));
    refused(trap, Purpose.FEED, "8.8.8.8 and " + address);
    site.put("/hop", Site.Answer.to(302, url));
    refused(site.url("good.example", "/hop"), Purpose.FEED, "redirect to " + address);
    refused(site.url("good.example", "/hop"), Purpose.PAGE, "redirect to " + address);
    site.put("/hop", Site.Answer.to(301, trap));
    refused(site.url("good.example", "/hop"), Purpose.FEED, "redirect to name of " + address);
    clock.advance(Duration.ofDays(2));
    site.put("/robots.txt", Site.Answer.to(301, url));
    refused(site.url("good.example", "/page"), Purpose.PAGE, "robots redirect to " + address);
    site.put("/robots.txt", Site.Answer.of(404));
    clock.advance(Duration.ofDays(2));
  }

  private void refused(String url, Purpose purpose, String what) {
    Outcome outcome = fetcher.fetch(new Request(url, purpose));
    boolean right =
        outcome instanceof Failed failed
            && failed.failure() == Failure.BLOCKED_ADDRESS
            && (failed.detail().contains(" is a") || failed.detail().contains(" is not a"));
    if (!right) {
      wrong.add(purpose + " " + what + ": " + outcome);
    }
  }

  @Test
  void noSpellingOfAnAddressIsConnectedTo() throws Exception {
    for (JsonNode one : cases().path("spellings")) {
      String url = one.path("url").asString();
      for (String with :
          List.of(url, url.replaceFirst("(?<=[^:/\\]])/$", ":" + canary.port() + "/"))) {
        Outcome outcome = fetcher.fetch(new Request(with, Purpose.FEED));
        boolean right =
            outcome instanceof Failed failed
                && (failed.failure() == Failure.BLOCKED_ADDRESS
                    || failed.failure() == Failure.BAD_ADDRESS);
        if (!right) {
          wrong.add(with + ": " + outcome);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(canary.visits()).isZero();
    assertThat(attempts.made()).isEmpty();
  }

  @Test
  void noOtherSchemeIsFetchedOrRedirectedTo() throws Exception {
    for (JsonNode one : cases().path("schemes")) {
      String url = one.path("url").asString();
      site.put("/hop", Site.Answer.to(302, url));
      for (String from : List.of(url, site.url("good.example", "/hop"))) {
        Outcome outcome = fetcher.fetch(new Request(from, Purpose.FEED));
        boolean relative = url.startsWith("//") && !from.equals(url);
        Failure expected = relative ? Failure.BLOCKED_ADDRESS : Failure.BAD_ADDRESS;
        if (!(outcome instanceof Failed failed) || failed.failure() != expected) {
          wrong.add(from + " " + url + ": " + outcome);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(canary.visits()).isZero();
  }

  @Test
  void publicAddressesAreNotRefused() throws Exception {
    for (String address : list("allow")) {
      String literal = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
      answer = List.of(InetAddress.getByName(address));
      for (String host : List.of(literal, "trap.example")) {
        Outcome outcome = fetcher.fetch(new Request("http://" + host + "/", Purpose.FEED));
        if (!(outcome instanceof Failed failed) || failed.failure() != Failure.NO_CONNECTION) {
          wrong.add(host + " " + address + ": " + outcome);
        }
        assertThat(attempts.made()).contains(InetAddress.getByName(address));
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** S2. */
  @Test
  void aNameThatChangesItsAddressIsConnectedToOnlyWhereItWasChecked() throws Exception {
    InetAddress open = InetAddress.getByName("8.8.8.8");
    InetAddress inner = InetAddress.getByName("127.0.0.1");
    Dns changing =
        new Dns() {
          private int lookups;

          @Override
          public synchronized List<InetAddress> lookup(String host) throws UnknownHostException {
            return List.of(lookups++ % 2 == 0 ? open : inner);
          }
        };
    Network network = new Network(clock, changing, clock);

    try (Fetcher rebound =
        new Fetcher(
            Loopback.SETTINGS,
            network,
            HostMemory.inMemory(),
            builder -> builder.eventListener(attempts))) {
      for (int poll = 0; poll < 20; poll++) {
        for (Purpose purpose : Purpose.values()) {
          Outcome outcome =
              rebound.fetch(new Request("http://turn.test:" + canary.port() + "/" + poll, purpose));
          assertThat(outcome).isInstanceOf(Failed.class);
        }
        clock.advance(Duration.ofHours(1));
      }
    }

    assertThat(canary.visits()).isZero();
    assertThat(attempts.made()).isNotEmpty().containsOnly(open);
  }

  /** S2: whatever was looked up or cached before, the socket itself refuses. */
  @Test
  void theSocketChecksTheAddressItConnectsTo() {
    GuardedSockets sockets = new GuardedSockets(new Guard(Set.of()));

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> sockets.createSocket("127.0.0.1", canary.port())))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("loopback");
    assertThat(canary.visits()).isZero();
  }

  private static JsonNode cases() throws Exception {
    assumeTrue(Files.exists(CASES), "skipped: no gold sets");
    return new ObjectMapper().readTree(Files.readString(CASES));
  }

  private static List<String> list(String name) throws Exception {
    List<String> list = new ArrayList<>();
    cases().path(name).forEach(one -> list.add(one.asString()));
    return list;
  }
}
