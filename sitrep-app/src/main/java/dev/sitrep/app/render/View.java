package dev.sitrep.app.render;

import dev.sitrep.app.render.Citations.Citation;
import dev.sitrep.app.render.HtmlRenderer.Settings;
import dev.sitrep.model.Article;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Revision;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.TimelineEvent;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the templates of one page read: the report, its sources, and how much of it they show. */
final class View {

  /** How many of the places that support a sentence are linked; the others are counted. */
  private static final int SUPPORT = 3;

  /** How many quotes and figures a reader sees before he asks for more. */
  private static final int UNFOLDED = 12;

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Report report;
  private final Settings settings;
  private final Sources sources;
  private final Citations citations;

  View(Report report, Settings settings) {
    this.report = report;
    this.settings = settings;
    sources = new Sources(report);
    citations = new Citations(sources);
  }

  Report report() {
    return report;
  }

  Sources sources() {
    return sources;
  }

  /** The stories shown with their sentences come first; the others have a headline only. */
  boolean isInFull(int story) {
    return story < settings.storiesInFull();
  }

  /** The stories shown by their headline only. */
  List<Brief> further() {
    return report
        .briefs()
        .subList(Math.min(settings.storiesInFull(), storiesShown()), storiesShown());
  }

  /** How many stories the page names at all. */
  int storiesShown() {
    return Math.min(report.briefs().size(), settings.storiesInFull() + settings.rows() * 3);
  }

  /** The entries of a list that the page shows. */
  <T> List<T> shown(List<T> all) {
    return all.subList(0, Math.min(all.size(), settings.rows()));
  }

  /** The entries of a list that are shown unfolded: those of most weight, which come first. */
  <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(shown(all).size(), UNFOLDED));
  }

  /** The entries of a list that are shown folded away. */
  <T> List<T> rest(List<T> all) {
    List<T> shown = shown(all);
    return shown.subList(first(all).size(), shown.size());
  }

  /** The articles the table of sources shows. */
  List<Article> listed() {
    return report.articles().subList(0, Math.min(report.articles().size(), settings.rows() * 10));
  }

  /** The entries shown of what was left out for one reason. */
  <T> List<T> sample(List<T> all) {
    return all.subList(0, Math.min(all.size(), Math.max(3, settings.rows() / 6)));
  }

  /** A link to {@code evidence} from {@code section}. */
  Citation cite(Evidence evidence, String section) {
    return citations.cite(evidence, section);
  }

  /** Links to the first of {@code support}. */
  List<Citation> cite(List<Evidence> support, String section) {
    return support.stream().limit(SUPPORT).map(it -> cite(it, section)).toList();
  }

  Article of(Evidence evidence) {
    return sources.of(evidence);
  }

  /** The source a revision is, as an anchor of the table of sources; null where that is cut off. */
  @Nullable String source(Revision revision) {
    int number = sources.number(revision);
    return number <= listed().size() ? "#s" + number : null;
  }

  /** The language of an article's words for a {@code lang} attribute; null for English, unknown. */
  static @Nullable String language(Article article) {
    String tag = article.metadata().language();
    if (tag == null || !tag.matches("[A-Za-z]{2}(-[A-Za-z0-9]{2,8}){0,3}")) {
      return null;
    }
    String primary = tag.substring(0, 2).toLowerCase(Locale.ROOT);
    return primary.equals("en") || !LANGUAGES.contains(primary) ? null : tag;
  }

  /** The events the page lists, those of one date together. */
  List<List<TimelineEvent>> days() {
    Map<String, List<TimelineEvent>> days = new LinkedHashMap<>();
    for (TimelineEvent event : shown(report.timeline())) {
      days.computeIfAbsent(Words.date(event), date -> new ArrayList<>()).add(event);
    }
    return List.copyOf(days.values());
  }

  /** The drawing of the events the page lists, of which there is at least one. */
  Chart chart() {
    return Chart.of(shown(report.timeline()), report.asOf().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** The cited places in their context: to be asked for when everything else is written. */
  List<Excerpt> excerpts() {
    List<Excerpt> excerpts = new ArrayList<>();
    for (Article article : report.articles()) {
      var places = citations.of(article.revision());
      if (!places.isEmpty()) {
        excerpts.add(Excerpt.of(sources.number(article.revision()), article, places));
      }
    }
    return excerpts;
  }
}
