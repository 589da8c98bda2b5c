package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Outcome.Unchanged;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Site.Answer;
import java.util.Set;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S3: redirects are followed by us, each looked at anew. */
final class RedirectTest {

  private final VirtualClock clock = Loopback.clock();
  private final Site site = new Site(clock);
  private final Fetcher fetcher = Loopback.fetcher(clock);

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private Outcome fetch(String path, Purpose purpose) {
    return fetcher.fetch(new Request(site.url("a.example", path), purpose));
  }

  private void chain(int length) {
    for (int i = 0; i < length; i++) {
      site.put("/hop" + i, Answer.to(302, "/hop" + (i + 1)));
    }
    site.put("/hop" + length, Answer.of("here"));
  }

  @Test
  void fiveAreFollowed() {
    chain(5);

    assertThat(fetch("/hop0", Purpose.FEED)).isInstanceOf(Fetched.class);
    assertThat(fetch("/hop0", Purpose.FEED).url()).isEqualTo(site.url("a.example", "/hop5"));
  }

  @Test
  void sixAreNot() {
    chain(30);

    Failed failed = (Failed) fetch("/hop0", Purpose.FEED);

    assertThat(failed.failure()).isEqualTo(Failure.REDIRECTS);
    assertThat(failed.detail()).isEqualTo("more than 5 redirects");
    assertThat(site.seen("/hop5")).hasSize(1);
    assertThat(site.seen("/hop6")).isEmpty();
  }

  @Test
  void aCircleIsSeenAtOnce() {
    site.put("/x", Answer.to(301, "/y")).put("/y", Answer.to(301, "/x#again"));

    Failed failed = (Failed) fetch("/x", Purpose.FEED);

    assertThat(failed.failure()).isEqualTo(Failure.REDIRECTS);
    assertThat(failed.detail()).contains("circle");
    assertThat(site.seen("/x")).hasSize(1);
  }

  @Test
  void onlyPermanentOnesMove() {
    site.put("/old", Answer.to(301, "/mid"));
    site.put("/mid", Answer.to(308, "/now"));
    site.put("/now", Answer.to(302, "/today"));
    site.put("/today", Answer.to(301, "/end"));
    site.put("/end", Answer.of("here"));

    Fetched fetched = (Fetched) fetch("/old", Purpose.FEED);

    assertThat(fetched.url()).isEqualTo(site.url("a.example", "/end"));
    assertThat(fetched.movedTo()).isEqualTo(site.url("a.example", "/now"));
  }

  @Test
  void anUnchangedFeedThatMovedSaysSoToo() {
    site.put("/old", Answer.to(301, "/now"));
    site.put("/now", Answer.of(304));

    Outcome outcome =
        fetcher.fetch(
            new Request(
                site.url("a.example", "/old"), Purpose.FEED, new Validators("\"1\"", null)));

    assertThat(((Unchanged) outcome).movedTo()).isEqualTo(site.url("a.example", "/now"));
  }

  @Test
  void aPasswordIsForItsOwnOriginAlone() {
    site.put("a.example/feed", Answer.to(302, site.url("b.example", "/there")));
    site.put("b.example/there", Answer.to(302, site.url("a.example", "/back")));
    site.put("a.example/back", Answer.of("here"));

    String url = site.url("a.example", "/feed").replace("//", "//ann:secret@");
    Fetched fetched = (Fetched) fetcher.fetch(new Request(url, Purpose.FEED));

    assertThat(site.seen("/feed").get(0).headers()).containsKey("authorization");
    assertThat(site.seen("/there").get(0).headers()).doesNotContainKey("authorization");
    assertThat(site.seen("/robots.txt"))
        .noneMatch(one -> one.headers().containsKey("authorization"));
    assertThat(fetched.url()).doesNotContain("secret");
    assertThat(fetched.movedTo()).isNull();
  }

  @Test
  void aPasswordInALocationOrALinkIsNotUsed() {
    String there = site.url("b.example", "/there").replace("//", "//ann:secret@");
    site.put("/feed", Answer.to(302, there)).put("/there", Answer.of("here"));

    fetch("/feed", Purpose.FEED);
    fetcher.fetch(new Request(there, Purpose.PAGE));

    assertThat(site.seen("/there")).hasSize(2);
    assertThat(site.seen()).noneMatch(one -> one.headers().containsKey("authorization"));
  }

  @Test
  void robotsOfEveryHopIsLawForAPage() {
    site.put("/page", Answer.to(302, site.url("b.example", "/secret")));
    site.put("b.example/robots.txt", Answer.of("User-agent: *\nDisallow: /secret"));

    Failed failed = (Failed) fetch("/page", Purpose.PAGE);

    assertThat(failed.failure()).isEqualTo(Failure.ROBOTS);
    assertThat(failed.url()).isEqualTo(site.url("b.example", "/secret"));
    assertThat(site.seen("/secret")).isEmpty();
  }

  @Test
  void fromHttpsToHttpIsRefused() {
    HandshakeCertificates trusted = Certificates.trusted();
    try (Site secure = new Site(clock, Certificates.good("a.example").sslContext());
        Fetcher trusting =
            new Fetcher(
                Loopback.SETTINGS,
                Loopback.network(clock),
                HostMemory.inMemory(),
                builder ->
                    builder.sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager()))) {
      secure.put("/ok", Answer.of("here"));
      secure.put("/down", Answer.to(301, site.url("a.example", "/plain")));
      site.put("/plain", Answer.of("here"))
          .put("/up", Answer.to(301, secure.url("a.example", "/ok")));

      Failed down =
          (Failed) trusting.fetch(new Request(secure.url("a.example", "/down"), Purpose.FEED));
      Outcome up = trusting.fetch(new Request(site.url("a.example", "/up"), Purpose.FEED));

      assertThat(down.failure()).isEqualTo(Failure.REDIRECTS);
      assertThat(down.detail()).contains("from https to http");
      assertThat(site.seen("/plain")).isEmpty();
      assertThat(up).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void aHostTheUserDidNotAllowIsNotReachedThroughOneThatHeDid() {
    try (Fetcher careful =
        new Fetcher(
            Loopback.SETTINGS.withAllowedHosts(Set.of("a.example")),
            Loopback.network(clock),
            HostMemory.inMemory())) {
      site.put("/out", Answer.to(302, site.url("b.example", "/in"))).put("/in", Answer.of("x"));

      Failed failed =
          (Failed) careful.fetch(new Request(site.url("a.example", "/out"), Purpose.FEED));

      assertThat(failed.failure()).isEqualTo(Failure.BLOCKED_ADDRESS);
      assertThat(failed.detail()).contains("b.example has the address 127.0.0.1", "loopback");
      assertThat(site.seen("/in")).isEmpty();
    }
  }
}
