package dev.sitrep.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Revision;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Clustering;
import dev.sitrep.model.report.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoriesTest {

  private static final String FIRE_A =
      """
      A fire broke out in the paper mill of Grenna on Sunday night and destroyed two halls.
      Eighty firefighters from Grenna and Tollen fought the flames until dawn.
      The mill's owner, Hanna Brekke, said all workers had left the halls in time.
      """;
  private static final String FIRE_B =
      """
      Two halls of the Grenna paper mill have burnt down. Firefighters needed the whole night to put the fire out.
      Nobody was hurt, owner Hanna Brekke told reporters in front of the smoking mill.
      """;
  private static final String VOTE_A =
      """
      Parliament in Sundal voted 71 to 48 for the new fisheries law on Monday.
      The law cuts the quota for cod by a fifth and pays boat owners who give up their licence.
      Minister Jonas Vik called the vote a turning point for the coast.
      """;
  private static final String VOTE_B =
      """
      Cod quotas will fall by a fifth under a fisheries law that parliament passed in Sundal.
      Boat owners protested outside while the minister, Jonas Vik, spoke of a turning point.
      """;

  private final Clusterer clusterer = new Clusterer();

  private static List<Analysis> week() {
    return List.of(
        Press.outlet("Grenna News").titled("Paper mill burns").prints("1", FIRE_A),
        Press.outlet("Tollen Star").titled("Fire destroys Grenna mill").prints("2", FIRE_B),
        Press.outlet("Sundal Times").titled("Fisheries law passed").prints("3", VOTE_A),
        Press.outlet("Coast Daily").titled("Parliament cuts cod quota").prints("4", VOTE_B),
        Press.outlet("Coast Daily").titled("Chess").prints("5", "Marta Lind won the chess cup."));
  }

  @Test
  void articlesOnOneDevelopmentAreOneStoryWithoutAnyDates() {
    Clustering clustering = clusterer.cluster(week());

    assertThat(clustering.stories().stream().map(StoriesTest::ids))
        .containsExactlyInAnyOrder(List.of("1", "2"), List.of("3", "4"), List.of("5"));
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    Clustering expected = clusterer.cluster(week());
    List<Analysis> shuffled = new ArrayList<>(week());

    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(clusterer.cluster(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void whatHappensAgainMonthsLaterIsAnotherStory() {
    Analysis spring = Press.unknown().at("2031-03-02T06:00:00Z").prints("a", FIRE_A);
    Analysis autumn = Press.unknown().at("2031-10-19T06:00:00Z").prints("b", FIRE_B);

    assertThat(clusterer.cluster(List.of(spring, autumn)).stories()).hasSize(2);
  }

  @Test
  void aStoryListsItsArticlesByTimeThoseWithoutOneLast() {
    Analysis late = Press.unknown().at("2031-03-02T18:00:00Z").prints("a", FIRE_A);
    Analysis early = Press.unknown().at("2031-03-02T06:00:00Z").prints("b", FIRE_B);
    Analysis undated = Press.unknown().prints("c", FIRE_A + "The mill made paper for newspapers.");
    List<Analysis> all = new ArrayList<>(week().subList(2, 5));
    all.addAll(List.of(undated, late, early));

    Story fire = clusterer.cluster(all).stories().get(0);

    assertThat(ids(fire)).containsExactly("b", "a", "c");
  }

  @Test
  void theStoryWithMostOriginsComesFirstAndHasANameThatLasts() {
    List<Analysis> all = new ArrayList<>(week());
    all.add(
        Press.outlet("Norwire").titled("Mill fire").prints("6", FIRE_B + "Police look into it."));

    List<Story> stories = clusterer.cluster(all).stories();

    assertThat(ids(stories.get(0))).contains("1", "2", "6");
    assertThat(stories.get(0).id())
        .matches("[0-9a-f]{10}")
        .isEqualTo(
            clusterer.cluster(week()).stories().stream()
                .filter(story -> ids(story).contains("1"))
                .findFirst()
                .orElseThrow()
                .id());
  }

  @Test
  void nothingGivenIsNoStory() {
    assertThat(clusterer.cluster(List.of())).isEqualTo(new Clustering(List.of(), List.of()));
  }

  private static List<String> ids(Story story) {
    return story.coverage().articles().stream().map(Revision::article).toList();
  }
}
