package dev.sitrep.io.collect;

import dev.sitrep.io.collect.SituationException.Fault;
import dev.sitrep.io.collect.YamlNode.Listing;
import dev.sitrep.io.collect.YamlNode.Mapping;
import dev.sitrep.io.collect.YamlNode.Member;
import dev.sitrep.io.collect.YamlNode.Place;
import dev.sitrep.io.collect.YamlNode.Scalar;
import dev.sitrep.io.collect.YamlNode.Scalar.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes values of the wanted type out of YAML and notes everything that is of another, so that the
 * user learns of all mistakes at once.
 */
final class YamlFields {

  /** So many letters wrong may still be a slip of the pen. */
  private static final int SLIP = 2;

  private final List<Fault> faults = new ArrayList<>();

  /** What was wrong so far, in the order of the file. */
  List<Fault> faults() {
    return faults.stream()
        .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
        .toList();
  }

  void fault(Place place, String message) {
    faults.add(place.fault(message));
  }

  /** The values of a mapping by key; keys that are not {@code known} are faults. */
  Map<String, Member> members(YamlNode node, List<String> known) {
    Map<String, Member> members = new LinkedHashMap<>();
    if (!(node instanceof Mapping mapping)) {
      wrong(node, "keys with values", "");
      return members;
    }
    for (Member member : mapping.members()) {
      if (!known.isEmpty() && !known.contains(member.key())) {
        fault(member.place(), "unknown key '" + member.key() + "'" + meant(member.key(), known));
      } else if (members.putIfAbsent(member.key(), member) != null) {
        fault(member.place(), "the key '" + member.key() + "' stands here a second time");
      }
    }
    return members;
  }

  private static String meant(String key, List<String> known) {
    return known.stream()
        .filter(word -> distance(key.toLowerCase(Locale.ROOT), word) <= SLIP)
        .findFirst()
        .map(word -> "; did you mean '" + word + "'?")
        .orElse("; known are " + String.join(", ", known));
  }

  /** The text of {@code member}; null where there is none. */
  @Nullable String text(@Nullable Member member) {
    return member == null || isNothing(member.value()) ? null : text(member.value()).orElse(null);
  }

  Optional<String> text(YamlNode node) {
    if (node instanceof Scalar scalar && scalar.type() == Type.TEXT) {
      if (!scalar.text().isBlank()) {
        return Optional.of(scalar.text().strip());
      }
      fault(node.place(), "blank; text is wanted");
    } else {
      boolean quotable = node instanceof Scalar scalar && scalar.type() != Type.NOTHING;
      wrong(node, "text", quotable ? ": put it in quotes if it is meant as text" : "");
    }
    return Optional.empty();
  }

  /** What {@code reader} makes of each item of a list; nothing where the key has no value. */
  <T> List<T> list(@Nullable Member member, Function<YamlNode, Optional<T>> reader) {
    if (member == null || isNothing(member.value())) {
      return List.of();
    }
    if (!(member.value() instanceof Listing listing)) {
      wrong(member.value(), "a list", " for '" + member.key() + "': a line with '- ' for each");
      return List.of();
    }
    return listing.items().stream().map(reader).flatMap(Optional::stream).toList();
  }

  /** What {@code parser} makes of a text; what it cannot read is a fault: {@code wanted}. */
  <T> Optional<T> parsed(YamlNode node, Function<String, Optional<T>> parser, String wanted) {
    if (node instanceof Scalar scalar && scalar.type() != Type.NOTHING) {
      Optional<T> value = parser.apply(scalar.text().strip());
      if (value.isEmpty()) {
        fault(node.place(), "'" + scalar.text().strip() + "' is not " + wanted);
      }
      return value;
    }
    wrong(node, wanted, "");
    return Optional.empty();
  }

  static boolean isNothing(YamlNode node) {
    return node instanceof Scalar scalar && scalar.type() == Type.NOTHING;
  }

  private void wrong(YamlNode node, String wanted, String hint) {
    fault(node.place(), wanted + " is wanted, not " + node.description() + hint);
  }

  /** How many letters to change, add or take away (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
