package dev.sitrep.report;

import dev.sitrep.model.Revision;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.Story;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Stories written by hand: the outlet is the origin, an unknown one is one of its own. */
public final class Told {

  private Told() {}

  public static Story story(String id, Analysis... articles) {
    return story(id, Arrays.asList(articles));
  }

  public static Story story(String id, List<Analysis> articles) {
    Map<String, List<Revision>> byOutlet = new LinkedHashMap<>();
    for (Analysis analysis : articles) {
      String outlet = analysis.article().metadata().outlet();
      Revision revision = analysis.article().revision();
      String key = outlet == null ? revision.article() : outlet;
      byOutlet.computeIfAbsent(key, it -> new java.util.ArrayList<>()).add(revision);
    }
    List<String> outlets =
        articles.stream()
            .map(it -> it.article().metadata().outlet())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    List<Origin> origins =
        byOutlet.entrySet().stream()
            .map(
                it ->
                    new Origin(
                        outlets.contains(it.getKey()) ? it.getKey() : "outlet unknown",
                        it.getValue(),
                        List.of()))
            .toList();
    List<Revision> revisions = articles.stream().map(it -> it.article().revision()).toList();
    return new Story(id, articles, new Coverage(revisions, outlets, List.of(), origins));
  }
}
