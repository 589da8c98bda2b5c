package dev.sitrep.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.text.Times;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir private Path folder;

  @Test
  void aFolderIsReadWithAllThatIsInItInTheOrderOfTheNames() throws IOException {
    write("case/b/2.html", "<html>two");
    write("case/a.htm", "<!DOCTYPE html>one");
    write("case/.hidden", "<html>");

    Reading reading = Reading.of(folder.resolve("case"));

    assertThat(reading.inputs())
        .extracting(Input::origin)
        .containsExactly("case/a.htm", "case/b/2.html");
    assertThat(reading.failures()).isEmpty();
  }

  @Test
  void thePageIsDescribedByTheFileBesideIt() throws IOException {
    write("case/1.html", "<html>one");
    write(
        "case/1.html.meta.json",
        """
        {"url": "https://orla.example/1", "fetched": "2026-03-02T09:00:00Z",
         "contentType": "text/html; charset=utf-8"}
        """);

    Page page = (Page) Reading.of(folder.resolve("case")).inputs().get(0);

    assertThat(page.url()).isEqualTo("https://orla.example/1");
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.fetched()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void aDescriptionThatIsBrokenOrWithoutItsPageIsNamed() throws IOException {
    write("case/1.html", "<html>one");
    write("case/1.html.meta.json", "{");
    write("case/2.html.meta.json", "{}");

    Reading reading = Reading.of(folder.resolve("case"));

    assertThat(reading.inputs()).hasSize(1);
    assertThat(reading.failures())
        .extracting(failure -> failure.where())
        .containsExactly("case/1.html.meta.json", "case/2.html.meta.json");
  }

  @Test
  void articlesAsJsonLinesAreReadWithWhatTheyGive() throws IOException {
    write(
        "articles.jsonl",
        """
        {"id": "1", "url": "https://o.example/1", "title": "Flood", "outlet": "Orla Post", \
        "language": "en", "text": "It rose.", "published": "2026-03-02T08:00:00Z", "more": [1]}

        {"paragraphs": ["One.", "Two."], "date": "2026-03-02"}
        {"sentences": ["A .", "B ."], "published": "sometime"}
        """);

    Reading reading = Reading.of(folder.resolve("articles.jsonl"));

    assertThat(reading.failures()).isEmpty();
    assertThat(reading.entries())
        .extracting(Entry::origin, Entry::content)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("articles.jsonl:1", "It rose."),
            org.assertj.core.groups.Tuple.tuple("articles.jsonl:3", "One.\nTwo."),
            org.assertj.core.groups.Tuple.tuple("articles.jsonl:4", "A .\nB ."));
    assertThat(reading.entries().get(0).about().outlet()).isEqualTo("Orla Post");
    assertThat(reading.entries().get(1).about().published()).isEqualTo(Times.parse("2026-03-02"));
    assertThat(reading.entries().get(2).about().published()).isNull();
  }

  @Test
  void aLineThatIsNoArticleIsNamedWithItsNumberAndStopsNothing() throws IOException {
    write("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \n[1]\n{\"id\": 4}\n{\"text\": \"Two.\"}");

    Reading reading = Reading.of(folder.resolve("a.jsonl"));

    assertThat(reading.entries()).extracting(Entry::content).containsExactly("One.", "Two.");
    assertThat(reading.failures())
        .extracting(failure -> failure.where() + " " + failure.reason())
        .containsExactly("a.jsonl:2 UNREADABLE", "a.jsonl:3 UNREADABLE", "a.jsonl:4 EMPTY");
  }

  @Test
  void standardInputIsRead() {
    Reading reading = Reading.of("{\"text\": \"One.\"}\n".getBytes(StandardCharsets.UTF_8));

    assertThat(reading.inputs()).extracting(Input::origin).containsExactly("standard input:1");
  }

  @Test
  void theSameFolderGivesTheSameInputsWhereverItLies() throws IOException {
    write("here/case/1.html", "<html>one");
    write("there/far/case/1.html", "<html>one");

    assertThat(Reading.of(folder.resolve("here/case")).inputs())
        .isEqualTo(Reading.of(folder.resolve("there/far/case")).inputs());
  }

  @Test
  void argumentsOfTheSameNameAreToldApart() throws IOException {
    write("monday/page.html", "<html>one");
    write("tuesday/page.html", "<html>two");

    Reading reading =
        Reading.of(folder.resolve("monday/page.html"), folder.resolve("tuesday/page.html"));

    assertThat(reading.inputs())
        .extracting(Input::origin)
        .containsExactly("monday/page.html", "tuesday/page.html");
  }

  @Test
  void addressesAndListsOfFeedsAreRefusedInSoManyWords() throws IOException {
    write("feeds.opml", "<?xml version='1.0'?><opml version='2.0'><body/></opml>");

    Reading reading = Reading.of("ftp://orla.example/", folder.resolve("feeds.opml").toString());

    assertThat(reading.inputs()).isEmpty();
    assertThat(reading.failures())
        .hasSize(2)
        .allMatch(failure -> failure.reason() == Reason.UNREADABLE)
        .extracting(LeftOut::detail)
        .containsExactly(
            "only addresses that begin with http:// or https:// are fetched",
            "a list of 0 feeds (OPML): name the file itself to collect from them");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
