package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Site.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R6: every fault is a typed outcome within the deadline, and is over when it is over. */
final class NetworkFaultsTest {

  private static FaultyServer server;

  @BeforeAll
  static void open() {
    server = new FaultyServer();
  }

  @AfterAll
  static void close() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aFaultIsATypedOutcomeAndALaterFetchHeals(Fault fault) {
    VirtualClock clock = Loopback.clock();
    Duration deadline =
        fault == Fault.NO_HEADER || fault == Fault.SLOW_BODY
            ? Duration.ofMillis(600)
            : Duration.ofSeconds(8);
    try (Fetcher fetcher =
        new Fetcher(
            Loopback.SETTINGS.withDeadline(deadline),
            Loopback.network(clock),
            HostMemory.inMemory())) {
      Request request = new Request(server.url("news.example", fault.path()), Purpose.PAGE);
      long start = System.nanoTime();

      Outcome outcome = fetcher.fetch(request);

      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(took).isLessThan(deadline.plusMillis(400));
      check(fault, outcome);
      server.heal(fault);
      clock.advance(Duration.ofHours(1));
      Outcome later = fetcher.fetch(request);
      assertThat(later).isInstanceOf(Fetched.class);
      assertThat(text((Fetched) later)).isEqualTo(FaultyServer.PAGE);
    }
  }

  private static void check(Fault fault, Outcome outcome) {
    switch (fault) {
      // The standard gives the length the last word: 20 bytes are the whole body (RFC 9112, 6.3).
      case LENGTH_TOO_SHORT ->
          assertThat(text((Fetched) outcome)).isEqualTo(FaultyServer.PAGE.substring(0, 20));
      case LENGTH_AND_CHUNKS -> assertThat(text((Fetched) outcome)).isEqualTo(FaultyServer.PAGE);
      default -> {
        assertThat(outcome).isInstanceOf(Failed.class);
        Failed failed = (Failed) outcome;
        assertThat(failed.failure()).isEqualTo(expected(fault));
        assertThat(failed.detail()).isNotBlank().doesNotContain("java.", "okhttp", "Exception");
      }
    }
  }

  private static Failure expected(Fault fault) {
    return switch (fault) {
      case NO_HEADER, SLOW_BODY -> Failure.TIMEOUT;
      case GZIP_BOMB, ENDLESS_BODY -> Failure.TOO_LARGE;
      case REDIRECT_LOOP, REDIRECT_CHAIN, REDIRECT_NOWHERE -> Failure.REDIRECTS;
      case REDIRECT_FILE, REDIRECT_JAR -> Failure.BAD_ADDRESS;
      case STATUS_999 -> Failure.DENIED;
      case UNAVAILABLE -> Failure.SERVER_ERROR;
      default -> Failure.BROKEN;
    };
  }

  private static String text(Fetched fetched) {
    return new String(fetched.body(), StandardCharsets.UTF_8);
  }

  @Test
  void anExpiredCertificateIsNamed() {
    assertThat(tls(Certificates.expired("a.example"), Certificates.trusted()))
        .isEqualTo("the certificate of a.example has expired");
  }

  @Test
  void aSelfSignedCertificateIsNamed() {
    assertThat(tls(Certificates.selfSigned("a.example"), Certificates.trusted()))
        .isEqualTo("the certificate of a.example is signed by nobody this machine trusts");
  }

  @Test
  void aCertificateOfAnotherHostIsNamed() {
    assertThat(tls(Certificates.good("b.example"), Certificates.trusted()))
        .isEqualTo("the certificate is for another host than a.example");
  }

  private static String tls(HandshakeCertificates of, HandshakeCertificates trusted) {
    VirtualClock clock = Loopback.clock();
    try (Site site = new Site(clock, of.sslContext());
        Fetcher fetcher =
            new Fetcher(
                // a handshake on a busy machine may take seconds
                Loopback.SETTINGS.withDeadline(FetchSettings.DEFAULT.deadline()),
                Loopback.network(clock),
                HostMemory.inMemory(),
                builder ->
                    builder.sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager()))) {
      site.put("/", Answer.of("here"));
      String url = site.url("a.example", "/");
      Failed failed = (Failed) fetcher.fetch(new Request(url, Purpose.FEED));
      assertThat(failed.failure()).isEqualTo(Failure.TLS);
      Failed page = (Failed) fetcher.fetch(new Request(url, Purpose.PAGE));
      assertThat(page.failure()).isEqualTo(Failure.TLS);
      assertThat(site.seen()).isEmpty();
      return failed.detail();
    }
  }

  @Test
  void aHostNobodyKnowsAndAPortNobodyListensOnAreNamed() throws Exception {
    VirtualClock clock = Loopback.clock();
    int port;
    try (FaultyServer gone = new FaultyServer()) {
      port = gone.port();
    }
    try (Fetcher fetcher = Loopback.fetcher(clock)) {
      Failed unknown = (Failed) fetcher.fetch(new Request("http://unknown.example/", Purpose.PAGE));
      Failed closed =
          (Failed) fetcher.fetch(new Request("http://a.example:" + port + "/", Purpose.PAGE));

      assertThat(unknown.failure()).isEqualTo(Failure.NO_HOST);
      assertThat(unknown.detail()).contains("unknown.example");
      assertThat(closed.failure()).isEqualTo(Failure.NO_CONNECTION);
    }
  }

  @Test
  void aNameServerThatDoesNotAnswerCostsNoMoreThanTheDeadline() {
    VirtualClock clock = Loopback.clock();
    Network network =
        new Network(
            clock,
            host -> {
              new java.util.concurrent.Semaphore(0).acquireUninterruptibly();
              return java.util.List.of();
            },
            clock);
    try (Fetcher fetcher =
        new Fetcher(
            Loopback.SETTINGS.withDeadline(Duration.ofMillis(300)),
            network,
            HostMemory.inMemory())) {
      long start = System.nanoTime();

      Failed failed = (Failed) fetcher.fetch(new Request("http://a.example/", Purpose.FEED));

      assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(700));
    }
  }
}
