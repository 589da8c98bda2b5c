package dev.sitrep.report;

import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.LedgerEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that carries one saying, on its way to an entry of the ledger. */
record Saying(List<Utterance> utterances, LedgerEntry entry) {

  /** More origins first, then the earlier, then as the report numbers the articles. */
  static final Comparator<Saying> BY_WEIGHT =
      Comparator.comparingInt((Saying it) -> -it.entry().origins())
          .thenComparing(Saying::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(it -> it.utterances().get(0), Utterance.ORDER);

  /**
   * Who is said to have said it: one person or body, by all its names in the articles.
   *
   * @param name the longest of the names
   * @param origins of those who say so
   */
  private record Claimed(String name, Entity.@Nullable Kind kind, List<String> origins) {}

  /** The saying of {@code utterances}, of which the first is the fullest. */
  static Saying of(List<Utterance> utterances) {
    List<Utterance> sorted = new ArrayList<>(utterances.subList(1, utterances.size()));
    sorted.sort(Utterance.ORDER);
    sorted.add(0, utterances.get(0));
    List<Claimed> named = claimed(sorted);
    List<String> names = named.stream().map(Claimed::name).distinct().toList();
    // Beside a name, "the minister" tells no more; the sayings keep it.
    List<String> speakers = names.isEmpty() ? described(sorted) : names;
    int origins = (int) sorted.stream().map(it -> it.voice().origin()).distinct().count();
    List<LedgerEntry.Saying> sayings = sorted.stream().map(Utterance::saying).toList();
    return new Saying(sorted, new LedgerEntry(sayings, speakers, agreement(named), origins));
  }

  /** "The board's director" and "the board’s director" once, as first written. */
  private static List<String> described(List<Utterance> utterances) {
    Map<String, String> byWords = new LinkedHashMap<>();
    utterances.stream()
        .map(Utterance::speaker)
        .filter(Speaker.Described.class::isInstance)
        .map(Speaker::label)
        .forEach(
            label -> byWords.putIfAbsent(label.toLowerCase(Locale.ROOT).replace('’', '\''), label));
    return List.copyOf(byWords.values());
  }

  private @Nullable Instant earliest() {
    return utterances.stream()
        .map(it -> it.voice().time())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<Claimed> claimed(List<Utterance> utterances) {
    List<Claimed> claimed = new ArrayList<>();
    for (Utterance utterance : utterances) {
      for (Speaker.Named named : utterance.speaker().named()) {
        String language = utterance.analysis().language();
        Claimed own =
            new Claimed(named.name(), kind(utterance, named), List.of(utterance.voice().origin()));
        int known = 0;
        while (known < claimed.size()
            && !PersonName.areSame(claimed.get(known).name(), named.name(), language)) {
          known++;
        }
        if (known < claimed.size()) {
          claimed.set(known, join(claimed.get(known), own));
        } else {
          claimed.add(own);
        }
      }
    }
    return claimed;
  }

  private static Claimed join(Claimed one, Claimed other) {
    String name = other.name().length() > one.name().length() ? other.name() : one.name();
    List<String> origins = new ArrayList<>(one.origins());
    origins.addAll(other.origins());
    return new Claimed(
        name, one.kind() == null ? other.kind() : one.kind(), origins.stream().distinct().toList());
  }

  private static Entity.@Nullable Kind kind(Utterance utterance, Speaker.Named named) {
    return utterance.analysis().entities().stream()
        .filter(entity -> entity.name().equals(named.name()))
        .map(Entity::kind)
        .findFirst()
        .orElse(null);
  }

  /** A body and a person do not contradict each other: he may speak for it. */
  private static Agreement agreement(List<Claimed> named) {
    long persons = named.stream().filter(it -> it.kind() != Entity.Kind.ORGANISATION).count();
    long bodies = named.size() - persons;
    if (persons > 1 || bodies > 1) {
      return Agreement.CONFLICT;
    }
    boolean agreed = named.stream().anyMatch(it -> it.origins().size() > 1);
    return agreed ? Agreement.AGREED : Agreement.SINGLE;
  }
}
