package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Outcome.Unchanged;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Site.Answer;
import dev.sitrep.io.fetch.Site.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** P3, P5, P9: what a server gets to see of us, and which servers do. */
final class MannersTest {

  private final VirtualClock clock = Loopback.clock();
  private final Site site = new Site(clock);
  private final Set<String> names = new ConcurrentSkipListSet<>();
  private final Attempts attempts = new Attempts();
  private final Fetcher fetcher =
      new Fetcher(
          Loopback.SETTINGS.withUserAgent("Sitrep/1.2.3 (+https://desk.example/bot; 3 readers)"),
          new Network(
              clock,
              host -> {
                names.add(host);
                return Loopback.NAMES.lookup(host);
              },
              clock),
          HostMemory.inMemory(),
          builder -> builder.eventListener(attempts));

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private Outcome fetch(String path, Purpose purpose, Validators validators) {
    return fetcher.fetch(new Request(site.url("a.example", path), purpose, validators));
  }

  @Test
  void noCookieNoRefererNoQueryAndAnHonestName() {
    site.put("/feed?x=1", Answer.to(302, "/there").with("Set-Cookie", "id=1"));
    site.put("/there", Answer.of("x").with("Set-Cookie", "id=2; Path=/"));
    site.put("/page", Answer.of("x").with("Set-Cookie", "id=3"));

    for (int i = 0; i < 3; i++) {
      fetch("/feed?x=1", Purpose.FEED, Validators.NONE);
      fetch("/page", Purpose.PAGE, Validators.NONE);
    }

    Set<String> headers = new TreeSet<>();
    Set<String> targets = new TreeSet<>();
    for (Seen seen : site.seen()) {
      headers.addAll(seen.headers().keySet());
      targets.add(seen.target());
      assertThat(seen.headers())
          .containsEntry("user-agent", "Sitrep/1.2.3 (+https://desk.example/bot; 3 readers)");
    }
    assertThat(headers).isSubsetOf("accept", "accept-encoding", "connection", "host", "user-agent");
    assertThat(targets)
        .containsExactly("/.well-known/tdmrep.json", "/feed?x=1", "/page", "/robots.txt", "/there");
  }

  @Test
  void ofAHundredPollsOneIsAnsweredInFull() {
    String etag = "W/\"a, b;'c'=\\\"";
    String modified = "Sun, 1 Mar 2026 07:00:00 +0000";
    site.put(
        "/feed",
        seen ->
            etag.equals(seen.headers().get("if-none-match"))
                    && modified.equals(seen.headers().get("if-modified-since"))
                ? Answer.of(304).with("ETag", etag).with("Cache-Control", "max-age=600")
                : Answer.of("feed").with("ETag", etag).with("Last-Modified", modified));
    Validators validators = Validators.NONE;
    int full = 0;
    int unchanged = 0;

    for (int poll = 0; poll < 100; poll++) {
      Outcome outcome = fetch("/feed", Purpose.FEED, validators);
      if (outcome instanceof Fetched fetched) {
        full++;
        validators = fetched.validators();
      } else if (outcome instanceof Unchanged same) {
        unchanged++;
        validators = same.validators();
        assertThat(same.maxAge()).isEqualTo(Duration.ofMinutes(10));
      }
      clock.advance(Duration.ofHours(1));
    }

    assertThat(validators).isEqualTo(new Validators(etag, modified));
    assertThat(full).isEqualTo(1);
    assertThat(unchanged).isEqualTo(99);
  }

  @Test
  void notModifiedWithoutACopyAtHandIsAnError() {
    site.put("/feed", Answer.of(304));

    Failed failed = (Failed) fetch("/feed", Purpose.FEED, Validators.NONE);

    assertThat(failed.failure()).isEqualTo(Failure.BROKEN);
    assertThat(failed.detail()).contains("304");
  }

  @Test
  void howLongItStaysFreshIsReadFromEitherHeader() {
    site.put("/a", Answer.of("x").with("Cache-Control", "public, max-age=3600"));
    site.put("/b", seen -> Answer.of("x").with("Expires", "Sun, 01 Mar 2020 08:00:00 GMT"));
    site.put("/c", Answer.of("x").with("Cache-Control", "s-maxage=5"));

    assertThat(maxAge("/a")).isEqualTo(Duration.ofHours(1));
    assertThat(maxAge("/b")).isEqualTo(Duration.ZERO);
    assertThat(maxAge("/c")).isNull();
  }

  private Duration maxAge(String path) {
    return ((Fetched) fetch(path, Purpose.FEED, Validators.NONE)).maxAge();
  }

  @Test
  void onlyTheHostsOfSourcesAreConnectedTo() {
    site.put(
        "/page",
        Answer.of(
                """
                <html><head><link rel="icon" href="http://icon.example/i.png">
                <link rel="preload" href="http://font.example/f"><base href="http://base.example/">
                <link rel="alternate" type="application/rss+xml" href="http://feed.example/">
                <meta http-equiv="refresh" content="0; url=http://refresh.example/"></head>
                <body><img src="http://img.example/p.gif"><script src="http://js.example/a.js">
                </script><iframe src="http://frame.example/"></iframe></body></html>
                """)
            .with("Link", "<http://push.example/>; rel=preload")
            .with("Refresh", "0; url=http://refresh.example/"));
    site.put("/moved", Answer.to(301, site.url("b.example", "/page")));

    fetch("/page", Purpose.PAGE, Validators.NONE);
    fetch("/page", Purpose.FEED, Validators.NONE);
    fetch("/moved", Purpose.PAGE, Validators.NONE);

    assertThat(names).containsExactly("a.example", "b.example");
    assertThat(site.seen().stream().map(Seen::host).distinct())
        .containsExactlyInAnyOrder("a.example", "b.example");
    assertThat(attempts.made()).isNotEmpty().allMatch(one -> one.isLoopbackAddress());
    assertThat(site.seen().stream().map(Seen::target).distinct())
        .isSubsetOf(List.of("/robots.txt", "/.well-known/tdmrep.json", "/page", "/moved"));
  }
}
