package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.fetch.Proxies;
import dev.sitrep.io.fetch.VirtualClock;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole path, live on loopback: four virtual days of the example's flood, collected every
 * twelve hours, with an edition each day. It takes long on a busy machine: {@code .ci/whole-path}
 * runs it.
 */
@EnabledIfSystemProperty(named = "sitrep.long", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FloodCollectedTest {

  private static final Duration ROUND = Duration.ofHours(12);
  private static final int ROUNDS_A_DAY = 2;
  private static final int DAYS = 4;

  @TempDir private static Path folder;
  private String takenDown;
  private Instant end;

  @BeforeAll
  void collectFourDays() throws IOException {
    run(folder.resolve("one"));
  }

  private void run(Path place) throws IOException {
    var clock = new VirtualClock(VarnmouthFlood.START);
    try (var press = new InventedPress(clock)) {
      takenDown = VarnmouthFlood.publish(press);
      Path data = Files.createDirectories(place.resolve("data"));
      Files.writeString(data.resolve("flood.yaml"), situation(press.feeds()));
      var proxies = Proxies.of(Map.of("http_proxy", press.proxy()));
      var network = new Network(clock, Loopback.NAMES, time -> {}, proxies);
      for (int day = 1; day <= DAYS; day++) {
        for (int round = 0; round < ROUNDS_A_DAY; round++) {
          clock.advance(ROUND);
          Shell collected = Shell.runIn(network, "collect", "--data", data);
          assertThat(collected.code()).as(collected.err()).isZero();
        }
        Path out = place.resolve("edition" + day);
        Shell made =
            Shell.runIn(network, "report", "--situation", "flood", "--data", data, "--out", out);
        assertThat(made.code()).as(made.err()).isZero();
      }
      end = clock.instant();
    }
  }

  private static String situation(List<String> feeds) {
    return "name: Varnmouth flood\nallow: ['*.example']\nsources:\n  - "
        + String.join("\n  - ", feeds)
        + "\n";
  }

  @Test
  void everyRevisionTheCorrectionAndTheVanishedPageAreInTheStore() {
    try (Store store = Store.open(folder.resolve("one/data/sitrep.db"), () -> end)) {
      List<Article> articles = new ArrayList<>();
      for (Extraction each : store.extractions(Range.until(end))) {
        if (each instanceof Extracted extracted) {
          articles.add(extracted.article());
        }
      }
      assertThat(at(articles, VarnmouthFlood.CHANGED)).hasSize(2);
      assertThat(at(articles, VarnmouthFlood.CHANGED).stream().map(Article::id).distinct())
          .hasSize(1);
      assertThat(at(articles, takenDown)).hasSize(1);
      assertThat(store.vanished(end)).containsKey(at(articles, takenDown).get(0).id());
    }
  }

  private static List<Article> at(List<Article> articles, String address) {
    String path = address.substring(address.indexOf("//"));
    return articles.stream()
        .filter(it -> it.metadata().url() != null && it.metadata().url().endsWith(path))
        .toList();
  }

  @Test
  void everyEditionIsVerifiedAlsoTheFirstAfterTheLast() {
    for (int day = 1; day <= DAYS; day++) {
      Shell shell = Shell.run("verify", "--deep", folder.resolve("one/edition" + day));

      assertThat(shell.err()).isEmpty();
      assertThat(shell.code()).isZero();
      assertThat(shell.out()).contains(": all found; extracted ");
    }
  }

  @Test
  void anEditionIsWrittenAgainByteForByte() {
    for (int day = 1; day <= DAYS; day++) {
      Path again = folder.resolve("again" + day);
      Shell shell =
          Shell.run(
              "report",
              "--situation",
              "flood",
              "--edition",
              day,
              "--data",
              folder.resolve("one/data"),
              "--out",
              again);

      assertThat(shell.code()).as(shell.err()).isZero();
      assertThat(bytes(again)).isEqualTo(bytes(folder.resolve("one/edition" + day)));
      assertThat(Shell.run("verify", "--deep", again).code()).isZero();
    }
    assertThat(
            Shell.run(
                    "report",
                    "--situation",
                    "flood",
                    "--editions",
                    "--data",
                    folder.resolve("one/data"))
                .out()
                .lines())
        .hasSize(DAYS);
  }

  @Test
  void runningItAllAgainElsewhereGivesTheSameBytes() throws IOException {
    inPlace("tr-TR", "Pacific/Kiritimati", () -> run(folder.resolve("two")));

    for (int day = 1; day <= DAYS; day++) {
      assertThat(bytes(folder.resolve("two/edition" + day)))
          .as("edition %s", day)
          .isEqualTo(bytes(folder.resolve("one/edition" + day)));
    }
  }

  @Test
  void anotherLanguageAndTimeZoneGiveTheSameReport() throws IOException {
    Path out = folder.resolve("elsewhere");
    Path last = folder.resolve("one/edition" + DAYS);

    for (String place : List.of("ar-EG-u-nu-arab Etc/GMT+12", "tr-TR Pacific/Kiritimati")) {
      String[] parts = place.split(" ");
      inPlace(
          parts[0],
          parts[1],
          () -> {
            try (Stream<Path> files = Files.walk(folder.resolve("one/data"))) {
              for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("copy" + parts[0]).resolve(file.getFileName());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
              }
            }
            Shell.run(
                "report",
                "--situation",
                "flood",
                "--as-of",
                end,
                "--data",
                folder.resolve("copy" + parts[0]),
                "--out",
                out);
          });
      assertThat(bytes(out)).as(place).isEqualTo(bytes(last));
    }
  }

  /** Something that reads and writes. */
  private interface Work {
    void run() throws IOException;
  }

  private static void inPlace(String language, String zone, Work work) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone time = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      work.run();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(time);
    }
  }

  /** The hashes of all files below {@code root}. */
  private static SortedMap<String, String> bytes(Path root) {
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(
            root.relativize(file).toString(),
            dev.sitrep.model.Revision.sha256(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(bytes).hasSize(5);
    return bytes;
  }
}
