package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownRendererTest {

  private final String markdown = new MarkdownRenderer().render(TestReports.ferry());

  @Test
  void aReportReadsAsText() {
    assertThat(markdown)
        .startsWith(
            """
            # Ferry accident at Velmar

            Situation report as of 6 May 2031, 12:00 UTC · 6 articles · 5 outlets · at most 5 independent origins

            Read: 2 inputs. Articles published 3 May 2031 to 5 May 2031; 1 without a time. Left out: 3 inputs and lines, each with its reason.

            ## In short

            * The ferry Aldona ran aground off Velmar early on Saturday. \\[1\\] (also in 1 independent origin \\[2\\]) · Velmar Courier, 3 May 2031, 08:10 UTC+02:00
            """);
    assertThat(markdown)
        .contains(
            "\n## Stories\n",
            "\n### 1. Ferry runs aground off Velmar\n",
            "\n## Who said what\n",
            "**sources differ** · 2 origins; Tomas Brandt: \\[2\\] \\[3\\]; Lena Holt: \\[4\\]\n",
            "| passengers | 212 | 2 origins say \\[1\\] \\[2\\] | sources differ |\n",
            "* **October 2030** The Aldona was last inspected",
            "| 1 | [Ferry runs aground off Velmar](<https://courier.example/ferry?id=1&page=2>) |",
            "| 6 | Harbour to stay closed | outlet unknown | time unknown | origin unknown |\n",
            "| copy: copy of pages/agency.html | Passengers safe after ferry accident |");
  }

  @Test
  void aStoryWithoutASentenceSaysSo() {
    Report ferry = TestReports.ferry();
    Brief first = ferry.briefs().get(0);
    Report bare =
        new Report(
            ferry.situation(),
            ferry.asOf(),
            ferry.articles(),
            ferry.inShort(),
            List.of(
                new Brief(first.story(), first.headline(), List.of(), first.coverage(), List.of())),
            ferry.quotes(),
            ferry.figures(),
            ferry.timeline(),
            ferry.gaps(),
            ferry.leftOut(),
            ferry.making());

    assertThat(new MarkdownRenderer().render(bare)).contains("Nothing more of it can be shown");
    assertThat(new HtmlRenderer().render(bare)).contains("Nothing more of it can be shown");
  }

  @Test
  void marksOfTheLanguageAreEscaped() {
    assertThat(MarkdownText.of("# 1 *a* _b_ [c](d) <e> | `f` & ~g~"))
        .isEqualTo("\\# 1 \\*a\\* \\_b\\_ \\[c\\](d) &lt;e&gt; \\| \\`f\\` &amp; \\~g\\~");
    assertThat(MarkdownText.of("12. May")).isEqualTo("12\\. May");
    assertThat(MarkdownText.of("- x")).isEqualTo("\\- x");
    assertThat(MarkdownText.of("The U.S. said 3.5 m - more"))
        .isEqualTo("The U.S. said 3.5 m - more");
    assertThat(MarkdownText.of("www.a.example https://b.example"))
        .isEqualTo("www\\.a.example https\\://b.example");
  }
}
