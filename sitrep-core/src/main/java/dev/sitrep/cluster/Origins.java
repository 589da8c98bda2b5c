package dev.sitrep.cluster;

import dev.sitrep.model.Article;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.report.Origin;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the independent origins among articles: what has one publisher, credits one wire or
 * reprints one text is one voice, however many carry it.
 *
 * <p>An article whose outlet is unknown and that has no other tie counts for itself. A reader needs
 * a reason only where articles of several outlets are one voice; that one outlet is one voice needs
 * no word.
 */
final class Origins {

  private static final String UNKNOWN = "outlet unknown";
  private static final String WIRE = "same wire: ";
  private static final String PUBLISHER = "same publisher: ";

  private final Publishers publishers;

  Origins(Publishers publishers) {
    this.publishers = publishers;
  }

  /** Something several articles have in common, in words, and which articles have it. */
  private record Tie(String words, List<Integer> articles) {}

  /**
   * The origins of {@code articles}, in the order of their first articles.
   *
   * @param articles in the order they are to be listed in
   * @param reprints pairs that share text, by index into {@code articles}
   */
  List<Origin> among(List<Article> articles, List<Reprint> reprints) {
    List<Tie> ties = ties(articles);
    var partition = new Partition(articles.size());
    ties.forEach(tie -> tie.articles().forEach(it -> partition.join(tie.articles().get(0), it)));
    reprints.forEach(reprint -> partition.join(reprint.original(), reprint.copy()));
    List<String> outlets = outlets(articles);
    List<Reprint> abroad =
        reprints.stream()
            .filter(it -> !outlets.get(it.original()).equals(outlets.get(it.copy())))
            .toList();
    ties.removeIf(tie -> tie.articles().stream().map(outlets::get).distinct().count() < 2);
    return partition.groups().stream()
        .map(
            group ->
                new Origin(
                    name(group.stream().map(articles::get).toList()),
                    group.stream().map(it -> articles.get(it).revision()).toList(),
                    Stream.concat(shared(group, ties), reprinted(group, abroad)).toList()))
        .toList();
  }

  private List<Tie> ties(List<Article> articles) {
    Map<String, Tie> publishersTies = new TreeMap<>();
    Map<String, Tie> wires = new TreeMap<>();
    for (int article = 0; article < articles.size(); article++) {
      int index = article;
      Metadata metadata = articles.get(article).metadata();
      publishers.named(metadata).ifPresent(it -> tie(publishersTies, PUBLISHER, it, index));
      publishers.family(metadata).ifPresent(it -> tie(publishersTies, "same owner: ", it, index));
      publishers.domain(metadata).ifPresent(it -> tie(publishersTies, "same site: ", it, index));
      if (metadata.agency() != null) {
        tie(wires, WIRE, metadata.agency(), index);
      }
    }
    addAgenciesThemselves(articles, wires);
    List<Tie> ties = new ArrayList<>(publishersTies.values());
    ties.addAll(wires.values());
    return ties;
  }

  private static void tie(Map<String, Tie> ties, String words, String name, int article) {
    ties.computeIfAbsent(
            words + Publishers.key(name), key -> new Tie(words + name, new ArrayList<>()))
        .articles()
        .add(article);
  }

  // What the agency publishes itself and what others take from it is one voice.
  private void addAgenciesThemselves(List<Article> articles, Map<String, Tie> wires) {
    for (int article = 0; article < articles.size(); article++) {
      String family = publishers.family(articles.get(article).metadata()).orElse("");
      Tie wire = wires.get(WIRE + Publishers.key(family));
      if (wire != null && !wire.articles().contains(article)) {
        wire.articles().add(article);
      }
    }
  }

  /** Which outlet each article is of: two of one outlet, and only these, have equal strings. */
  private List<String> outlets(List<Article> articles) {
    Map<String, String> ofSites = new TreeMap<>();
    for (Article article : articles) {
      Metadata metadata = article.metadata();
      publishers
          .outlet(metadata)
          .ifPresent(it -> publishers.domain(metadata).ifPresent(s -> ofSites.putIfAbsent(s, it)));
    }
    return articles.stream()
        .map(
            article ->
                publishers
                    .outlet(article.metadata())
                    .or(
                        () ->
                            publishers
                                .domain(article.metadata())
                                .map(site -> ofSites.getOrDefault(site, site)))
                    .orElse(article.id()))
        .toList();
  }

  private static Stream<String> shared(List<Integer> group, List<Tie> ties) {
    return ties.stream().filter(tie -> group.contains(tie.articles().get(0))).map(Tie::words);
  }

  private static Stream<String> reprinted(List<Integer> group, List<Reprint> reprints) {
    DoubleSummaryStatistics shares =
        reprints.stream()
            .filter(reprint -> group.contains(reprint.copy()))
            .mapToDouble(Reprint::containment)
            .summaryStatistics();
    if (shares.getCount() == 0) {
      return Stream.empty();
    }
    String least = Wording.percent(shares.getMin());
    String most = Wording.percent(shares.getMax());
    String range = least.equals(most) ? most : least.replace(" %", "") + " to " + most;
    return Stream.of("reprinted text: " + range + " the same");
  }

  private String name(List<Article> articles) {
    List<Metadata> known = articles.stream().map(Article::metadata).toList();
    return Stream.of(
            known.stream().map(Metadata::agency).filter(Objects::nonNull),
            known.stream().flatMap(it -> publishers.named(it).stream()),
            known.stream().flatMap(it -> publishers.family(it).stream()),
            known.stream().flatMap(it -> publishers.domain(it).stream()))
        .flatMap(names -> names)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
