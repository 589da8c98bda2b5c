package dev.sitrep.app;

import dev.sitrep.app.Expectations.Check;
import dev.sitrep.model.Article;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.Syndication;
import dev.sitrep.model.report.TimelineEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a reader meets first in an example's report: the short of it, headlines, events. */
@ParameterizedClass
@MethodSource("dev.sitrep.app.Example#all")
class ExampleBriefsTest {

  private final Expectations expected;
  private final Example example;

  ExampleBriefsTest(Example example) {
    this.expected = example.expected();
    this.example = example;
  }

  @Test
  void theShortOfItHasWhatMatters() {
    List<String> inShort = example.report().inShort().stream().map(Statement::text).toList();
    Check check = expected.check("in_short");
    for (JsonNode matter : expected.elements("in_short")) {
      List<String> words = Expectations.strings(matter.get("any"));
      check.that(
          inShort.stream().anyMatch(it -> holdsAny(it, words)),
          matter.get("of").asString(),
          "not in short");
    }
    check.verify();
    Check not = expected.check("not_in_short");
    for (JsonNode words : expected.elements("not_in_short")) {
      not.that(
          inShort.stream().noneMatch(it -> it.contains(words.asString())),
          words.asString(),
          "in short");
    }
    not.verify();
  }

  private static boolean holdsAny(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }

  @Test
  void theHeadlineOfAStoryIsOfItsMatter() {
    Check check = expected.check("headlines");
    expected
        .members("headlines")
        .forEach(
            (file, words) -> {
              String headline = example.brief(file).map(it -> it.headline().text()).orElse("");
              check.that(holdsAny(headline, Expectations.strings(words)), file, headline);
            });
    check.verify();
  }

  @Test
  void copiesAreRepresentedByTheirOriginal() {
    Check check = expected.check("originals");
    for (JsonNode node : expected.elements("originals")) {
      String file = node.asString();
      check.that(
          example.article(file).map(Article::revision).stream()
              .flatMap(
                  revision -> syndications().filter(it -> it.representative().equals(revision)))
              .findFirst()
              .isPresent(),
          file,
          "another stands for it and its copies");
    }
    check.verify();
  }

  private Stream<Syndication> syndications() {
    return example.report().briefs().stream()
        .map(Brief::coverage)
        .flatMap(it -> it.syndications().stream());
  }

  @Test
  void eventsAreOnTheirDay() {
    Check check = expected.check("events");
    for (JsonNode event : expected.elements("events")) {
      List<String> words = Expectations.strings(event.get("any"));
      check.that(
          events(event.get("day").asString()).anyMatch(it -> holdsAny(it, words)),
          event.get("of").asString(),
          "not on the timeline on that day");
    }
    check.verify();
    Check wrong = expected.check("not_on_timeline");
    for (JsonNode event : expected.elements("not_on_timeline")) {
      String words = event.get("words").asString();
      String day = event.get("day").asString();
      wrong.that(events(day).noneMatch(it -> it.contains(words)), words, "on " + day);
    }
    wrong.verify();
  }

  private Stream<String> events(String day) {
    return example.report().timeline().stream()
        .filter(it -> it.from().toString().equals(day))
        .map(TimelineEvent::statement)
        .map(Statement::text);
  }
}
