package dev.sitrep.app.render;

import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.LedgerEntry.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of the quote ledger as a reader sees it.
 *
 * @param words the fullest version
 * @param speaker who said it, "sources differ" or "speaker unknown"
 * @param open whether that is no one's name
 * @param why why nobody can be named; empty where somebody is, or sources differ
 * @param versions who says it was whom: one where all agree
 * @param attributed those in which other words than the quoted ones tell who speaks
 * @param others further wordings, each once
 */
record Said(
    String words,
    String speaker,
    boolean open,
    String why,
    List<Version> versions,
    List<Saying> attributed,
    List<Saying> others) {

  /**
   * The articles that agree on a speaker.
   *
   * @param speaker whom they name, or "speaker unknown"
   * @param sayings their versions
   */
  record Version(String speaker, List<Saying> sayings) {}

  /** The entry, sorted out. */
  static Said of(LedgerEntry entry) {
    Saying first = entry.sayings().get(0);
    boolean conflict = entry.agreement() == Agreement.CONFLICT;
    boolean unknown = entry.speakers().isEmpty() && first.speaker() instanceof Speaker.Unknown;
    String why =
        !conflict && unknown && first.speaker() instanceof Speaker.Unknown nobody
            ? Plain.line(nobody.why())
            : "";
    return new Said(
        Plain.line(first.words().text()),
        Words.speaker(entry),
        conflict || unknown,
        why,
        conflict ? bySpeaker(entry) : List.of(new Version(Words.speaker(entry), entry.sayings())),
        entry.sayings().stream().filter(saying -> saying.attribution() != null).toList(),
        others(entry));
  }

  private static List<Version> bySpeaker(LedgerEntry entry) {
    Map<String, List<Saying>> bySpeaker = new LinkedHashMap<>();
    for (Saying saying : entry.sayings()) {
      bySpeaker
          .computeIfAbsent(Plain.line(saying.speaker().label()), label -> new ArrayList<>())
          .add(saying);
    }
    return bySpeaker.entrySet().stream()
        .map(version -> new Version(version.getKey(), version.getValue()))
        .toList();
  }

  private static List<Saying> others(LedgerEntry entry) {
    Map<String, Saying> byWords = new LinkedHashMap<>();
    for (Saying saying : entry.sayings()) {
      byWords.putIfAbsent(Plain.line(saying.words().text()), saying);
    }
    return byWords.values().stream().skip(1).toList();
  }
}
