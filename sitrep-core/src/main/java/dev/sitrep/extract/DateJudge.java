package dev.sitrep.extract;

import dev.sitrep.extract.DateClaim.Place;
import dev.sitrep.extract.DateClaim.Role;
import dev.sitrep.model.Precision;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which of a page's claims on its time are believed. */
final class DateJudge {

  private static final Set<Place> DECLARED = EnumSet.of(Place.DECLARED);
  private static final Set<Place> SEEN = EnumSet.of(Place.MARKED, Place.SHOWN, Place.ADDRESS);
  private static final List<Place> NEAR =
      List.of(Place.MARKED, Place.ADDRESS, Place.SHOWN, Place.VAGUE, Place.PAGE);
  private static final int EASTERNMOST = 14;
  private static final int WESTERNMOST = 12;
  private static final Set<Place> BESIDE = EnumSet.of(Place.MARKED, Place.SHOWN);
  private static final Set<Place> AWAY = EnumSet.of(Place.BELOW, Place.ELSEWHERE);

  private final List<DateClaim> plausible;
  private final List<DateClaim> months;
  private final @Nullable DateClaim modified;
  private final @Nullable DateClaim state;

  private DateJudge(List<DateClaim> claims) {
    List<DateClaim> possible =
        claims.stream().filter(it -> it.isPlausible() && !isShownChange(it, claims)).toList();
    this.plausible = possible.stream().filter(DateClaim::isDay).toList();
    this.months = possible.stream().filter(it -> !it.isDay()).toList();
    this.state = first(plausible, Role.AS_OF);
    DateClaim changed = first(plausible, Role.MODIFIED);
    this.modified = changed != null ? changed : state;
  }

  /** The dates that follow from {@code claims}, which are sorted by their places. */
  static PageDates judge(List<DateClaim> claims) {
    var judge = new DateJudge(claims);
    DateClaim published = judge.published();
    return new PageDates(published, judge.changed(published), claims);
  }

  /** What is changed before it is published is not known to have been changed since. */
  private @Nullable DateClaim changed(@Nullable DateClaim published) {
    boolean before =
        published != null
            && modified != null
            && modified.time().day().isBefore(published.time().day());
    return before || modified == published ? null : modified;
  }

  private @Nullable DateClaim published() {
    DateClaim declared = first(at(DECLARED), Role.PUBLISHED);
    if (declared != null) {
      return earlierAddress(shownDay(local(agreed(declared))));
    }
    for (Place place : NEAR) {
      DateClaim found = firstOf(at(EnumSet.of(place)));
      if (found != null) {
        return place == Place.VAGUE ? noLaterThanState(found) : ordered(found);
      }
    }
    DateClaim away = away();
    return away != null ? away : state != null ? ordered(state) : firstOf(months);
  }

  /** What had its state by a day was not made after it. */
  private DateClaim noLaterThanState(DateClaim vague) {
    boolean after = state != null && state.time().day().isBefore(vague.time().day());
    return ordered(state != null && after ? state : vague);
  }

  /** What a reader sees, where the declared dates do not agree. */
  private DateClaim agreed(DateClaim declared) {
    DateClaim seen = firstOf(at(BESIDE));
    boolean disagree =
        at(DECLARED).stream().anyMatch(it -> it.role() == Role.PUBLISHED && days(it, declared) > 1);
    return seen == null || !disagree || isDay(seen, modified) ? declared : ordered(seen);
  }

  /**
   * The day a reader sees, where the instant is declared in universal time and falls on a
   * neighbouring day there. It is the day at the place, by which the text says "on Monday".
   */
  private DateClaim shownDay(DateClaim claim) {
    OffsetDateTime at = claim.time().at();
    boolean universal =
        claim.time().precision() == Precision.MINUTE && at.getOffset().equals(ZoneOffset.UTC);
    if (!universal) {
      return claim;
    }
    boolean midnight = at.getMinute() == 0 && at.getSecond() == 0;
    return at(SEEN).stream()
        .filter(it -> !it.isChange() && isNeighbour(it.time().day(), at))
        .filter(it -> midnight || !isDay(it, modified) || isDay(claim, modified))
        .filter(it -> at(SEEN).stream().noneMatch(other -> isDay(other, claim)))
        .findFirst()
        .orElse(claim);
  }

  /** Whether it is {@code day} somewhere on earth at {@code at}, but not in universal time. */
  private static boolean isNeighbour(LocalDate day, OffsetDateTime at) {
    return day.equals(at.plusHours(EASTERNMOST).toLocalDate()) && day.isAfter(at.toLocalDate())
        || day.equals(at.minusHours(WESTERNMOST).toLocalDate()) && day.isBefore(at.toLocalDate());
  }

  /** The same instant in the zone of the place, if that is given anywhere. */
  private DateClaim local(DateClaim claim) {
    boolean local =
        claim.time().precision() != Precision.MINUTE
            || !claim.time().at().getOffset().equals(ZoneOffset.UTC);
    return local
        ? claim
        : plausible.stream()
            .filter(it -> !it.isChange())
            .filter(it -> it.time().precision() == Precision.MINUTE)
            .filter(it -> !it.time().at().getOffset().equals(ZoneOffset.UTC))
            .filter(it -> it.time().at().isEqual(claim.time().at()))
            .findFirst()
            .orElse(claim);
  }

  /** The address is made at the first publication and stays when a text is published anew. */
  private DateClaim earlierAddress(DateClaim claim) {
    return at(EnumSet.of(Place.ADDRESS)).stream()
        .filter(it -> it.role() == Role.PUBLISHED)
        .filter(it -> it.time().day().isBefore(claim.time().day()))
        .findFirst()
        .orElse(claim);
  }

  /** Day and month in the order in which other claims bear them out. */
  private DateClaim ordered(DateClaim claim) {
    LocalDate swapped = claim.swapped();
    boolean better =
        swapped != null
            && plausible.stream()
                .anyMatch(it -> it.swapped() == null && it.time().day().equals(swapped))
            && plausible.stream().noneMatch(it -> it.swapped() == null && isDay(it, claim));
    return swapped != null && better ? claim.swap(swapped) : claim;
  }

  /** Away from the headline stand dates of other things too: they have to be one. */
  private @Nullable DateClaim away() {
    List<DateClaim> away = at(AWAY);
    DateClaim labelled = first(away, Role.PUBLISHED);
    DateClaim found = labelled != null ? labelled : first(away, Role.DATED);
    Role role = labelled != null ? Role.PUBLISHED : Role.DATED;
    boolean one = away.stream().allMatch(it -> it.role() != role || isDay(it, found));
    return found != null && one ? ordered(found) : null;
  }

  private List<DateClaim> at(Set<Place> places) {
    return plausible.stream().filter(it -> places.contains(it.place())).toList();
  }

  private static @Nullable DateClaim firstOf(List<DateClaim> claims) {
    DateClaim published = first(claims, Role.PUBLISHED);
    return published != null ? published : first(claims, Role.DATED);
  }

  private static @Nullable DateClaim first(List<DateClaim> claims, Role role) {
    return claims.stream().filter(it -> it.role() == role).findFirst().orElse(null);
  }

  /** Whether a line shows what is marked as the last change in it and as nothing else. */
  private static boolean isShownChange(DateClaim claim, List<DateClaim> claims) {
    if (claim.role() != Role.DATED || claim.place() != Place.SHOWN) {
      return false;
    }
    List<DateClaim> same =
        claims.stream().filter(it -> it.place() == Place.MARKED && isDay(it, claim)).toList();
    return !same.isEmpty() && same.stream().allMatch(it -> it.role() == Role.MODIFIED);
  }

  private static boolean isDay(DateClaim claim, @Nullable DateClaim other) {
    return other != null && claim.time().day().equals(other.time().day());
  }

  private static long days(DateClaim one, DateClaim other) {
    return Math.abs(ChronoUnit.DAYS.between(one.time().day(), other.time().day()));
  }
}
