package dev.sitrep.app.render;

import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was left out for one reason.
 *
 * @param reason why
 * @param items what, in the order of the report
 */
record Omitted(Reason reason, List<LeftOut> items) {

  /** The left-out list by reason: whole inputs first, then articles, then lines. */
  static List<Omitted> byReason(List<LeftOut> leftOut) {
    Map<Reason, List<LeftOut>> byReason = new EnumMap<>(Reason.class);
    for (LeftOut item : leftOut) {
      byReason.computeIfAbsent(item.reason(), reason -> new ArrayList<>()).add(item);
    }
    return byReason.entrySet().stream()
        .map(entry -> new Omitted(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
