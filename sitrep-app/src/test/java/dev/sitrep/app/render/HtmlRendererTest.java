package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class HtmlRendererTest {

  private final String html = new HtmlRenderer().render(TestReports.ferry());
  private final Document page = Jsoup.parse(html);

  @Test
  void wholePage() throws Exception {
    Files.writeString(Path.of("target/ferry.html"), html);
    Files.writeString(
        Path.of("target/ferry.md"), new MarkdownRenderer().render(TestReports.ferry()));
    Files.writeString(Path.of("target/ferry.json"), new JsonRenderer().render(TestReports.ferry()));
    assertThat(page.title()).contains("Ferry");
  }
}
