package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.app.Expectations.Check;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Revision;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.Gap;
import dev.sitrep.model.report.Syndication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The whole way from the pages of the example to its report, held against what it must hold. */
@ParameterizedClass
@MethodSource("dev.sitrep.app.Example#all")
class ExampleTest {

  private final Expectations expected;
  private final Example example;

  ExampleTest(Example example) {
    this.expected = example.expected();
    this.example = example;
  }

  @Test
  void everyPageIsReadAndEveryArticleIsInAStory() {
    Map<String, String> failures = new TreeMap<>();
    example.failures().forEach(it -> failures.put(example.file(it.where()), it.reason().name()));
    Map<String, String> known = new TreeMap<>();
    expected.members("failures").forEach((file, reason) -> known.put(file, reason.asString()));
    assertThat(failures).isEqualTo(known);
    assertThat(example.report().articles().size())
        .isBetween(
            expected.at("articles").get("least").asInt(),
            expected.at("articles").get("most").asInt());
    assertThat(example.report().briefs().size())
        .isBetween(
            expected.at("stories").get("least").asInt(),
            expected.at("stories").get("most").asInt());
  }

  @Test
  void nothingIsLost() {
    Set<String> accounted = new TreeSet<>();
    example.report().articles().forEach(it -> accounted.add(it.provenance().origin()));
    example.report().leftOut().forEach(it -> accounted.add(it.where()));

    assertThat(example.extractions().values())
        .allSatisfy(it -> assertThat(accounted).contains(it.input().origin()));
  }

  @Test
  void allEvidenceStandsWhereItSays() {
    assertThat(example.evidence())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            evidence -> {
              Article article = example.report().article(evidence.revision()).orElseThrow();
              assertThat(evidence.span().of(article.text())).isEqualTo(evidence.text());
            });
  }

  @Test
  void pagesThatAreNoArticlesAreRejectedForTheirReason() {
    Check check = expected.check("rejected");
    expected
        .members("rejected")
        .forEach(
            (file, reason) -> {
              String found = rejection(file);
              check.that(found.equals(reason.asString()), file, found + ", not " + reason);
            });
    check.verify();
  }

  private String rejection(String file) {
    return example
        .extraction(file)
        .map(it -> it instanceof Rejected rejected ? rejected.reason().name() : "an article")
        .orElse("not read");
  }

  @Test
  void earlierRevisionsAndLaterArticlesAreLeftOut() {
    for (String key : List.of("superseded", "after")) {
      Check check = expected.check(key);
      expected
          .members(key)
          .forEach(
              (file, reason) ->
                  check.that(
                      isLeftOut(file, reason.asString()), file, "not left out as " + reason));
      check.verify();
    }
  }

  private boolean isLeftOut(String file, String reason) {
    return example.report().leftOut().stream()
        .anyMatch(it -> example.file(it.where()).equals(file) && it.reason().name().equals(reason));
  }

  @Test
  void copiesAreKnownAndLookAlikesAreNone() {
    Check copies = expected.check("copies");
    expected
        .members("copies")
        .forEach(
            (copy, original) ->
                copies.that(
                    areCopies(copy, original.asString()),
                    copy,
                    "no copy of " + original.asString()));
    Check others = expected.check("not_copies");
    for (JsonNode pair : expected.elements("not_copies")) {
      List<String> files = Expectations.strings(pair);
      others.that(
          !areCopies(files.get(0), files.get(1)), files.get(0), "a copy of " + files.get(1));
    }
    copies.verify();
    others.verify();
  }

  private boolean areCopies(String one, String other) {
    List<Revision> both =
        Stream.of(one, other)
            .flatMap(it -> example.article(it).stream())
            .map(Article::revision)
            .toList();
    return both.size() == 2
        && example.report().briefs().stream()
            .flatMap(brief -> brief.coverage().syndications().stream())
            .anyMatch(it -> membersOf(it).containsAll(both));
  }

  private List<Revision> membersOf(Syndication syndication) {
    List<Revision> members = new ArrayList<>(List.of(syndication.representative()));
    syndication.copies().forEach(copy -> members.add(copy.revision()));
    return members;
  }

  @Test
  void papersOfOnePublisherAreOneOrigin() {
    Check check = expected.check("families");
    for (JsonNode family : expected.elements("families")) {
      List<String> outlets = Expectations.strings(family.get("outlets"));
      for (Brief brief : example.report().briefs()) {
        check.that(
            originsOf(outlets, brief.coverage()) <= 1,
            outlets.get(0),
            "several origins in " + brief.headline().text());
      }
    }
    check.verify();
  }

  private long originsOf(List<String> outlets, Coverage coverage) {
    return coverage.origins().stream()
        .filter(
            origin ->
                origin.articles().stream()
                    .map(revision -> example.file(revision))
                    .anyMatch(file -> outlets.contains(file.substring(0, file.indexOf('/')))))
        .count();
  }

  @Test
  void whoReportsForThemselvesIsAnOriginOfTheirOwn() {
    Check check = expected.check("different_origins");
    for (JsonNode pair : expected.elements("different_origins")) {
      List<String> files = Expectations.strings(pair);
      check.that(
          !origin(files.get(0)).equals(origin(files.get(1))),
          String.join(" + ", files),
          "one origin");
    }
    check.verify();
  }

  private Object origin(String file) {
    Article article = example.article(file).orElseThrow();
    return example.brief(file).orElseThrow().coverage().originOf(article.revision()).orElseThrow();
  }

  @Test
  void articlesOnOneDevelopmentAreOneStory() {
    Check check = expected.check("together");
    for (JsonNode files : expected.elements("together")) {
      List<String> names = Expectations.strings(files);
      for (String other : names.subList(1, names.size())) {
        check.that(
            areTogether(names.get(0), other), names.get(0) + " + " + other, "in different stories");
      }
    }
    check.verify();
  }

  @Test
  void articlesOnDifferentDevelopmentsAreNot() {
    Check check = expected.check("apart");
    for (JsonNode pair : expected.elements("apart")) {
      List<String> names = Expectations.strings(pair);
      check.that(
          !areTogether(names.get(0), names.get(1)),
          names.get(0) + " + " + names.get(1),
          "in one story");
    }
    check.verify();
  }

  private boolean areTogether(String one, String other) {
    Optional<String> story = example.brief(one).map(Brief::story);
    return story.isPresent() && story.equals(example.brief(other).map(Brief::story));
  }

  @Test
  void paidAndReplacedWordsAndCaptionsAreInNoStatement() {
    Check check = expected.check("must_not_appear");
    for (JsonNode node : expected.elements("must_not_appear")) {
      String words = node.asString();
      example.evidence().stream()
          .filter(evidence -> evidence.text().contains(words))
          .findFirst()
          .ifPresent(
              it -> check.that(false, words, example.file(it.revision()) + ": " + it.text()));
    }
    check.verify();
  }

  @Test
  void whatIsLeftOutHasItsReason() {
    Check check = expected.check("left_out");
    for (JsonNode line : expected.elements("left_out")) {
      String words = line.get("text").asString();
      List<String> reasons = Expectations.strings(line.get("reasons"));
      check.that(
          example.report().leftOut().stream()
              .filter(it -> example.file(it.where()).equals(line.get("file").asString()))
              .filter(it -> it.what().contains(words))
              .anyMatch(it -> reasons.contains(it.reason().name())),
          line.get("file").asString() + ": " + words,
          "not left out as " + reasons);
    }
    check.verify();
  }

  @Test
  void theReportSaysWhatItDoesNotKnow() {
    Check check = expected.check("gaps");
    expected
        .members("gaps")
        .forEach(
            (kind, least) -> {
              int count =
                  example.report().gaps().stream()
                      .filter(it -> it.kind() == Gap.Kind.valueOf(kind))
                      .mapToInt(Gap::count)
                      .sum();
              check.that(count >= least.asInt(), kind, count + ", not at least " + least);
            });
    check.verify();
  }
}
