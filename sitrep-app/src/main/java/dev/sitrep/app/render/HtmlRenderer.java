package dev.sitrep.app.render;

import dev.sitrep.model.report.Report;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/**
 * Writes a report as one self-contained HTML page, without script and without any request.
 *
 * <p>Every string of the report is escaped; the page carries a Content-Security-Policy that would
 * stop what slipped through.
 */
public final class HtmlRenderer {

  /** What a phone still shows without delay; a larger page is written again with less on it. */
  private static final int LARGEST = 3_000_000;

  /** The templates are classes of this package, made when the program was built. */
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlRenderer.class.getClassLoader(), "dev.sitrep.app.render");

  private final Settings settings;

  /** A renderer with {@link Settings#DEFAULT}. */
  public HtmlRenderer() {
    this(Settings.DEFAULT);
  }

  /** A renderer that shows as much as {@code settings} allow. */
  public HtmlRenderer(Settings settings) {
    this.settings = settings;
  }

  /**
   * How much of a large report the page shows; the rest is counted there and stands in the JSON.
   *
   * @param storiesInFull how many stories are shown with their sentences; the others by headline
   * @param rows how many entries each of quotes, figures, timeline and left-out list shows
   */
  public record Settings(int storiesInFull, int rows) {

    /** Enough for a day's news, small enough for a phone. */
    public static final Settings DEFAULT = new Settings(60, 150);

    public Settings {
      if (storiesInFull < 1 || rows < 1) {
        throw new IllegalArgumentException("a page shows at least one of each");
      }
    }

    private Settings halved() {
      return new Settings(Math.max(1, storiesInFull / 2), Math.max(1, rows / 2));
    }

    private boolean isLeast() {
      return storiesInFull == 1 && rows == 1;
    }
  }

  /** The page, a whole HTML document. */
  public String render(Report report) {
    for (Settings shown = settings; ; shown = shown.halved()) {
      String page = render(new View(report, shown));
      if (page.getBytes(StandardCharsets.UTF_8).length <= LARGEST || shown.isLeast()) {
        return page;
      }
    }
  }

  private static String render(View view) {
    var page = new StringOutput(1 << 18);
    TEMPLATES.render("report.jte", view, page);
    return page.toString();
  }
}
