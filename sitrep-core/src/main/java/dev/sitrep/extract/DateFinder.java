package dev.sitrep.extract;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a page was published and last changed: what it says of that, and what of it is believed. */
final class DateFinder {

  private DateFinder() {}

  /**
   * The dates of the page that declares {@code facts} and shows {@code region}.
   *
   * @param page where its scripts are
   * @param fetched when it was fetched, where that is known
   */
  static PageDates find(
      PageFacts facts, TextRegion region, PageTree page, @Nullable Instant fetched) {
    boolean monthFirst =
        DayOrder.isMonthFirst(facts.head().language(), facts.url(), region.table());
    var claims = new DateClaims(fetched, monthFirst);
    DeclaredDates.addTo(claims, facts);
    AddressDate.addTo(claims, facts.url());
    MarkedDates.addTo(claims, region);
    ShownDates.addTo(claims, region);
    if (!claims.hasDay()) {
      DeclaredDates.addOfPage(claims, facts);
    }
    if (!claims.hasDay()) {
      ScriptDates.addTo(claims, page);
    }
    List<DateClaim> sorted =
        claims.all().stream().sorted(Comparator.comparing(DateClaim::place)).toList();
    return DateJudge.judge(sorted);
  }
}
