package dev.sitrep.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Reason;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.LeftOut;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionsTest {

  @Test
  void theSameArticleReadTwiceIsKeptOnce() {
    Analysis one = Press.unknown().printsFrom("feed.xml:3", "a", "The bridge at Tollen is open.");
    Analysis again = Press.unknown().printsFrom("page.html", "a", "The bridge at Tollen is open.");

    Revisions revisions = Revisions.of(List.of(again, one));

    assertThat(revisions.used()).containsExactly(one);
    assertThat(revisions.leftOut())
        .containsExactly(
            new LeftOut(
                "The bridge at Tollen is open.",
                "page.html",
                Reason.SAME_ARTICLE,
                "the same as feed.xml:3"));
  }

  @Test
  void theLatestChangeOfAnArticleReplacesTheOthers() {
    Analysis early =
        Press.unknown().changed("2031-05-06T09:00:00Z").printsFrom("1.html", "a", "Two are hurt.");
    Analysis late =
        Press.unknown().changed("2031-05-06T12:00:00Z").printsFrom("2.html", "a", "Four are hurt.");
    Analysis undated = Press.unknown().printsFrom("3.html", "a", "Some are hurt.");

    Revisions revisions = Revisions.of(List.of(late, undated, early));

    assertThat(revisions.used()).containsExactly(late);
    assertThat(revisions.leftOut())
        .extracting(LeftOut::where, LeftOut::reason)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("1.html", Reason.SUPERSEDED),
            org.assertj.core.groups.Tuple.tuple("3.html", Reason.SUPERSEDED));
    assertThat(revisions.leftOut().get(0).detail())
        .startsWith(
            "replaced by the revision " + late.article().revision().sha256().substring(0, 12))
        .contains("2031-05-06T12:00Z", "2.html");
  }
}
