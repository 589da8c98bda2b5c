package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Site.Answer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P6: what publishers reserve is read, wherever they say it. */
final class SignalsTest {

  private static final String OFF = "headline only";

  private final VirtualClock clock = Loopback.clock();
  private final Site site = new Site(clock);
  private final Fetcher fetcher = Loopback.fetcher(clock);

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private Signals signals(String head, UnaryOperator<Answer> more) {
    site.put("/page", more.apply(Answer.of("<html><head>" + head + "</head><p>text</html>")));
    return ((Fetched) fetcher.fetch(new Request(site.url("a.example", "/page"), Purpose.PAGE)))
        .signals();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // header | its value | meta name | its content | tdmrep.json | what holds
        "- | - | - | - | - | free",
        "tdm-reservation | 1 | - | - | - | headline only",
        "tdm-reservation | 0 | - | - | [{\"location\":\"/\",\"tdm-reservation\":1}] | free",
        "- | - | tdm-reservation | 1 | - | headline only",
        "tdm-reservation | 0 | tdm-reservation | 1 | - | headline only",
        "- | - | - | - | [{\"location\":\"/\",\"tdm-reservation\":1}] | headline only",
        "- | - | - | - | [{\"location\":\"/p*\",\"tdm-reservation\":\"1\"}] | headline only",
        "- | - | - | - | [{\"location\":\"/open\",\"tdm-reservation\":1}] | free",
        "- | - | tdm-reservation | 0 | [{\"location\":\"/\",\"tdm-reservation\":1}] | free",
        "X-Robots-Tag | nosnippet | - | - | - | headline only",
        "X-Robots-Tag | noarchive | robots | max-snippet:50 | - | 50, no archive",
        "X-Robots-Tag | max-snippet: 80 | ROBOTS | max-snippet:120, noindex | - | 80",
        "X-Robots-Tag | otherbot: nosnippet, noarchive | - | - | - | free",
        "X-Robots-Tag | sitrep: noarchive | otherbot | nosnippet | - | free, no archive",
        "- | - | sitrep | max-snippet:0 | - | headline only",
        "X-Robots-Tag | max-snippet:-1, unavailable_after: 25 Jun 2030 15:00:00 PST | - | - | - |"
            + " free",
        "- | - | - | - | <html>not found</html> | free",
        "- | - | - | - | {\"location\":\"/\"} | free"
      })
  void everyCombinationOfSignalsIsRead(
      String header, String value, String name, String content, String file, String holds) {
    if (file != null) {
      site.put("/.well-known/tdmrep.json", Answer.of(file));
    }

    Signals signals =
        signals(
            name == null ? "" : "<meta name=\"" + name + "\" content=\"" + content + "\">",
            answer -> header == null ? answer : answer.with(header, value));

    assertThat(words(signals)).isEqualTo(holds);
  }

  private static String words(Signals signals) {
    String shown =
        signals.headlineOnly()
            ? OFF
            : signals.maxSnippet() < 0 ? "free" : String.valueOf(signals.maxSnippet());
    return shown + (signals.noArchive() ? ", no archive" : "");
  }

  @Test
  void whereTheTermsAreIsKept() {
    Signals signals =
        signals(
            "<meta name=tdm-policy content='https://a.example/terms'>",
            answer -> answer.with("tdm-reservation", "1"));

    assertThat(signals.tdmPolicy()).isEqualTo("https://a.example/terms");
  }

  @Test
  void aFileThatCannotBeReadDoesNotCostThePage() {
    site.put("/.well-known/tdmrep.json", Answer.of(429).with("Retry-After", "60"));

    assertThat(signals("", answer -> answer)).isEqualTo(Signals.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /a/b, true",
    "/a, /abc, true",
    "/b, /abc, false",
    "/*.html$, /x/y.html, true",
    "/*.html$, /x/y.html?q, false",
    "/a*b*c, /aXbYcZ, true",
    "/a*b*c, /aXcYb, false",
    "/a$, /a, true",
    "/a$, /ab, false",
    "/*a*a$, /xa, false",
    "'', /a, false"
  })
  void aPatternIsOneOfRobots(String pattern, String path, boolean fits) {
    assertThat(Reservations.fits(pattern, path)).isEqualTo(fits);
  }
}
