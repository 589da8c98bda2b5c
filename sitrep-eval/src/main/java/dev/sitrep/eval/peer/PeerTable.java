package dev.sitrep.eval.peer;

import dev.sitrep.eval.metric.PairedBootstrap;
import dev.sitrep.eval.metric.PairedBootstrap.Interval;
import dev.sitrep.eval.peer.Reading.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ourselves and the peers on the same pages in the same run, with what the difference is worth. */
public final class PeerTable {

  private static final String REJECTED_SET = "wcxb-other";

  private final Map<String, List<GoldPage>> pages = new LinkedHashMap<>();
  private final List<Peer> peers = new ArrayList<>();

  /**
   * The peers over the sets of {@code gold}.
   *
   * @param script the folder of the peer that node runs; left out where it is not installed
   */
  public PeerTable(Path gold, Path script) {
    Stream.concat(Stream.of(TextSet.values()).map(TextSet::folder), Stream.of(REJECTED_SET))
        .forEach(set -> pages.put(set, GoldPage.all(gold.resolve("extraction").resolve(set))));
    peers.add(new SitrepPeer());
    peers.add(new Readability4jPeer());
    peers.add(new BoilerpipePeer());
    peers.add(new CruxPeer());
    List<GoldPage> all = pages.values().stream().flatMap(List::stream).toList();
    ReadabilityJsPeer.over(all, script)
        .ifPresentOrElse(
            peers::add, () -> System.out.println("skipped: Readability.js is not installed"));
  }

  /** The table, in Markdown. */
  public String text() {
    var text = new StringBuilder("\n| set | metric |");
    peers.forEach(peer -> text.append(' ').append(peer.name()).append(" |"));
    text.append("\n|---|---|").append("---|".repeat(peers.size())).append('\n');
    var against = new StringBuilder("\n| set | against | ahead by, mean | 95 % of samples |\n");
    against.append("|---|---|---|---|\n");
    for (TextSet set : TextSet.values()) {
      List<List<Reading>> readings = readings(set.folder());
      List<List<double[]>> sums = readings.stream().map(each -> sums(set, each)).toList();
      row(text, set.folder(), set.metric(), sums.stream().map(set::scoreOf).toList());
      row(text, set.folder(), "kept", shares(readings, Verdict.ARTICLE));
      compare(against, set, sums);
    }
    row(text, REJECTED_SET, "rejected", shares(readings(REJECTED_SET), Verdict.NO_ARTICLE));
    return text.append(against).toString();
  }

  private void compare(StringBuilder text, TextSet set, List<List<double[]>> sums) {
    for (int i = 1; i < peers.size(); i++) {
      Interval ahead = PairedBootstrap.difference(sums.get(0), sums.get(i), set::score);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %+.4f | %+.4f to %+.4f |%n",
              set.folder(),
              peers.get(i).name(),
              ahead.mean(),
              ahead.low(),
              ahead.high()));
    }
  }

  /** For each peer what it reads of each page of a set. */
  private List<List<Reading>> readings(String set) {
    List<GoldPage> all = pages.getOrDefault(set, List.of());
    return peers.stream()
        .map(peer -> all.parallelStream().map(page -> reading(peer, page)).toList())
        .toList();
  }

  private static Reading reading(Peer peer, GoldPage page) {
    try {
      return peer.read(page);
    } catch (Exception | StackOverflowError e) {
      return Reading.NOTHING;
    }
  }

  private List<double[]> sums(TextSet set, List<Reading> readings) {
    List<GoldPage> all = pages.getOrDefault(set.folder(), List.of());
    List<double[]> sums = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (set.has(all.get(i).gold())) {
        sums.add(set.sums(all.get(i).gold(), readings.get(i).text()));
      }
    }
    return sums;
  }

  private static List<Double> shares(List<List<Reading>> readings, Verdict verdict) {
    return readings.stream()
        .map(
            each ->
                each.stream().filter(it -> it.verdict() == verdict).count() / (double) each.size())
        .toList();
  }

  private static void row(StringBuilder text, String set, String metric, List<Double> values) {
    text.append("| extraction/").append(set).append(" | ").append(metric).append(" | ");
    text.append(
            values.stream()
                .map(value -> String.format(Locale.ROOT, "%.4f", value))
                .collect(Collectors.joining(" | ")))
        .append(" |\n");
  }
}
