package dev.sitrep.extract;

import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the places of a page say of one metadatum, as they are asked: the most trusted first. */
final class Claims {

  private final Field field;
  private final List<Claim> claims = new ArrayList<>();

  Claims(Field field) {
    this.field = field;
  }

  /** Adds what {@code source} says, if it says something. */
  Claims add(String source, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      claims.add(Claim.of(source, value));
    }
    return this;
  }

  /** Adds {@code more}, in their order. */
  Claims addAll(List<Claim> more) {
    claims.addAll(more);
    return this;
  }

  /** The first value that is not refused, or null. */
  @Nullable String value() {
    return claims.stream()
        .filter(claim -> claim.refused() == null)
        .map(Claim::value)
        .findFirst()
        .orElse(null);
  }

  /** The first claim that is not refused, and those that say something else. */
  Optional<Finding> finding() {
    Claim taken = claims.stream().filter(it -> it.refused() == null).findFirst().orElse(null);
    return finding(taken);
  }

  /** {@code taken}, and the claims that say something else. */
  Optional<Finding> finding(@Nullable Claim taken) {
    Set<String> said = new HashSet<>();
    said.add(taken == null ? "" : CleanText.key(taken.value()));
    List<Claim> others = new ArrayList<>();
    for (Claim claim : claims) {
      if (said.add(CleanText.key(claim.value()))) {
        others.add(claim);
      }
    }
    return taken == null && others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Finding(field, taken, others));
  }
}
