package dev.sitrep.io.collect;

import dev.sitrep.io.feed.Feed.Pace;
import dev.sitrep.model.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was in the body a source answered with.
 *
 * @param title what the source calls itself
 * @param entries articles it announces
 * @param leads other sources it leads to
 * @param page whether it is a page, which may be that of an article; then its leads count only if
 *     it is none
 * @param pace how often it wants to be asked
 * @param notes what of it could not be used, in words
 * @param wrong why it is no source at all; null where it is one
 */
record Found(
    @Nullable String title,
    List<Entry> entries,
    List<Lead> leads,
    boolean page,
    Pace pace,
    List<String> notes,
    @Nullable String wrong) {

  Found {
    entries = List.copyOf(entries);
    leads = List.copyOf(leads);
    notes = List.copyOf(notes);
  }

  /**
   * Another source.
   *
   * @param address where it is
   * @param kind what it is
   */
  record Lead(String address, SourceSpec.Kind kind) {}

  static Found ofLeads(@Nullable String title, List<Lead> leads, List<String> notes) {
    return new Found(title, List.of(), leads, false, Pace.UNSAID, notes, null);
  }

  /** A page that names the feeds {@code leads}. */
  static Found page(List<Lead> leads) {
    return new Found(null, List.of(), leads, true, Pace.UNSAID, List.of(), null);
  }

  /** No source at all. */
  static Found nothing(String wrong) {
    return new Found(null, List.of(), List.of(), false, Pace.UNSAID, List.of(), wrong);
  }
}
