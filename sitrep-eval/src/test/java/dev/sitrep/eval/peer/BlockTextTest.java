package dev.sitrep.eval.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Elements as the lines a reader sees. */
class BlockTextTest {

  @Test
  void aParagraphIsALineAndInlineElementsJoin() {
    assertThat(
            text(
                """
                <div><p>The <b>fer</b>ry ran
                aground.</p> <p>Nobody was&nbsp;hurt.<br>Police said so.</p><ul><li>one<li>two</ul></div>
                """))
        .isEqualTo("The ferry ran aground.\nNobody was hurt.\nPolice said so.\none\ntwo");
  }

  @Test
  void scriptsAndCommentsAreNoText() {
    assertThat(text("<p>One<!-- two --><script>three</script><noscript>four</noscript></p>"))
        .isEqualTo("One");
  }

  @Test
  void nothingHasNoText() {
    assertThat(BlockText.of(null)).isEmpty();
  }

  private static String text(String html) {
    return BlockText.of(Jsoup.parse(html).body());
  }
}
