package dev.sitrep.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lists of words and rules by language: the resources {@code
 * /dev/sitrep/language/<tag>/<name>.txt}.
 *
 * <p>A resource is UTF-8, an entry a line; blank lines and lines that begin with {@code #} do not
 * count. A list that a language lacks is empty: what depends on it is then not done for that
 * language.
 */
public final class Lexicon {

  private static final ConcurrentMap<String, List<String>> READ = new ConcurrentHashMap<>();
  private static final ConcurrentMap<String, Set<String>> SETS = new ConcurrentHashMap<>();

  private Lexicon() {}

  /**
   * The entries of a list, in the order of the resource.
   *
   * @param language BCP 47 primary tag ("en"), or "any" for what all languages share
   * @param name name of the list ("abbreviations")
   */
  public static List<String> lines(String language, String name) {
    return READ.computeIfAbsent(language + '/' + name + ".txt", Lexicon::read);
  }

  /** The same entries as a set that cannot be changed; made once, so looking it up is cheap. */
  public static Set<String> words(String language, String name) {
    return SETS.computeIfAbsent(
        language + '/' + name,
        key -> Collections.unmodifiableSet(new LinkedHashSet<>(lines(language, name))));
  }

  private static List<String> read(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        return List.of();
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + resource, e);
    }
  }
}
