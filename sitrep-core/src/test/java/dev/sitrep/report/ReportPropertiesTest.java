package dev.sitrep.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.faithful.Faithfulness;
import dev.sitrep.faithful.Written;
import dev.sitrep.model.Article;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Sentence;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Passage;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every report, tried on stories put together at random. */
class ReportPropertiesTest {

  private static final List<String> OPENERS =
      List.of(
          "The storm",
          "But the storm",
          "It",
          "Police",
          "“We fear the flood,” he said as he",
          "They");

  private static final List<String> DEEDS =
      List.of("closed", "reached", "left", "flooded", "spared", "did not reach");

  private static final List<String> THINGS =
      List.of("the harbour", "nine villages", "the old bridge", "a school", "the railway");

  private static final List<String> PLACES = List.of("Osmund", "Brackwater", "Ferrow", "Ilm");

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Analysis article(Random random, String id) {
    Written written = Written.article(id);
    if (random.nextInt(4) > 0) {
      written.title(any(random, PLACES) + " waits for the storm of " + id).outlet("Outlet " + id);
    }
    List<String> counts = new ArrayList<>();
    List<String> days = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      int killed = 3 + random.nextInt(20);
      int day = 10 + random.nextInt(15);
      String count = killed + " people";
      String date = day + " May";
      written.paragraph(
          "%s %s %s of %s on %s. The flood killed %s in %s, police said. “Nobody is safe in %s,” Jon Berg said."
              .formatted(
                  any(random, OPENERS),
                  any(random, DEEDS),
                  any(random, THINGS),
                  any(random, PLACES),
                  date,
                  count,
                  any(random, PLACES),
                  any(random, PLACES)));
      counts.add(count);
      days.add(date);
    }
    if (random.nextBoolean()) {
      written.at("2031-05-%02dT10:00:00Z".formatted(1 + random.nextInt(9)));
    }
    counts.forEach(count -> written.count(count, count.split(" ")[0], "person"));
    days.forEach(day -> written.day(day, "2031-05-" + day.split(" ")[0]));
    return written.person("Jon Berg").read();
  }

  private static List<Story> stories(long seed) {
    var random = new Random(seed);
    List<Story> stories = new ArrayList<>();
    for (int story = 0; story < 1 + random.nextInt(5); story++) {
      List<Analysis> articles = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(5); i++) {
        articles.add(article(random, "s" + story + "a" + i));
      }
      stories.add(Told.story("story " + story, articles));
    }
    return stories;
  }

  private static Report report(List<Story> stories) {
    return Storm.report(stories.toArray(Story[]::new));
  }

  private static Stream<Evidence> evidence(Statement statement) {
    return Stream.concat(Stream.of(statement.evidence()), statement.support().stream());
  }

  private static Stream<Evidence> evidence(Report report) {
    List<Evidence> all = new ArrayList<>();
    report.inShort().forEach(it -> evidence(it).forEach(all::add));
    report.briefs().forEach(it -> evidence(it.headline()).forEach(all::add));
    statements(report).forEach(it -> evidence(it).forEach(all::add));
    report.timeline().forEach(it -> evidence(it.statement()).forEach(all::add));
    report.timeline().forEach(it -> all.add(it.date()));
    report.quotes().forEach(entry -> entry.sayings().forEach(it -> all.add(it.words())));
    report
        .figures()
        .forEach(
            figure -> {
              all.add(figure.matter());
              figure.readings().forEach(it -> all.add(it.number()));
              figure.readings().forEach(it -> all.add(it.sentence()));
              figure.readings().forEach(it -> all.addAll(it.support()));
            });
    return all.stream();
  }

  private static Stream<Statement> statements(Report report) {
    return report.briefs().stream()
        .flatMap(brief -> brief.passages().stream())
        .flatMap(passage -> passage.statements().stream());
  }

  private static Analysis analysis(List<Story> stories, Evidence evidence) {
    return stories.stream()
        .flatMap(story -> story.articles().stream())
        .filter(it -> it.article().revision().equals(evidence.revision()))
        .findFirst()
        .orElseThrow();
  }

  private static int sentence(Analysis analysis, Evidence evidence) {
    List<Sentence> sentences = analysis.sentences();
    return Collections.binarySearch(
        sentences.stream().map(Sentence::span).toList(), evidence.span());
  }

  @Test
  void theStoriesAreWorthTrying() {
    List<Report> reports =
        Stream.iterate(1L, seed -> seed + 1).limit(20).map(seed -> report(stories(seed))).toList();

    assertThat(reports).anySatisfy(it -> assertThat(it.timeline()).isNotEmpty());
    assertThat(reports).anySatisfy(it -> assertThat(it.figures()).isNotEmpty());
    assertThat(reports)
        .anySatisfy(it -> assertThat(it.briefs()).anyMatch(brief -> !brief.barred().isEmpty()));
    assertThat(reports)
        .anySatisfy(
            it -> assertThat(statements(it)).anyMatch(statement -> statement.origins() > 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyEvidenceHolds(long seed) {
    Report report = report(stories(seed));

    assertThat(evidence(report)).isNotEmpty();
    assertThat(evidence(report))
        .allSatisfy(
            it -> {
              Article article = report.article(it.revision()).orElseThrow();
              assertThat(it.holdsIn(article)).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyPassageOpensWithASentenceThatStandsAlone(long seed) {
    List<Story> stories = stories(seed);

    for (Brief brief : report(stories).briefs()) {
      for (Passage passage : brief.passages()) {
        Evidence first = passage.statements().get(0).evidence();
        Analysis analysis = analysis(stories, first);
        int at = sentence(analysis, first);
        assertThat(Faithfulness.of(analysis).standsAlone(at)).isTrue();
        for (Statement statement : passage.statements()) {
          assertThat(sentence(analysis, statement.evidence())).isEqualTo(at++);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyEventIsToldByASentenceThatStandsAlone(long seed) {
    List<Story> stories = stories(seed);

    assertThat(report(stories).timeline())
        .allSatisfy(
            event -> {
              Evidence told = event.statement().evidence();
              Analysis analysis = analysis(stories, told);
              int at = sentence(analysis, told);
              assertThat(Faithfulness.of(analysis).standsAlone(at)).isTrue();
              assertThat(told.span().contains(event.date().span())).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nobodyIsHisOwnWitness(long seed) {
    assertThat(statements(report(stories(seed))))
        .allSatisfy(
            statement ->
                assertThat(statement.support())
                    .extracting(Evidence::revision)
                    .doesNotContain(statement.evidence().revision())
                    .doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theOrderOfTheStoriesDoesNotMatter(long seed) {
    List<Story> stories = stories(seed);
    List<Story> shuffled = new ArrayList<>(stories);
    Collections.shuffle(shuffled, new Random(seed + 1));

    assertThat(report(shuffled)).isEqualTo(report(stories));
  }
}
