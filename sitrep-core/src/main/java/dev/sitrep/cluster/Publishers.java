package dev.sitrep.cluster;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.report.PublisherFamily;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who publishes an article: outlet names, publisher families and the domains of addresses. */
final class Publishers {

  private final Map<String, String> families = new HashMap<>();
  private final Map<String, String> named;
  private final Set<String> suffixes;

  /** Publishers with the lists of the language resources. */
  Publishers() {
    this(Lexicon.lines("any", "families"), Lexicon.words("any", "public-suffixes"));
  }

  /**
   * Publishers with lists of one's own.
   *
   * @param families lines of the form {@code outlet = family}
   * @param suffixes domains below which anybody may register one ("co.uk")
   */
  Publishers(List<String> families, Set<String> suffixes) {
    for (String line : families) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        this.families.put(key(line.substring(0, equals)), line.substring(equals + 1).strip());
      }
    }
    this.named = Map.of();
    this.suffixes = suffixes;
  }

  private Publishers(Publishers known, Map<String, String> named) {
    this.families.putAll(known.families);
    this.named = Map.copyOf(named);
    this.suffixes = known.suffixes;
  }

  /**
   * The same with families that a situation names. Of an outlet in two of them the first counts.
   */
  Publishers with(List<PublisherFamily> situation) {
    Map<String, String> all = new HashMap<>(named);
    for (PublisherFamily family : situation) {
      for (String outlet : family.outlets()) {
        all.putIfAbsent(nameOrDomain(outlet), family.name().strip());
      }
      all.putIfAbsent(key(family.name()), family.name().strip());
    }
    return new Publishers(this, all);
  }

  /** What the situation calls the publisher of an article; empty where it names none. */
  Optional<String> named(Metadata metadata) {
    return outlet(metadata)
        .map(named::get)
        .or(() -> domain(metadata).map(named::get))
        .or(() -> Optional.ofNullable(metadata.url()).flatMap(Publishers::host).map(named::get));
  }

  /** A domain has a dot and no space; its key keeps the dot, so that it is never a name's. */
  private static String nameOrDomain(String outlet) {
    String lower = outlet.strip().toLowerCase(Locale.ROOT);
    return lower.matches("[^\\s./]+(\\.[^\\s./]+)+") ? lower : key(outlet);
  }

  /** What all spellings of an outlet's name have in common; empty where it is unknown. */
  Optional<String> outlet(Metadata metadata) {
    return Optional.ofNullable(metadata.outlet()).map(Publishers::key).filter(it -> !it.isEmpty());
  }

  /** The name of the family an outlet belongs to: its own name where no list tells more. */
  Optional<String> family(Metadata metadata) {
    return Optional.ofNullable(metadata.outlet())
        .filter(outlet -> !key(outlet).isEmpty())
        .map(outlet -> families.getOrDefault(key(outlet), outlet.strip()));
  }

  /**
   * The registered domain of an article's address, by the last two labels, or three below a public
   * suffix of two.
   */
  Optional<String> domain(Metadata metadata) {
    return Optional.ofNullable(metadata.url()).flatMap(Publishers::host).map(this::registered);
  }

  /**
   * What two spellings of one name have in common: letters and digits without a leading article.
   */
  static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).strip();
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    return bare.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private String registered(String host) {
    List<String> labels = Arrays.asList(host.split("\\."));
    int kept = 2;
    while (kept < labels.size() && suffixes.contains(last(labels, kept))) {
      kept++;
    }
    return last(labels, Math.min(kept, labels.size()));
  }

  private static String last(List<String> labels, int count) {
    return String.join(".", labels.subList(labels.size() - count, labels.size()));
  }

  private static Optional<String> host(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      boolean named = host != null && host.indexOf('.') > 0 && host.matches(".*[A-Za-z].*");
      return named ? Optional.of(host.toLowerCase(Locale.ROOT)) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty(); // an address that is none names no publisher
    }
  }
}
