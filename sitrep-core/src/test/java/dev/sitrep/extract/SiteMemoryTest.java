package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What many pages of one site show, and what they must not be taken to show. */
class SiteMemoryTest {

  private static final Extractor EXTRACTOR = new Extractor();

  /** Subjects that have nothing to do with each other: headline, then three paragraphs. */
  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of(
              "Ferry runs aground off Orla",
              "The ferry to Orla ran aground on a sandbank at dawn on Monday, and its forty"
                  + " passengers had to wade ashore in the cold, harbour officers said.",
              "Nobody drowned. The captain, who had sailed the route for twenty years, told"
                  + " officers that a buoy had been moved during the storm of the night before.",
              "The company that owns the ferry said it would pay for hotel rooms, and that the"
                  + " next boat would leave for the mainland on Tuesday at noon."),
          List.of(
              "Grammar school gets a new roof",
              "Pupils of the grammar school will move back into their classrooms after Easter,"
                  + " two years after hailstones went through the old slates, the head said.",
              "The new roof cost three million crowns. A third of that was collected by parents"
                  + " at fairs and concerts, the rest was paid by the district council.",
              "Lessons were held in a cinema meanwhile, and some of the children said on Friday"
                  + " that they would miss its velvet seats and its smell of popcorn."),
          List.of(
              "Plum harvest is the best in decades",
              "Growers in the valley have picked more plums this summer than in any year since"
                  + " the frost of 1983, the fruit exchange announced in the market hall.",
              "Prices fell by half within a week. Most of the fruit now goes to distilleries,"
                  + " where barrels have become scarce and coopers work through the night.",
              "Beekeepers are pleased as well: the long blossom in April gave them twice as much"
                  + " honey as usual, and hardly a hive was lost to mites over winter."),
          List.of(
              "Museum returns bronze bell to Tarn",
              "A bronze bell that soldiers carried off from Tarn in 1807 goes home this autumn,"
                  + " after curators of the national museum found a receipt in its archive.",
              "The bell weighs eleven tonnes and will travel on a barge. Bishop Ansel Wirth plans"
                  + " to hang it in the east tower, whose beams are being mended for it.",
              "Historians had argued for decades about an inscription on the rim, which names"
                  + " the founder and, as it turned out, also a butcher who paid for the metal."),
          List.of(
              "Chess champion beaten by schoolgirl",
              "Twelve-year-old Mira Dolan beat the national champion in forty-one moves in the"
                  + " second round of the open tournament, and then asked for an ice cream.",
              "Her opponent resigned with a bishop down. Grandmasters who followed the game spoke"
                  + " of a rook sacrifice nobody in the hall had seen coming before move thirty.",
              "The tournament ends on Sunday. Its winner plays in the world cup next spring, for"
                  + " which the federation has set aside a small purse and a train ticket."));

  /** What articles on one event have in common: each speaks of the dam. */
  private static final List<List<String>> EVENT =
      List.of(
          List.of(
              "Hollin dam overflows",
              "Water poured over the crest of the Hollin dam on Monday night, and families in the"
                  + " valley below were told to leave their homes by the fire brigade.",
              "The reservoir had risen by three metres in a day. Engineers opened the sluices at"
                  + " noon, but one of them jammed, the water board told reporters."),
          List.of(
              "Valley below Hollin dam evacuated",
              "Eleven hundred people spent the night in school halls after the district ordered"
                  + " everybody below the Hollin dam out, a spokesman for the district said.",
              "Farmers drove cattle up the slopes in the dark. A bridge was closed to traffic, and"
                  + " trains in the valley were halted until the water fell again."),
          List.of(
              "Inquiry into Hollin dam begins",
              "A judge began to question engineers on Thursday about the sluice that jammed when"
                  + " the Hollin dam overflowed, and about repairs put off for four years.",
              "The first witness said that grease had been ordered and never came. Lawyers for the"
                  + " water board asked for more time to read nine boxes of letters."));

  @Test
  void aLineThatStandsInArticlesOnManySubjectsIsTheSites() {
    String line = "Trusted at breakfast tables since 1887";

    List<Extraction> read = read(SUBJECTS, "lantern", subject -> inside(subject, line));

    for (Extraction extraction : remembered(read)) {
      assertThat(lines(extraction)).hasSize(4).doesNotContain(line);
      assertThat(extraction.dropped()).contains(new Dropped(line, Reason.REPEATED_LINE));
    }
    assertThat(read).allSatisfy(before -> assertThat(lines(before)).contains(line));
  }

  @Test
  void theTextAndItsHashStayWhateverTheNeighboursAre() {
    String line = "Trusted at breakfast tables since 1887";
    List<Extraction> read = read(SUBJECTS, "lantern", subject -> inside(subject, line));

    Article article = article(remembered(read).get(0));

    assertThat(article.text()).isEqualTo(article(read.get(0)).text()).contains(line);
    assertThat(article.revision()).isEqualTo(article(read.get(0)).revision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Lantern belongs to those who read it, so please lend us a hand with a standing order.",
        "Letters reach the night desk of the Lantern by pigeon and by post, and nobody else does.",
        "Whoever has seen a wrong may ring a confidential line on 0400 555 0199 at any hour.",
        "Mira Tolland covers courts and taverns and may be bribed with cake at desk@lantern.example.",
      })
  void aSentenceOfTheSiteSpeaksToReadersOrNamesItsOutletOrANumber(String line) {
    List<Extraction> read = read(SUBJECTS, "lantern", subject -> atEnd(subject, line));

    assertThat(remembered(read)).allSatisfy(one -> assertThat(lines(one)).doesNotContain(line));
  }

  @Test
  void aNumberOfATelephoneMayDifferFromPageToPage() {
    int[] number = {100};

    List<Extraction> read =
        read(
            SUBJECTS,
            "lantern",
            subject -> atEnd(subject, "Whistle to us on 0400 555 0" + number[0]++ + " instead."));

    assertThat(remembered(read))
        .allSatisfy(one -> assertThat(lines(one)).noneMatch(line -> line.startsWith("Whistle")));
  }

  @Test
  void aRuleOfTheLanguageNeedsNoOtherSignThanTheRepetition() {
    String line =
        "Read more on how the channel was dredged, what the work has cost the town over the last"
            + " ten years and who paid.";
    List<Extraction> read = read(SUBJECTS, "lantern", subject -> inside(subject, line));
    assertThat(lines(read.get(0))).contains(line);

    assertThat(remembered(read).get(0).dropped()).contains(new Dropped(line, Reason.READ_MORE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The dam was built in 1962 and holds the drinking water of half the coast.",
        "The Hollin dam, built in 1962",
        "We ask you to stay away from the dam, the district said in a notice to all households.",
        "Storm Wilmot had killed four people in Norrey before it came ashore, Transmere reported.",
        "Nobody was hurt.",
        "“We lost everything”",
        "The streets are:",
      })
  void whatArticlesOnOneEventHaveInCommonIsNoFurniture(String line) {
    List<Extraction> middle = read(EVENT, "lantern", subject -> inside(subject, line));
    List<Extraction> end =
        read(EVENT, "lantern", subject -> atEnd(subject, line + "</p><p>The inquiry goes on."));

    assertThat(remembered(middle)).isEqualTo(middle);
    assertThat(remembered(end)).isEqualTo(end);
  }

  @Test
  void listsTablesAndHeadingsStay() {
    String common =
        "<h2>What happens now</h2><ul><li>Saltgate, north and south</li><li>Ice House Yard</li>"
            + "</ul><table><tr><td>Lofts</td><td>closed</td></tr><tr><td>Quay</td><td>open</td>"
            + "</tr></table><p>";
    List<Extraction> read = read(SUBJECTS, "lantern", subject -> inside(subject, "</p>" + common));

    assertThat(lines(read.get(0))).contains("Ice House Yard");
    assertThat(remembered(read)).isEqualTo(read);
  }

  @Test
  void copiesAndRevisionsOfOneArticleMakeNoneOfItsTextFurniture() {
    List<Extraction> read = new ArrayList<>(read(SUBJECTS.subList(0, 2), "lantern", s -> html(s)));
    List<String> ferry = SUBJECTS.get(0);
    for (int i = 0; i < 4; i++) {
      List<String> revised = new ArrayList<>(ferry);
      revised.set(
          1 + i % 3, "Divers looked at the hull on day " + i + " and found a long scratch.");
      String closing = "Ring the tide office on 0400 555 0177 for the times of all sailings.";
      read.add(extract("https://lantern.example/print/" + i, atEnd(revised, closing)));
      read.add(extract("https://lantern.example/ferry", atEnd(revised, closing + "<p>" + i)));
    }

    assertThat(remembered(read)).isEqualTo(read);
  }

  @Test
  void aPageThatIsAmongThemOftenCountsOnce() {
    String line = "Trusted at breakfast tables since 1887";
    List<Extraction> two =
        read(SUBJECTS.subList(0, 2), "lantern", subject -> inside(subject, line));
    List<Extraction> read = new ArrayList<>(two);
    read.addAll(two);
    read.addAll(two);

    assertThat(remembered(read)).isEqualTo(read);
  }

  @Test
  void lessThanThreeInTenOfTheArticlesAreTooFew() {
    String line = "Trusted at breakfast tables since 1887";
    List<Extraction> read =
        new ArrayList<>(read(SUBJECTS.subList(0, 3), "lantern", subject -> inside(subject, line)));
    for (int i = 0; i < 8; i++) {
      read.add(extract("https://lantern.example/other/" + i, html(invented(i))));
    }

    assertThat(remembered(read)).isEqualTo(read);
    assertThat(remembered(read.subList(0, 10))).isNotEqualTo(read.subList(0, 10));
  }

  @Test
  void theLineOfOneSiteIsNewsOnAnother() {
    String line = "Trusted at breakfast tables since 1887";
    List<Extraction> read =
        new ArrayList<>(read(SUBJECTS, "lantern", subject -> inside(subject, line)));
    Extraction elsewhere = extract("https://rival.example/1", inside(SUBJECTS.get(0), line));
    read.add(elsewhere);

    assertThat(remembered(read)).endsWith(elsewhere).doesNotContain(read.get(0));
  }

  @Test
  void pagesOfASeriesKeepWhatTheySay() {
    List<Extraction> read = new ArrayList<>();
    for (int i = 1; i < 6; i++) {
      List<String> levels =
          List.of(
              "River levels of the day",
              "The Varn stood at " + i + ".20 metres at the mill and at " + i + ".75 at the quay.",
              "The levels are measured at eight in the morning and are given in metres.",
              "Anglers are advised to keep to the left bank, where the meadows are dry.");
      read.add(extract("https://lantern.example/levels/" + i, html(levels)));
    }

    assertThat(remembered(read)).isEqualTo(read);
  }

  @Test
  void theOrderOfThePagesChangesNothing() {
    String line = "Trusted at breakfast tables since 1887";
    List<Extraction> read =
        new ArrayList<>(read(SUBJECTS, "lantern", subject -> inside(subject, line)));
    read.addAll(read(EVENT, "beacon", SiteMemoryTest::html));
    Extraction one = read.get(2);
    Extraction expected = SiteMemory.of(read, new FurnitureShelf()).withoutSiteLines(one);

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(read, new Random(seed));

      assertThat(SiteMemory.of(read, new FurnitureShelf()).withoutSiteLines(one))
          .isEqualTo(expected);
    }
  }

  @Test
  void pagesSavedWithoutTheirAddressAreKnownByTheirOutlet() {
    String line = "Trusted at breakfast tables since 1887";
    String outlet = "<meta property='og:site_name' content='The Lantern'>";
    List<Extraction> read = new ArrayList<>();
    for (List<String> subject : SUBJECTS) {
      read.add(extract(null, outlet + inside(subject, line)));
    }

    assertThat(remembered(read)).allSatisfy(one -> assertThat(lines(one)).doesNotContain(line));
  }

  private interface Markup {
    String of(List<String> subject);
  }

  private static List<Extraction> read(List<List<String>> subjects, String host, Markup markup) {
    List<Extraction> read = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      read.add(extract("https://" + host + ".example/" + i, markup.of(subjects.get(i))));
    }
    return read;
  }

  private static Extraction extract(String url, String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return EXTRACTOR.extract(
        new Page("page " + html.hashCode(), url, "text/html; charset=utf-8", null, body));
  }

  private static List<Extraction> remembered(List<Extraction> read) {
    return EXTRACTOR.withoutSiteLines(read);
  }

  private static List<String> invented(int i) {
    String name = "abcdefgh".substring(i, i + 1).repeat(6);
    return List.of(
        "All about " + name,
        "The " + name + " was seen by the keeper of the lighthouse early on the day of the " + name,
        "A "
            + name
            + " is a rare guest here, and children came to feed the "
            + name
            + " with bread.");
  }

  private static String html(List<String> subject) {
    return inside(subject, "");
  }

  private static String inside(List<String> subject, String line) {
    List<String> paragraphs = new ArrayList<>(subject.subList(1, subject.size()));
    paragraphs.add(1, line);
    return page(subject.get(0), paragraphs);
  }

  private static String atEnd(List<String> subject, String line) {
    List<String> paragraphs = new ArrayList<>(subject.subList(1, subject.size()));
    paragraphs.add(line);
    return page(subject.get(0), paragraphs);
  }

  private static String page(String title, List<String> paragraphs) {
    return "<html lang=en><meta property=article:published_time content=2026-03-02><title>%s</title><article><h1>%s</h1><p>%s</p></article>"
        .formatted(title, title, String.join("</p><p>", paragraphs));
  }

  private static Article article(Extraction extraction) {
    return ((Extracted) extraction).article();
  }

  private static List<String> lines(Extraction extraction) {
    Article article = article(extraction);
    return article.blocks().stream().map(article::textOf).toList();
  }
}
