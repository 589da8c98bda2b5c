package dev.sitrep.report;

import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.report.Digest.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who said what, over all articles: the same saying once, with all who carry it.
 *
 * <p>Quotations are compared with the fullest of each saying only, found by runs of three words:
 * never all with all.
 */
final class Ledger {

  private static final int RUN = 3;

  /** A run of words of more sayings than this is a phrase of the language. */
  private static final int PHRASE = 300;

  /** Share of the runs of the shorter that must stand in the longer to look closer. */
  private static final double RUNS_SHARED = 0.4;

  private static final int LOOKED_AT = 10;

  private final Digest digest;

  /** The utterances of each saying, the fullest first. */
  private final List<List<Utterance>> sayings = new ArrayList<>();

  private final Map<String, List<Integer>> byRun = new HashMap<>();

  Ledger(Digest digest) {
    this.digest = digest;
  }

  /** The sayings, the one most origins carry first, then by time. */
  List<LedgerEntry> entries() {
    for (Utterance utterance : fullestFirst()) {
      Optional<Integer> known = sayingOf(utterance);
      if (known.isPresent()) {
        sayings.get(known.get()).add(utterance);
      } else {
        open(utterance);
      }
    }
    List<Saying> entries = sayings.stream().map(it -> Saying.of(it, digest.cast())).toList();
    return entries.stream().sorted(Saying.BY_WEIGHT).map(Saying::entry).toList();
  }

  private List<Utterance> fullestFirst() {
    List<Utterance> utterances = new ArrayList<>();
    for (Told told : digest.stories()) {
      for (Analysis analysis : told.story().articles()) {
        for (Quote quote : analysis.quotes()) {
          Utterance.of(analysis, digest.voice(analysis), quote).ifPresent(utterances::add);
        }
      }
    }
    utterances.sort(
        Comparator.comparingInt((Utterance it) -> -it.tokens().size())
            .thenComparing(Utterance.ORDER));
    return utterances;
  }

  private void open(Utterance utterance) {
    for (String run : runs(utterance)) {
      byRun.computeIfAbsent(run, key -> new ArrayList<>()).add(sayings.size());
    }
    List<Utterance> saying = new ArrayList<>();
    saying.add(utterance);
    sayings.add(saying);
  }

  private Optional<Integer> sayingOf(Utterance utterance) {
    List<String> runs = runs(utterance);
    Map<Integer, Integer> shared = new LinkedHashMap<>();
    for (String run : runs) {
      List<Integer> with = byRun.getOrDefault(run, List.of());
      if (with.size() <= PHRASE) {
        with.forEach(saying -> shared.merge(saying, 1, Integer::sum));
      }
    }
    return shared.entrySet().stream()
        .filter(it -> it.getValue() >= RUNS_SHARED * runs.size())
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(LOOKED_AT)
        .map(Map.Entry::getKey)
        .filter(saying -> Wording.ofOneSaying(utterance, sayings.get(saying).get(0)))
        .findFirst();
  }

  private static List<String> runs(Utterance utterance) {
    List<String> tokens = utterance.tokens();
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= tokens.size(); i++) {
      runs.add(String.join(" ", tokens.subList(i, i + RUN)));
    }
    return runs.stream().distinct().toList();
  }
}
