package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryTest {

  private final Extractor extractor = new Extractor();

  @Test
  void titleSummaryAndParagraphsBecomeTheBlocksOfTheText() {
    Article article =
        article(
            entry(
                "Dam holds",
                "The Orla dam held through the night.",
                "Crews worked until dawn.\n\nThe river fell by noon."));

    assertThat(article.text())
        .isEqualTo(
            "Dam holds\nThe Orla dam held through the night.\n"
                + "Crews worked until dawn.\nThe river fell by noon.");
    assertThat(article.blocks())
        .extracting(block -> block.kind())
        .containsExactly(Kind.TITLE, Kind.DEK, Kind.PARAGRAPH, Kind.PARAGRAPH);
  }

  @Test
  void furnitureInTheMiddleOfAParagraphIsTakenOutWithItsReason() {
    Extraction extraction =
        extractor.extract(
            entry(
                null,
                "Ferries stop as the storm nears. ORLA-STORM-FERRY-PORT.",
                "The last boat left at six. Don\u2019t worry we won\u2019t send you spam or share"
                    + " your email address with anyone. Start your Courier Premium subscription"
                    + " today. This article was amended on 4 May 2031. The port is closed."));

    assertThat(extraction.dropped())
        .extracting(Dropped::reason)
        .containsExactly(
            Reason.PICTURE_SLUG, Reason.NEWSLETTER, Reason.SUBSCRIPTION, Reason.CORRECTION_NOTICE);
    Article article = ((Extracted) extraction).article();
    assertThat(article.text())
        .isEqualTo(
            "Ferries stop as the storm nears.\nThe last boat left at six. The port is closed.");
    assertThat(article.metadata().notes())
        .containsExactly("This article was amended on 4 May 2031.");
  }

  @Test
  void newsAboutNewslettersAndSubscriptionsStays() {
    String text =
        "Readers who sign up for the newsletter have doubled in a year. The publisher said its"
            + " subscription fell to 4 crowns. \u201CSubscribe to our newsletter,\u201D the slogan"
            + " on the tram read.";

    assertThat(article(entry("Papers", null, text)).text()).isEqualTo("Papers\n" + text);
  }

  @Test
  void aLongSentenceIsSaidOnceAndAShortOneMayReturn() {
    String sentence = "The council of Orla voted late on Monday to close the old bridge.";

    Extraction extraction =
        extractor.extract(entry(null, null, sentence + " It was cold. It was cold. " + sentence));

    assertThat(((Extracted) extraction).article().text())
        .isEqualTo(sentence + " It was cold. It was cold.");
    assertThat(extraction.dropped())
        .extracting(Dropped::text, Dropped::reason)
        .containsExactly(tuple(sentence, Reason.REPETITION));
  }

  @Test
  void theLeadRepeatedInTheBodyIsDroppedThereWhateverItsApostrophes() {
    String lead = "More boats will boost the island's defence against the coming autumn storms.";

    Extraction extraction =
        extractor.extract(entry(null, lead, "A crew arrived. " + lead.replace('\'', '\u2019')));

    assertThat(((Extracted) extraction).article().text()).isEqualTo(lead + "\nA crew arrived.");
    assertThat(extraction.dropped()).hasSize(1);
  }

  @Test
  void aLeadThatIsCutOffGivesWayToItsWholeSentenceInTheBody() {
    Extraction extraction =
        extractor.extract(
            entry(
                null,
                "The mayor of Orla met the engineers on Monday to discuss the dam and the ...",
                "The mayor of Orla met the engineers on Monday to discuss the dam and the roads."));

    assertThat(((Extracted) extraction).article().text()).endsWith("the dam and the roads.");
    assertThat(((Extracted) extraction).article().blocks()).hasSize(1);
    assertThat(extraction.dropped()).extracting(Dropped::reason).containsExactly(Reason.REPETITION);
  }

  @Test
  void turnsOfATranscriptOnOneLineBecomeBlocks() {
    Article article =
        article(
            entry(
                null,
                null,
                "We will rebuild. Ines Varga (Orla Courier): When will the bridge open again?"
                    + " Governor Pavel Stone: We hope that it opens in the spring. It depends."));

    assertThat(article.blocks())
        .extracting(block -> block.kind(), article::textOf)
        .containsExactly(
            tuple(Kind.PARAGRAPH, "We will rebuild."),
            tuple(Kind.TURN, "Ines Varga (Orla Courier): When will the bridge open again?"),
            tuple(
                Kind.TURN,
                "Governor Pavel Stone: We hope that it opens in the spring. It depends."));
  }

  @Test
  void tokenisedTextStaysAsItIs() {
    String text = "`` It 's over , '' she said -LRB- in Orla -RRB- .";

    assertThat(article(entry(null, null, text)).text()).isEqualTo(text);
  }

  @Test
  void htmlContentIsReadAsHtml() {
    var entry =
        new Entry(
            "feed#1",
            null,
            null,
            "Dam",
            null,
            "<p>Water <b>rose</b>.</p><script>x()</script><p hidden>no</p>",
            Entry.Form.HTML,
            Entry.About.NOTHING);

    assertThat(article(entry).text()).isEqualTo("Dam\nWater rose.");
  }

  @Test
  void theIdIsTheGivenOneElseTheAddressElseTheOrigin() {
    assertThat(article(withIds("7", "https://orla.example/a")).id()).isEqualTo("7");
    assertThat(article(withIds(null, "https://orla.example/a")).id())
        .isEqualTo("https://orla.example/a");
    assertThat(article(withIds(null, null)).id()).isEqualTo("list#1");
  }

  @Test
  void anEntryWithoutAnyTextIsRejectedAsEmpty() {
    Extraction extraction = extractor.extract(entry(null, " ", "\n"));

    assertThat(((Rejected) extraction).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void anAgencyAmongTheAuthorsIsNoPerson() {
    var about = new Entry.About("Orla Courier", List.of("NWA", "Ines Varga"), "en", null, null);
    Article article =
        article(new Entry("x", null, null, "t", null, "Rain.", Entry.Form.TEXT, about));

    assertThat(article.metadata().authors()).containsExactly("Ines Varga");
    assertThat(article.metadata().agency()).isEqualTo("NWA");
  }

  private Article article(Entry entry) {
    return ((Extracted) extractor.extract(entry)).article();
  }

  private static Entry entry(@Nullable String title, @Nullable String summary, String text) {
    return new Entry(
        "list#1", null, null, title, summary, text, Entry.Form.TEXT, Entry.About.NOTHING);
  }

  private static Entry withIds(@Nullable String id, @Nullable String url) {
    return new Entry("list#1", id, url, "t", null, "", Entry.Form.TEXT, Entry.About.NOTHING);
  }
}
