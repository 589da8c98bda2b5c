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
import java.util.function.Function;

/**
 * Lists of words and rules by language: the resources {@code
 * /dev/sitrep/language/<tag>/<name>.txt}.
 *
 * <p>A resource is UTF-8, an entry a line; blank lines and lines that begin with {@code #} do not
 * count. A list that a language lacks is empty: what depends on it is then not done for that
 * language.
 */
public final class Lexicon {

  /** No more lists are kept: pages may name languages that do not exist, one after the other. */
  private static final int MOST = 4096;

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
    return kept(READ, language + '/' + name + ".txt", Lexicon::read);
  }

  /** The same entries as a set that cannot be changed; made once, so looking it up is cheap. */
  public static Set<String> words(String language, String name) {
    return kept(
        SETS,
        language + '/' + name,
        key -> Collections.unmodifiableSet(new LinkedHashSet<>(lines(language, name))));
  }

  /**
   * The language whose lists are read for a text in {@code language}: English, whose words are
   * understood everywhere, where there are none of its own.
   */
  public static String listed(String language) {
    return lines("any", "languages").contains(language) ? language : "en";
  }

  private static <T> T kept(ConcurrentMap<String, T> lists, String key, Function<String, T> read) {
    T known = lists.get(key);
    if (known != null) {
      return known;
    }
    return lists.size() < MOST ? lists.computeIfAbsent(key, read) : read.apply(key);
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
