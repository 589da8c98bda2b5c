package dev.sitrep.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Reason;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Clustering;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Story;
import dev.sitrep.model.report.Syndication;
import dev.sitrep.model.report.Syndication.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopiesTest {

  private static final String DAM =
      """
      Engineers closed the last sluice of the Varden dam on Tuesday after a crack ran through its northern wall.
      About 4,200 people in the villages below were told to leave before nightfall, the district office said.
      The dam was built in 1961 and had passed its inspection in the spring without a remark.
      "We saw water where there should be none," said the chief engineer, Petra Holm.
      Buses took families to a sports hall in Lundby, where the Red Cross had set up two hundred beds.
      The operator, Norkraft, said the level of the lake would fall by three metres by the weekend.
      """;

  private static final String HARBOUR =
      """
      Dockers in the port of Osterhaven walked out on Friday over a plan to cut the night shift.
      The union counted nine hundred strikers at three terminals and said more would follow.
      Two container ships turned away before noon and steered for the neighbouring port.
      The port company called the walkout unlawful and asked the labour court for an order.
      """;

  private final Clusterer clusterer = new Clusterer();

  @Test
  void aTextUnderAnotherHeadlineIsACopyOfTheEarlierOne() {
    Analysis first =
        Press.outlet("Varden Post")
            .titled("Dam closed after crack")
            .at("2031-05-06T09:00:00Z")
            .prints("a", DAM);
    Analysis second =
        Press.outlet("Lundby Echo")
            .titled("Thousands flee below the Varden")
            .at("2031-05-06T11:00:00Z")
            .prints("b", DAM);

    Clustering clustering = clusterer.cluster(List.of(second, first));

    Story story = clustering.stories().get(0);
    assertThat(clustering.stories()).hasSize(1);
    assertThat(story.originals()).containsExactly(first);
    assertThat(clustering.leftOut())
        .containsExactly(
            new LeftOut(
                "Thousands flee below the Varden",
                "folder/b.html",
                Reason.COPY,
                "copy of \"Dam closed after crack\", Varden Post, 100 %"));
  }

  @Test
  void theFullestTextIsTheOriginalOfACutOne() {
    String cut = DAM.lines().limit(2).reduce((a, b) -> a + "\n" + b).orElseThrow();
    Analysis brief = Press.outlet("Lundby Echo").at("2031-05-06T09:00:00Z").prints("b", cut);
    Analysis full = Press.outlet("Varden Post").at("2031-05-06T11:00:00Z").prints("a", DAM);

    Story story = clusterer.cluster(List.of(brief, full)).stories().get(0);

    Syndication syndication = story.coverage().syndications().get(0);
    assertThat(syndication.representative()).isEqualTo(full.article().revision());
    assertThat(syndication.copies())
        .containsExactly(new Syndication.Copy(brief.article().revision(), Kind.EXCERPT, 1));
  }

  @Test
  void textsOfOneSentenceAreCopiesOnlyIfTheyAreEqual() {
    Analysis one = Press.unknown().prints("a", "The Varden dam is closed.");
    Analysis same = Press.unknown().prints("b", "The Varden dam is closed!");
    Analysis other = Press.unknown().prints("c", "The Varden dam is open.");

    Clustering clustering = clusterer.cluster(List.of(one, same, other));

    assertThat(clustering.leftOut()).extracting(LeftOut::where).containsExactly("folder/b.html");
  }

  @Test
  void anArticleWithWordsOfItsOwnIsDerivedAndStaysReadable() {
    String own =
        """
        The council of Lundby met in the night and opened the sports hall, the school and the church.
        "Nobody sleeps in a car tonight," the mayor, Arne Lie, told the people who had come.
        Farmers brought hay for forty horses that had been led up from the meadows along the river.
        Engineers closed the last sluice of the Varden dam on Tuesday after a crack ran through its northern wall.
        About 4,200 people in the villages below were told to leave before nightfall, the district office said.
        A second inspection of the Varden dam is planned for Thursday, with divers from the navy.
        """;
    Analysis wire = Press.outlet("Norwire").prints("a", DAM + "Norkraft shares fell by a tenth.\n");
    Analysis local = Press.outlet("Lundby Echo").prints("b", own);

    Clustering clustering = clusterer.cluster(List.of(wire, local));

    Story story = clustering.stories().get(0);
    assertThat(story.coverage().syndications().get(0).copies())
        .singleElement()
        .satisfies(copy -> assertThat(copy.kind()).isEqualTo(Kind.DERIVED));
    assertThat(story.originals()).containsExactlyInAnyOrder(wire, local);
    assertThat(clustering.leftOut()).isEmpty();
    assertThat(story.coverage().origins()).hasSize(1);
  }

  @Test
  void anExcerptThatTwoArticlesHoldDoesNotMakeTheseCopiesOfEachOther() {
    String shared = DAM.lines().limit(2).reduce((a, b) -> a + "\n" + b).orElseThrow();
    Analysis dam = Press.outlet("Varden Post").prints("a", DAM + DAM.replace("dam", "wall"));
    Analysis review =
        Press.outlet("Week in Review")
            .prints("b", HARBOUR + HARBOUR.replace("port", "town") + shared);
    Analysis excerpt = Press.outlet("Lundby Echo").prints("c", shared);

    Clustering clustering = clusterer.cluster(List.of(dam, review, excerpt));

    assertThat(clustering.leftOut()).extracting(LeftOut::where).containsExactly("folder/c.html");
  }

  @Test
  void unlikeTextsAreNoCopies() {
    Clustering clustering =
        clusterer.cluster(
            List.of(Press.unknown().prints("a", DAM), Press.unknown().prints("b", HARBOUR)));

    assertThat(clustering.stories()).hasSize(2);
    assertThat(clustering.leftOut()).isEmpty();
  }

  @Test
  void ofEqualTextsWithoutATimeTheOneThatStandsFirstIsKept() {
    Analysis fourth = Press.unknown().printsFrom("list.txt:4", "x", DAM);
    Analysis twentyFifth = Press.unknown().printsFrom("list.txt:25", "a", DAM);

    Clustering clustering = clusterer.cluster(List.of(twentyFifth, fourth));

    assertThat(clustering.stories().get(0).originals()).containsExactly(fourth);
    assertThat(clustering.leftOut()).hasSize(1);
    assertThat(clustering.leftOut().get(0).where()).isEqualTo("list.txt:25");
    assertThat(clustering.leftOut().get(0).reason()).isEqualTo(Reason.COPY);
  }
}
