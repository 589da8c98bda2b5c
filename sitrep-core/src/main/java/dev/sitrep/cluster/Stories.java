package dev.sitrep.cluster;

import dev.sitrep.model.Article;
import dev.sitrep.model.Revision;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.Story;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Makes stories of groups of articles: with their copies, their origins and a name. */
final class Stories {

  /** Most origins, then most articles, then the most recent, then by id. */
  static final Comparator<Story> WEIGHTIEST_FIRST =
      Comparator.comparing((Story story) -> -story.coverage().origins().size())
          .thenComparing(story -> -story.articles().size())
          .thenComparing(Stories::latest, Comparator.reverseOrder())
          .thenComparing(Story::id);

  private static final int ID_LENGTH = 10;

  private final Origins origins;

  Stories(Origins origins) {
    this.origins = origins;
  }

  /**
   * The story of some heads and of all that copies them.
   *
   * @param used all articles, in chronological order
   * @param families who copies whom among them
   * @param heads the story's heads, by index into {@code used}
   */
  Story of(List<Analysis> used, Families families, List<Integer> heads) {
    var members = new TreeSet<>(heads);
    heads.forEach(head -> members.addAll(families.copies(head)));
    List<Integer> indices = List.copyOf(members);
    List<Analysis> analyses = indices.stream().map(used::get).toList();
    List<Article> articles = analyses.stream().map(Analysis::article).toList();
    List<Reprint> reprints = within(indices, families.reprints(members));
    var coverage =
        new Coverage(
            articles.stream().map(Article::revision).toList(),
            outlets(articles),
            Syndications.among(used, families, members),
            origins.among(articles, reprints));
    return new Story(id(articles.get(0).revision()), analyses, coverage);
  }

  /** The pairs among {@code indices}, ascending, by their places there. */
  private static List<Reprint> within(List<Integer> indices, List<Reprint> reprints) {
    return reprints.stream()
        .map(
            it ->
                new Reprint(
                    Collections.binarySearch(indices, it.original()),
                    Collections.binarySearch(indices, it.copy()),
                    it.containment(),
                    it.kind()))
        .toList();
  }

  private static List<String> outlets(List<Article> articles) {
    return articles.stream()
        .map(article -> article.metadata().outlet())
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private static Instant latest(Story story) {
    return story.articles().stream()
        .map(analysis -> Chronology.timeOf(analysis.article()))
        .filter(Objects::nonNull)
        .map(time -> time.at().toInstant())
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private static String id(Revision revision) {
    String name = revision.article() + '\n' + revision.sha256();
    return Revision.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
  }
}
