package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the names on a page are its authors'. */
class PageBylinesTest {

  private static final String TITLE = "<h1>Ferry runs aground off Orla</h1>";

  private static final String BODY =
      """
      <p>The ferry to Orla ran aground on a sandbank at dawn on Monday, and its forty passengers
      had to wade ashore in the cold, the harbour police said.</p>
      <p>Nobody was hurt. The captain, who had sailed the route for many years, told the police
      that a buoy had been moved during the storm of the night before.</p>
      <p>The company that owns the ferry said it would pay for the hotel and the breakfast of all
      who were on board, and that the next boat would leave on Tuesday.</p>
      """;

  /** The most read articles, each with a byline of its own. */
  private static final String CARDS =
      """
      <ul>
      <li><h3>A town sells its bridge</h3><span class="byline"><a href="/p/1">Hugo Marr</a></span></li>
      <li><h3>Mayor of Tarn resigns</h3><span class="byline"><a href="/p/2">Edith Toll</a></span></li>
      <li><h3>The last lamp is lit</h3><span class="byline"><a href="/p/3">Owen Carr</a></span></li>
      </ul>
      """;

  private final Extractor extractor = new Extractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class='x1'>By <a href='/w/nora-vell'>Nora Vell</a> Published in Coast 3 May 2021</p>",
        "<div class='author'>Written by <a href='/nora'>Nora Vell</a> in <a href='/c'>Coast</a> on "
            + "3 May 2021 at 08:34 PM. 51 Comments</div>",
        "<div class='x1'>By</div><div class='x2'>Nora Vell</div>",
        "<h4>Author</h4><p><a href='/p/7'>Nora Vell</a>,</p>",
        "<div data-testid='prism-byline'><b>By</b><a href='/n'>Nora Vell</a></div>",
        "<div><span>3 May 2021</span> <span class='authorname-txt'>Nora Vell</span></div>",
        "<div class='header-byline'>By <a href='/m'>Nora Vell</a> in <a href='/a'>Harbour</a> "
            + "<a href='/b'>Coast</a></div>",
        "<div class='byline'><a href='/m'>Nora Vell</a> <a rel='category tag'>Salt Coast</a></div>"
      })
  void theBylineBesideTheHeadlineIsTaken(String line) {
    assertThat(authors(TITLE + line + BODY + CARDS)).containsExactly("Nora Vell");
  }

  @Test
  void aWriterWithoutASurnameIsNotReplacedByThoseOfOtherArticles() {
    String byline =
        "<div class='byline'><div class='byline-part'><a href='/author/nora/'>Nora</a></div>"
            + "<div class='byline-part'><a href='/coast'>Coast</a></div></div>";

    assertThat(authors(TITLE + byline + BODY + CARDS)).containsExactly("Nora");
  }

  @Test
  void aNameAloneMayBeAnybodysAsUnderAPraise() {
    assertThat(authors(TITLE + BODY + "<p>Nora Vell</p>")).isEmpty();
  }

  @Test
  void aNameInTheTextIsNotItsAuthor() {
    assertThat(authors(TITLE + BODY + "<p>Nora Vell, the captain, was not to be reached.</p>"))
        .isEmpty();
  }

  private List<String> authors(String html) {
    byte[] body = ("<html lang='en'><body>" + html).getBytes(StandardCharsets.UTF_8);
    var page = new Page("page", "https://tarn.example/ferry", "text/html", null, body);
    return ((Extracted) extractor.extract(page)).article().metadata().authors();
  }
}
