package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sitrep.io.collect.SourceSpec.Kind;
import dev.sitrep.io.collect.Watch.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SituationFileTest {

  private static final Path FILE = Path.of("/watches/flood.yaml");

  private static Watch parse(String text) {
    return SituationFile.parse(FILE, text);
  }

  private static List<String> faults(String text) {
    var exception = catchThrowableOfType(SituationException.class, () -> parse(text));
    assertThat(exception).as("a fault was expected").isNotNull();
    return exception.getMessage().lines().toList();
  }

  @Test
  void everythingThatCanBeSaidIsRead() {
    Watch watch =
        parse(
            """
            name: Flood on the Carrow
            terms: [flood, "Carrow estuary", "2026"]
            sources:
              - https://ledger.example/rss
              - address: http://post.example/
                kind: sitemap
                outlet: The Post
                licence: agreed
                interval: 15 minutes
              - pages
            families:
              Group: [The Post, Evening Post]
            window: 3 days
            editions: [18:30, "7:00", 18:30]
            zone: Europe/London
            allow: [Feeds.Home.example]
            keep:
              articles: 365 days
              pages: 2 weeks
            """);

    assertThat(watch.name()).isEqualTo("Flood on the Carrow");
    assertThat(watch.terms()).containsExactly("flood", "Carrow estuary", "2026");
    assertThat(watch.sources())
        .containsExactly(
            SourceSpec.of("https://ledger.example/rss"),
            new SourceSpec(
                "http://post.example/", Kind.SITEMAP, "The Post", "agreed", Duration.ofMinutes(15)),
            SourceSpec.of("/watches/pages"));
    assertThat(watch.families()).containsEntry("Group", List.of("The Post", "Evening Post"));
    assertThat(watch.window()).isEqualTo(Period.ofDays(3));
    assertThat(watch.editions()).containsExactly(LocalTime.of(7, 0), LocalTime.of(18, 30));
    assertThat(watch.zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(watch.allow()).containsExactly("feeds.home.example");
    assertThat(watch.limits()).isEqualTo(new Limits(365, 14));
  }

  @Test
  void aNameAloneIsASituation() {
    Watch watch = parse("name: Flood");

    assertThat(watch.sources()).isEmpty();
    assertThat(watch.window()).isEqualTo(Period.ofDays(7));
    assertThat(watch.zone()).isEqualTo(ZoneId.of("Z"));
    assertThat(watch.limits()).isEqualTo(Limits.USUAL);
  }

  @Test
  void theTemplateLoadsWhateverTheName() {
    for (String name : List.of("Flood", "\"Quoted\" \\ name: # [x]", "Hochwasser in Köln", "- 7")) {
      Watch watch = parse(SituationFile.template(name));

      assertThat(watch.name()).isEqualTo(name);
      assertThat(watch.editions()).hasSize(2);
      assertThat(watch.limits()).isEqualTo(Limits.USUAL);
    }
  }

  @Test
  void whatTheTemplateShowsInRemarksLoadsAsWell() {
    String shown = SituationFile.template("Flood").replaceAll("(?m)^#  ", "  ");

    Watch watch = parse(shown);

    assertThat(watch.sources()).hasSize(3);
    assertThat(watch.terms()).hasSize(2);
    assertThat(watch.families()).hasSize(1);
    assertThat(watch.allow()).hasSize(1);
  }

  @Test
  void allFaultsAreToldAtOnceWithLineAndColumn() {
    assertThat(
            faults(
                """
                name: Flood
                term: [flood]
                window: soon
                sources:
                  - ftp://ledger.example/
                  - address: https://a.example/
                    interval: 5 minutes
                    kind: rss
                  - https://a.example/
                editions: 18:00
                zone: Mars/Base
                """))
        .containsExactly(
            "/watches/flood.yaml:2:1: unknown key 'term'; did you mean 'terms'?",
            "/watches/flood.yaml:3:9: 'soon' is not a number of days like '30 days'",
            "/watches/flood.yaml:5:5: 'ftp://ledger.example/': only http and https are fetched",
            "/watches/flood.yaml:7:15: an interval is 15 minutes at least and 24 hours at most",
            "/watches/flood.yaml:8:11: 'rss' is not a kind of source: auto, feed, opml, sitemap,"
                + " page, folder, warc",
            "/watches/flood.yaml:9:5: the source 'https://a.example/' stands here a second time",
            "/watches/flood.yaml:10:11: a list is wanted, not text for 'editions': a line with '- '"
                + " for each",
            "/watches/flood.yaml:11:7: 'Mars/Base' is not a time zone like Europe/London");
  }

  @Test
  void wrongTypesAreFaults() {
    assertThat(faults("name: [a]\nterms: [2026, true]\nfamilies: [x]\nkeep: {pages: 0 days}"))
        .containsExactly(
            "/watches/flood.yaml:1:7: text is wanted, not a list",
            "/watches/flood.yaml:2:9: text is wanted, not a number: put it in quotes if it is meant"
                + " as text",
            "/watches/flood.yaml:2:15: text is wanted, not true or false: put it in quotes if it is"
                + " meant as text",
            "/watches/flood.yaml:3:11: keys with values is wanted, not a list",
            "/watches/flood.yaml:4:15: '0 days' is not a number of days like '30 days'");
  }

  @Test
  void aFileThatIsNoYamlSaysWhere() {
    assertThat(faults("name: Flood\nterms: [a, b\nwindow: 3"))
        .singleElement()
        .asString()
        .startsWith("/watches/flood.yaml:3:")
        .contains("this is not YAML");
    assertThat(faults("name: &a Flood\nterms: [*a]")).singleElement().asString().contains("alias");
    assertThat(faults("name: Flood\n---\nname: Fire"))
        .singleElement()
        .asString()
        .contains("second document");
  }

  @Test
  void whatIsMissingOrTwiceIsToldToo() {
    assertThat(faults("")).singleElement().asString().contains("empty");
    assertThat(faults("terms: [a]")).singleElement().asString().contains("needs a 'name'");
    assertThat(faults("name:")).singleElement().asString().contains("needs a 'name'");
    assertThat(faults("name: a\nname: b")).singleElement().asString().contains("2:1");
    assertThat(faults("- a")).isNotEmpty();
    assertThat(faults("name: a\nfamilies: {A: [x], B: [x]}"))
        .singleElement()
        .asString()
        .contains("'x' belongs to 'A' already");
    assertThat(faults("name: a\nsources: ['https://me:secret@a.example/']"))
        .singleElement()
        .asString()
        .contains("password")
        .doesNotContain("secret");
  }

  @Test
  void aMissingFileIsToldInWords() {
    var exception =
        catchThrowableOfType(
            SituationException.class, () -> SituationFile.load(Path.of("no-such-file.yaml")));

    assertThat(exception).hasMessage("no-such-file.yaml: there is no such file");
  }
}
