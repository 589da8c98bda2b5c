package dev.sitrep.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.PublisherFamily;
import dev.sitrep.model.report.Syndication.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OriginsTest {

  private static final PublisherFamily LOWLAND =
      new PublisherFamily(
          "Lowland Press", List.of("Varden Post", "Lundby Echo", "tollenstar.example"));
  private static final String STRANDED =
      "The ferry Aldona ran aground off Tolm on Monday with 80 people aboard, the coast guard said."
          + " Divers reached the ferry Aldona at noon and freed the passengers.";
  private static final String STRANDED_TOO =
      "Rescuers brought all 80 passengers of the ferry Aldona ashore at Tolm on Monday evening."
          + " Why the Aldona ran aground off Tolm is not known, the coast guard said.";

  private final Origins origins =
      new Origins(new Publishers(List.of("Tollen Courier = Fjord Media"), Set.of("co.uk")));

  @Test
  void articlesOfUnknownOutletsCountEachForItself() {
    List<Origin> found = among(Press.unknown(), Press.unknown());

    assertThat(found).hasSize(2);
    assertThat(found).allSatisfy(origin -> assertThat(origin.name()).isEqualTo("outlet unknown"));
    assertThat(found).allSatisfy(origin -> assertThat(origin.reasons()).isEmpty());
  }

  @Test
  void oneOutletIsOneOriginHoweverItIsSpelledAndNeedsNoReason() {
    List<Origin> found = among(Press.outlet("The Varden Post"), Press.outlet("Varden-Post"));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).reasons()).isEmpty();
  }

  @Test
  void outletsOfOneFamilyAreOneOrigin() {
    List<Origin> found = among(Press.outlet("Tollen Courier"), Press.outlet("Fjord Media"));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).name()).isEqualTo("Fjord Media");
    assertThat(found.get(0).reasons()).containsExactly("same owner: Fjord Media");
  }

  @Test
  void outletsThatTheSituationGivesToOnePublisherAreOneOriginThatSaysSo() {
    var told = new Origins(new Publishers().with(List.of(LOWLAND)));
    List<Article> articles =
        articles(
            Press.outlet("Varden Post"),
            Press.outlet("The Lundby Echo"),
            Press.unknown().url("https://www.tollenstar.example/1"),
            Press.outlet("Island News"));

    List<Origin> found = told.among(articles, List.of());

    assertThat(found).extracting(Origin::name).containsExactly("Lowland Press", "Island News");
    assertThat(found.get(0).articles()).hasSize(3);
    assertThat(found.get(0).reasons()).containsExactly("same publisher: Lowland Press");
  }

  @Test
  void theStoriesOfASituationCountItsFamiliesOnce() {
    List<Analysis> analyses =
        List.of(
            Press.outlet("Varden Post").prints("a", STRANDED),
            Press.outlet("Lundby Echo").prints("b", STRANDED_TOO));

    assertThat(originsOfFirstStory(new Clusterer(), analyses)).hasSize(2);
    assertThat(originsOfFirstStory(new Clusterer(List.of(LOWLAND)), analyses))
        .extracting(Origin::name)
        .containsExactly("Lowland Press");
  }

  private static List<Origin> originsOfFirstStory(Clusterer clusterer, List<Analysis> analyses) {
    return clusterer.cluster(analyses).stories().get(0).coverage().origins();
  }

  @Test
  void pagesOfOneRegisteredDomainHaveOnePublisher() {
    List<Origin> found =
        among(
            Press.unknown().url("https://news.vardenpost.co.uk/1"),
            Press.unknown().url("https://www.vardenpost.co.uk/2"),
            Press.unknown().url("https://www.lundbyecho.co.uk/3"));

    assertThat(found)
        .extracting(Origin::name)
        .containsExactly("vardenpost.co.uk", "lundbyecho.co.uk");
    assertThat(found.get(0).reasons()).isEmpty();
  }

  @Test
  void outletsOfOneSiteAreOneOriginAndSayWhy() {
    List<Origin> found =
        among(
            Press.outlet("Varden Post").url("https://www.vardenpost.co.uk/1"),
            Press.outlet("Varden on Sunday").url("https://www.vardenpost.co.uk/2"),
            Press.unknown().url("https://www.vardenpost.co.uk/3"));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).reasons()).containsExactly("same site: vardenpost.co.uk");
  }

  @Test
  void whatAnOutletTakesFromItselfNeedsNoReason() {
    List<Article> articles = articles(Press.outlet("A"), Press.outlet("A"), Press.outlet("B"));
    List<Reprint> reprints = List.of(new Reprint(0, 1, 0.6, Kind.SAME));

    List<Origin> found = origins.among(articles, reprints);

    assertThat(found).hasSize(2);
    assertThat(found).allSatisfy(origin -> assertThat(origin.reasons()).isEmpty());
  }

  @Test
  void whatCreditsOneWireIsOneOriginWithTheWireItself() {
    List<Origin> found =
        among(
            Press.outlet("Varden Post").wire("Norwire"),
            Press.outlet("Lundby Echo").wire("Norwire"),
            Press.outlet("Norwire"),
            Press.outlet("Tollen Star"));

    assertThat(found).extracting(Origin::name).containsExactly("Norwire", "Tollen Star");
    assertThat(found.get(0).articles()).hasSize(3);
    assertThat(found.get(0).reasons()).containsExactly("same wire: Norwire");
  }

  @Test
  void reprintedTextIsOneOriginAndSaysHowMuchIsTheSame() {
    List<Article> articles = articles(Press.outlet("A"), Press.outlet("B"), Press.outlet("C"));
    List<Reprint> reprints =
        List.of(new Reprint(0, 2, 0.974, Kind.SAME), new Reprint(0, 1, 0.31, Kind.DERIVED));

    List<Origin> found = origins.among(articles, reprints);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).reasons()).containsExactly("reprinted text: 31 to 97 % the same");
  }

  private List<Origin> among(Press... presses) {
    return origins.among(articles(presses), List.of());
  }

  private static List<Article> articles(Press... presses) {
    int[] number = {0};
    return Stream.of(presses)
        .map(press -> press.prints("id" + number[0]++, "The bridge at Tollen is open."))
        .map(Analysis::article)
        .toList();
  }
}
