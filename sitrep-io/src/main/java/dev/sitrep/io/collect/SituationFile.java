package dev.sitrep.io.collect;

import dev.sitrep.io.collect.SituationException.Fault;
import dev.sitrep.io.collect.Watch.Limits;
import dev.sitrep.io.collect.YamlNode.Mapping;
import dev.sitrep.io.collect.YamlNode.Member;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The file that describes a watched situation, in YAML 1.2 and UTF-8.
 *
 * <p>Only {@code name} is required. An unknown key, a value of the wrong type or out of range, and
 * a thing named twice are faults; all faults of a file are told at once, each with its line and
 * column. Paths of sources are relative to the folder of the file.
 */
public final class SituationFile {

  private static final List<String> KEYS =
      List.of(
          "name", "terms", "sources", "families", "window", "editions", "zone", "allow", "keep");
  private static final long LONGEST = 1 << 20;

  private final YamlFields fields = new YamlFields();
  private final Path folder;

  private SituationFile(Path folder) {
    this.folder = folder;
  }

  /**
   * The situation that {@code file} describes.
   *
   * @throws SituationException if it cannot be read or has faults
   */
  public static Watch load(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw whole(file, "larger than 1 MiB, which no situation file is");
      }
      return parse(file, Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw whole(file, "there is no such file");
    } catch (CharacterCodingException e) {
      throw whole(file, "it is not written in UTF-8");
    } catch (IOException e) {
      throw whole(file, "it cannot be read: " + e.getMessage());
    }
  }

  /**
   * The situation that {@code text} describes.
   *
   * @param file what the text is called in faults, and what paths in it are relative to
   * @throws SituationException if it has faults
   */
  public static Watch parse(Path file, String text) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    var reader = new SituationFile(parent == null ? Path.of("/") : parent);
    try {
      Watch watch =
          reader.read(YamlReader.read(text.startsWith("\uFEFF") ? text.substring(1) : text));
      List<Fault> faults = reader.fields.faults();
      if (watch == null || !faults.isEmpty()) {
        throw new SituationException(file.toString(), faults);
      }
      return watch;
    } catch (YamlReader.Unreadable e) {
      throw new SituationException(file.toString(), List.of(e.fault()));
    }
  }

  /**
   * A file to start from: everything that can be said in it, explained; it describes a situation.
   */
  public static String template(String name) {
    try (InputStream in = SituationFile.class.getResourceAsStream("situation.yaml")) {
      if (in == null) {
        throw new IllegalStateException("situation.yaml is missing from the program");
      }
      String quoted = '"' + name.strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("$NAME", quoted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SituationException whole(Path file, String message) {
    return new SituationException(file.toString(), List.of(new Fault(0, 0, message)));
  }

  private @Nullable Watch read(YamlNode root) {
    if (YamlFields.isNothing(root)) {
      fields.fault(root.place(), "the file is empty; it needs a 'name'");
      return null;
    }
    Map<String, Member> members = fields.members(root, KEYS);
    String name = fields.text(members.get("name"));
    if (root instanceof Mapping && !members.containsKey("name")) {
      fields.fault(root.place(), "the situation needs a 'name'");
    }
    var sources = new SourceFields(fields, folder);
    var watch =
        new Watch(
            name == null ? "unknown" : name,
            fields.list(members.get("terms"), fields::text),
            fields.list(members.get("sources"), sources::source),
            families(members.get("families")),
            Period.ofDays(days(members.get("window"), Watch.USUAL_WINDOW.getDays())),
            editions(members.get("editions")),
            zone(members.get("zone")),
            allow(members.get("allow")),
            limits(members.get("keep")));
    return name == null ? fail(root) : watch;
  }

  /** A name that is there without a value has not been complained of yet. */
  private @Nullable Watch fail(YamlNode root) {
    if (fields.faults().isEmpty()) {
      fields.fault(root.place(), "the situation needs a 'name'");
    }
    return null;
  }

  private Map<String, List<String>> families(@Nullable Member member) {
    Map<String, List<String>> families = new LinkedHashMap<>();
    if (member == null || YamlFields.isNothing(member.value())) {
      return families;
    }
    Map<String, String> owners = new HashMap<>();
    for (Member family : fields.members(member.value(), List.of()).values()) {
      families.put(
          family.key(), fields.list(family, outlet -> outlet(outlet, family.key(), owners)));
    }
    return families;
  }

  private Optional<String> outlet(YamlNode node, String publisher, Map<String, String> owners) {
    Optional<String> outlet = fields.text(node);
    outlet.ifPresent(
        name -> {
          String owner = owners.putIfAbsent(name, publisher);
          if (owner != null) {
            fields.fault(node.place(), "'" + name + "' belongs to '" + owner + "' already");
          }
        });
    return outlet;
  }

  private List<LocalTime> editions(@Nullable Member member) {
    return fields.list(
        member, node -> fields.parsed(node, Amounts::timeOfDay, "a time of day like 18:30"));
  }

  private ZoneId zone(@Nullable Member member) {
    if (member == null || YamlFields.isNothing(member.value())) {
      return ZoneOffset.UTC;
    }
    return fields
        .parsed(member.value(), Amounts::zone, "a time zone like Europe/London")
        .orElse(ZoneOffset.UTC);
  }

  private Set<String> allow(@Nullable Member member) {
    return fields.list(member, fields::text).stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Limits limits(@Nullable Member member) {
    if (member == null || YamlFields.isNothing(member.value())) {
      return Limits.USUAL;
    }
    Map<String, Member> members = fields.members(member.value(), List.of("articles", "pages"));
    Member articles = members.get("articles");
    boolean forever = articles == null || "forever".equals(plain(articles));
    return new Limits(
        forever ? null : Integer.valueOf(days(articles, 1)),
        days(members.get("pages"), Limits.USUAL.pages()));
  }

  private static @Nullable String plain(Member member) {
    return member.value() instanceof YamlNode.Scalar scalar ? scalar.text() : null;
  }

  private int days(@Nullable Member member, int usual) {
    if (member == null || YamlFields.isNothing(member.value())) {
      return usual;
    }
    return fields
        .parsed(member.value(), Amounts::days, "a number of days like '30 days'")
        .orElse(usual);
  }
}
