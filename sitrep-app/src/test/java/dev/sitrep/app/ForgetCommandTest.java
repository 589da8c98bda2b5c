package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left when a person is forgotten. */
final class ForgetCommandTest extends CollectedFeed {

  @Test
  void aPersonIsForgottenEverywhereAndTheEditionSaysSo() throws IOException {
    run("report", "--situation", "ferry", "--out", folder.resolve("before"));

    assertThat(run("forget", "Mira Valk").code()).isEqualTo(2);
    assertThat(run("forget", "Mira Valk", "--as", "person").out())
        .startsWith("Would forget 1 article")
        .contains("--yes");
    assertThat(run("search", "valk").out()).contains("Ferry");
    assertThat(run("forget", "Mira Valk", "--as", "person", "--yes").out())
        .startsWith("Forgot 1 article");

    assertThat(run("search", "valk").out()).isEqualTo("Nothing found\n");
    assertThat(run("export", "--format", "jsonl", "--full-text").out())
        .contains("cranes")
        .doesNotContain("Valk")
        .doesNotContain("Aldona");
    Path again = folder.resolve("again");
    assertThat(run("report", "--situation", "ferry", "--edition", "1", "--out", again).out())
        .contains("Some of it was forgotten (", "): the pages say so");
    for (String name : List.of("report.json", "report.md", "evidence/articles.jsonl")) {
      assertThat(again.resolve(name)).content().doesNotContain("Valk").doesNotContain("Aldona");
    }
    assertThat(Shell.run("verify", again).out()).contains(" forgotten (2026-03-01)");
    assertThat(Files.readString(data.resolve("sitrep.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("Valk");
  }

  @Test
  void whatNamesAForgottenPersonIsNotCollectedAgain() throws IOException {
    run("forget", "Mira Valk", "--as", "person", "--yes");
    clock.advance(Duration.ofHours(2));
    String more =
        FEED.replace("<guid>1<", "<guid>3<")
            .replace("courier.example/a<", "courier.example/c<")
            .replace("ran aground off Tolm on Sunday", "was back at sea on Monday");
    press.show(
        press.address("news.example", "feed.xml"),
        clock.instant(),
        "application/rss+xml",
        more.getBytes(StandardCharsets.UTF_8),
        "");

    assertThat(run("collect").out()).contains("0 new articles");

    assertThat(run("search", "ferry").out()).isEqualTo("Nothing found\n");
    for (String file : List.of("sitrep.db", "sitrep.db-wal")) {
      Path stored = data.resolve(file);
      assertThat(Files.exists(stored) ? Files.readString(stored, StandardCharsets.ISO_8859_1) : "")
          .doesNotContain("Valk");
    }
  }
}
