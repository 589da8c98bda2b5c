package dev.sitrep.io.collect;

import dev.sitrep.io.collect.SourceSpec.Kind;
import dev.sitrep.io.collect.YamlNode.Mapping;
import dev.sitrep.io.collect.YamlNode.Member;
import dev.sitrep.io.collect.YamlNode.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the sources of a situation file. */
final class SourceFields {

  private static final List<String> KEYS =
      List.of("address", "kind", "outlet", "licence", "interval");
  private static final String KINDS =
      Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));

  private final YamlFields fields;
  private final Path folder;
  private final Set<String> addresses = new HashSet<>();

  /** Reads with {@code fields}; paths are relative to {@code folder}. */
  SourceFields(YamlFields fields, Path folder) {
    this.fields = fields;
    this.folder = folder;
  }

  Optional<SourceSpec> source(YamlNode node) {
    if (!(node instanceof Mapping)) {
      return fields.text(node).flatMap(text -> address(node.place(), text)).map(SourceSpec::of);
    }
    Map<String, Member> members = fields.members(node, KEYS);
    Kind kind = kind(members.get("kind"));
    Duration interval = interval(members.get("interval"));
    String outlet = fields.text(members.get("outlet"));
    String licence = fields.text(members.get("licence"));
    Member address = members.get("address");
    if (address == null) {
      fields.fault(node.place(), "a source needs an 'address'");
      return Optional.empty();
    }
    return fields
        .text(address.value())
        .flatMap(text -> address(address.value().place(), text))
        .map(text -> new SourceSpec(text, kind, outlet, licence, interval));
  }

  private Kind kind(@Nullable Member member) {
    if (member == null) {
      return Kind.AUTO;
    }
    return fields
        .parsed(
            member.value(),
            word -> Arrays.stream(Kind.values()).filter(k -> k.word().equals(word)).findFirst(),
            "a kind of source: " + KINDS)
        .orElse(Kind.AUTO);
  }

  private @Nullable Duration interval(@Nullable Member member) {
    if (member == null) {
      return null;
    }
    Optional<Duration> interval =
        fields.parsed(member.value(), Amounts::duration, "a span of time like '30 minutes'");
    if (interval.isPresent()
        && (interval.get().compareTo(SourceSpec.SHORTEST) < 0
            || interval.get().compareTo(SourceSpec.LONGEST) > 0)) {
      fields.fault(
          member.value().place(), "an interval is 15 minutes at least and 24 hours at most");
      return null;
    }
    return interval.orElse(null);
  }

  /** The address or the path {@code text}, in one spelling; empty if it is wrong. */
  private Optional<String> address(Place place, String text) {
    String wrong = null;
    String address = text;
    if (text.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*://.*")) {
      wrong = wrongWith(text);
    } else {
      try {
        address = folder.resolve(text).normalize().toString();
      } catch (InvalidPathException e) {
        wrong = "'" + text + "' is neither a web address nor a path";
      }
    }
    if (wrong == null && !addresses.add(address)) {
      wrong = "the source '" + text + "' stands here a second time";
    }
    if (wrong != null) {
      fields.fault(place, wrong);
      return Optional.empty();
    }
    return Optional.of(address);
  }

  private static @Nullable String wrongWith(String text) {
    try {
      var uri = new URI(text);
      if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
        return "'" + text + "': only http and https are fetched";
      }
      if (uri.getRawUserInfo() != null) {
        return "an address with a user name or password in it is not fetched";
      }
      return uri.getHost() == null ? "'" + text + "' names no host" : null;
    } catch (URISyntaxException e) {
      return "'" + text + "' is not a web address: " + e.getReason();
    }
  }
}
