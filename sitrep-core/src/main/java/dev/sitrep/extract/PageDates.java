package dev.sitrep.extract;

import dev.sitrep.extract.DateClaim.Place;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published and changed, and what says so.
 *
 * @param published the claim believed for the first publication, or null
 * @param modified the claim believed for the last change, or null
 * @param claims all that was said, the most trustworthy first
 */
record PageDates(
    @Nullable DateClaim published, @Nullable DateClaim modified, List<DateClaim> claims) {

  PageDates {
    claims = List.copyOf(claims);
  }

  /** What is believed. */
  Metadata.Dates believed() {
    return new Metadata.Dates(
        published == null ? null : published.time(), modified == null ? null : modified.time());
  }

  /** Whether the publication is known by more than what is said of the page as a page. */
  boolean isOfArticle() {
    return published != null && published.place() != Place.PAGE;
  }

  /** Where both came from, and what contradicts them. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    add(findings, Field.PUBLISHED, published, false);
    add(findings, Field.MODIFIED, modified, true);
    return findings;
  }

  private void add(List<Finding> findings, Field field, @Nullable DateClaim taken, boolean change) {
    List<Claim> others =
        claims.stream()
            .filter(it -> it.isChange() == change)
            .filter(it -> contradicts(it, taken))
            .map(PageDates::claim)
            .distinct()
            .toList();
    if (taken != null || !others.isEmpty()) {
      findings.add(new Finding(field, taken == null ? null : claim(taken), others));
    }
  }

  /** Whether it says another day; away from the headline and the text stand many. */
  private boolean contradicts(DateClaim claim, @Nullable DateClaim believed) {
    // the state of a text may be all that is known of its publication, and is no change then
    boolean state = believed == null && published != null && published.isChange();
    DateClaim taken = state ? published : believed;
    boolean near = claim.place().compareTo(Place.BELOW) < 0;
    boolean same =
        taken != null && (!claim.isDay() || claim.time().day().equals(taken.time().day()));
    return near && !same;
  }

  private static Claim claim(DateClaim claim) {
    return new Claim(claim.source(), claim.text(), claim.refused());
  }
}
