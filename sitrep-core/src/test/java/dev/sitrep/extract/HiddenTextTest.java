package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text a page hides from its readers' eyes is in no article: many ways to hide, at five places. */
class HiddenTextTest {

  private static final String SECRET =
      "The harbour master has secretly sold all nine ferries to a bank in Corland, papers show.";

  private static final List<String> WAYS =
      List.of(
          "<p style='display:none'>%s</p>",
          "<div style=\"color:red; font-size: 0px !important\">%s</div>",
          "<p style='position:absolute;left:-9999px'>%s</p>",
          "<p style='position:fixed; right:-200vw'>%s</p>",
          "<p style='position:absolute;clip:rect(0,0,0,0)'>%s</p>",
          "<div style='max-height:0;overflow:hidden'>%s</div>",
          "<p style='text-indent:-999em'>%s</p>",
          "<p hidden>%s</p>",
          "<div aria-hidden=true><p>%s</p></div>",
          "<noscript><p>%s</p></noscript>",
          "<!-- <p>%s</p> -->",
          "<style>.qz1{color:red;display:none}</style><p class='lead qz1'>%s</p>",
          "<style>@media print{p{color:red}} /* x */ #qz2, i{visibility:hidden}</style>"
              + "<div id=qz2><p>%s</p></div>",
          "<style>@import url(base.css); .qz3{display:none}</style><p class=qz3>%s</p>",
          "<template><p>%s</p></template>");

  private static final List<String> PROSE =
      List.of(
          "<h1>Ferry runs aground off Orla</h1>",
          "<p>The ferry to Orla ran aground at dawn, and its forty passengers waded ashore,"
              + " police said on Monday.</p>",
          "<p>Nobody was hurt, and the crew stayed on board to pump, the harbour office said.</p>",
          "<p>Divers will look at the hull today before the tide can lift the ship again.</p>",
          "");

  static Stream<String> pages() {
    List<String> pages = new ArrayList<>();
    for (String way : WAYS) {
      for (int place = 0; place < PROSE.size(); place++) {
        List<String> parts = new ArrayList<>(PROSE);
        parts.set(place, parts.get(place) + way.formatted(SECRET));
        pages.add("<title>Ferry</title><article>" + String.join("", parts) + "</article>");
      }
    }
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hiddenTextIsInNoArticle(String page) {
    String text = text(page);

    assertThat(text).contains("waded ashore").contains("Nobody was hurt").contains("Divers");
    assertThat(text).doesNotContain("secretly");
  }

  @Test
  void whatAStyleHidesOnPaperOnlyOrShowsAgainIsSeen() {
    String seen =
        "<p class=%s>The hull has a crack of two metres, the divers said at noon. They will go"
            + " down again when the tide is low, and the owner has asked for a second tug to be"
            + " sent from the mainland before the weather turns.</p>";
    String css =
        "<style>@media print{.qz{display:none}} .qy{display:none} .qy{display:block}"
            + " .qx .qw{display:none}</style>";
    for (String each : List.of("qz", "qy", "qw")) {
      String page =
          "<title>Ferry</title><article>"
              + css
              + String.join("", PROSE)
              + seen.formatted(each)
              + "</article>";

      assertThat(text(page)).contains("a crack of two metres");
    }
  }

  private static String text(String html) {
    var page = new Page("page", null, "text/html", null, html.getBytes(StandardCharsets.UTF_8));
    return ((Extracted) new Extractor().extract(page)).article().text();
  }
}
