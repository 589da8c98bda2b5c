package dev.sitrep.report;

import dev.sitrep.model.analysis.Analysis;
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
import java.util.OptionalInt;
import java.util.stream.Stream;
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
   * @param number its number in the cast; null if the articles name it nowhere else
   * @param name the fullest of the names
   * @param origins of those who say so
   */
  private record Claimed(
      @Nullable Integer number, String name, Entity.Kind kind, List<String> origins) {

    static Claimed of(int number, Cast cast, List<String> origins) {
      return new Claimed(number, cast.name(number), cast.kind(number), origins);
    }

    boolean mayBe(Claimed other, Cast cast) {
      return number != null && other.number != null
          ? cast.mayBeOne(number, other.number)
          : name.equalsIgnoreCase(other.name);
    }

    Claimed with(Claimed other) {
      Claimed fuller = other.name.length() > name.length() ? other : this;
      List<String> all =
          Stream.concat(origins.stream(), other.origins.stream()).distinct().toList();
      return new Claimed(fuller.number, fuller.name, fuller.kind, all);
    }
  }

  /** The saying of {@code utterances}, of which the first is the fullest. */
  static Saying of(List<Utterance> utterances, Cast cast) {
    List<Utterance> sorted = new ArrayList<>(utterances.subList(1, utterances.size()));
    sorted.sort(Utterance.ORDER);
    sorted.add(0, utterances.get(0));
    List<Claimed> named = claimed(sorted, cast);
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

  private static List<Claimed> claimed(List<Utterance> utterances, Cast cast) {
    List<Claimed> claimed = new ArrayList<>();
    for (Utterance utterance : utterances) {
      for (Claimed own : claims(utterance, cast)) {
        int known = 0;
        while (known < claimed.size() && !own.mayBe(claimed.get(known), cast)) {
          known++;
        }
        if (known < claimed.size()) {
          claimed.set(known, claimed.get(known).with(own));
        } else {
          claimed.add(own);
        }
      }
    }
    return claimed;
  }

  /** Those whom an utterance names, or describes so that another article tells who it is. */
  private static List<Claimed> claims(Utterance utterance, Cast cast) {
    Analysis analysis = utterance.analysis();
    List<String> origins = List.of(utterance.voice().origin());
    List<Claimed> claims = new ArrayList<>();
    for (Speaker.Named named : utterance.speaker().named()) {
      OptionalInt number = cast.number(analysis, named.name());
      claims.add(
          number.isPresent()
              ? Claimed.of(number.getAsInt(), cast, origins)
              : new Claimed(null, named.name(), Entity.Kind.OTHER, origins));
    }
    if (utterance.speaker() instanceof Speaker.Described described) {
      cast.bearer(analysis, described.description())
          .ifPresent(number -> claims.add(Claimed.of(number, cast, origins)));
    }
    return claims;
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
