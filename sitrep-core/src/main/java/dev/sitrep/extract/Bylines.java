package dev.sitrep.extract;

import dev.sitrep.extract.AuthorNames.Parsed;
import dev.sitrep.extract.BylineClaim.Standing;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article: persons, and the wire agency that is credited.
 *
 * @param authors persons, in their order
 * @param agencies the wire agencies credited, the most trusted place first
 * @param finding where the authors came from
 */
record Bylines(List<String> authors, List<Claim> agencies, Optional<Finding> finding) {

  /**
   * What a claim comes to.
   *
   * @param persons those that are not the outlet
   */
  private record Read(BylineClaim claim, List<String> persons, Parsed parsed) {

    boolean isSure() {
      return claim.standing() == Standing.PERSONS || claim.standing() == Standing.AUTHORS;
    }

    /**
     * Single names with capitals: writers without a surname, more likely than logins. Of several
     * elements the first names the writer, the others date and section.
     */
    List<String> firstNames() {
      return parsed.nicknames().stream()
          .filter(name -> Character.isUpperCase(name.charAt(0)) && name.indexOf(' ') < 0)
          .filter(name -> name.chars().allMatch(Character::isLetter))
          .limit(claim.texts().size() > 1 ? 1 : Long.MAX_VALUE)
          .toList();
    }

    Read with(List<String> names) {
      return new Read(claim, names, parsed);
    }
  }

  /**
   * The persons and the agency in {@code claims}, the most trusted of which comes first; the outlet
   * is neither.
   *
   * @param outlets the names the outlet goes by
   */
  static Bylines of(List<BylineClaim> claims, List<String> outlets, String language) {
    var names = AuthorNames.of(language);
    Set<String> own = keys(outlets);
    List<Read> read = new ArrayList<>();
    for (BylineClaim claim : claims) {
      Parsed parsed = names.parse(claim.texts());
      read.add(new Read(claim, persons(claim, parsed, own), parsed));
    }
    Read taken = taken(read, own);
    List<Claim> agencies = new ArrayList<>();
    for (Read one : read) {
      String agency = one.parsed().agency();
      if (agency != null && !own.contains(CleanText.key(agency))) {
        agencies.add(Claim.of(one.claim().source(), agency));
      }
    }
    List<String> authors = taken == null ? List.of() : taken.persons();
    return new Bylines(authors, agencies, finding(read, taken));
  }

  private static List<String> persons(BylineClaim claim, Parsed parsed, Set<String> own) {
    if (claim.standing() == Standing.BODIES) {
      return List.of();
    }
    // an object for each person: what else stands in one is a role
    long most = claim.standing() == Standing.PERSONS ? claim.texts().size() : Long.MAX_VALUE;
    return parsed.persons().stream()
        .filter(name -> !own.contains(CleanText.key(name)))
        .limit(most)
        .toList();
  }

  /**
   * Persons that are declared; first names that are declared, completed by what is seen; persons in
   * a line that looks like a byline; whoever else is declared.
   */
  private static @Nullable Read taken(List<Read> read, Set<String> own) {
    Read persons = fullest(read.stream().filter(Read::isSure).toList());
    if (persons != null) {
      return persons;
    }
    Read seen = fullest(read);
    Read first = firstSure(read, own, Read::firstNames);
    boolean completed =
        first == null
            || seen != null && seen.persons().get(0).startsWith(first.persons().get(0) + ' ');
    if (completed && seen != null) {
      return seen;
    }
    return first != null ? first : lastResort(read, own);
  }

  /** A person the outlet is named after, a writer under a name of his own, a desk. */
  private static @Nullable Read lastResort(List<Read> read, Set<String> own) {
    Read named = firstSure(read, Set.of(), Bylines::personsByName);
    Read nicknamed =
        named != null ? named : firstSure(read, own, one -> first(one.parsed().nicknames()));
    return nicknamed != null
        ? nicknamed
        : read.stream()
            .filter(one -> !one.parsed().desks().isEmpty())
            .findFirst()
            .map(one -> one.with(first(one.parsed().desks())))
            .orElse(null);
  }

  private static List<String> personsByName(Read read) {
    boolean typed = read.claim().standing() == Standing.PERSONS;
    return read.parsed().persons().stream()
        .filter(name -> typed || GivenNames.opens(name))
        .limit(1)
        .toList();
  }

  private static List<String> first(List<String> names) {
    return names.stream().limit(1).toList();
  }

  private static @Nullable Read firstSure(
      List<Read> read, Set<String> own, Function<Read, List<String>> names) {
    for (Read one : read) {
      if (one.isSure()) {
        List<String> found =
            names.apply(one).stream().filter(name -> !own.contains(CleanText.key(name))).toList();
        if (!found.isEmpty()) {
          return one.with(found);
        }
      }
    }
    return null;
  }

  /** The first that names persons, or one that names these and more. */
  private static @Nullable Read fullest(List<Read> read) {
    Read taken = null;
    for (Read one : read) {
      if (!one.persons().isEmpty()
          && (taken == null
              || one.isSure()
                  && one.persons().size() > taken.persons().size()
                  && keys(one.persons()).containsAll(keys(taken.persons())))) {
        taken = one;
      }
    }
    return taken;
  }

  private static Optional<Finding> finding(List<Read> read, @Nullable Read taken) {
    var claims = new Claims(Field.AUTHORS);
    read.stream()
        .filter(one -> !one.persons().isEmpty() && one.isSure())
        .filter(one -> taken == null || !keys(taken.persons()).containsAll(keys(one.persons())))
        .forEach(one -> claims.add(one.claim().source(), String.join(", ", one.persons())));
    return claims.finding(
        taken == null
            ? null
            : Claim.of(taken.claim().source(), String.join(", ", taken.persons())));
  }

  private static Set<String> keys(List<String> names) {
    return names.stream().map(CleanText::key).collect(Collectors.toSet());
  }
}
