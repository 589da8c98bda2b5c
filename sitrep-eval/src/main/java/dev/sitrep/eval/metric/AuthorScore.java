package dev.sitrep.eval.metric;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Authors compared as sets of names: each byline is parted at commas, semicolons, bars, slashes,
 * middle dots and "and", folded by NFKC, lower case and white space, and freed of "by", of titles
 * and of what stands in brackets; agencies go. A gold byline with "@" or "Profile" in it is no
 * byline and does not count.
 */
public final class AuthorScore {

  private static final Pattern PARTS = Pattern.compile("[,;|\u00B7\u25CF/&]| (?:and|und|et|y) ");
  private static final Pattern OPENING =
      Pattern.compile("^(?:(?:written |posted )?by|von|par|por|di|door|text|dr\\.?|prof\\.?)[ :]+");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Set<String> AGENCIES =
      Set.of(
          "ap", "the associated press", "associated press", "afp", "dpa", "efe", "reuters", "upi");

  private AuthorScore() {}

  /** Whether the gold byline counts. */
  public static boolean counts(String gold) {
    return !gold.isBlank() && !gold.contains("@") && !gold.contains("Profile");
  }

  /** Whether {@code found} are the names of the gold byline, in any order. */
  public static boolean isSame(String gold, Collection<String> found) {
    return names(List.of(gold)).equals(names(found));
  }

  static Set<String> names(Collection<String> bylines) {
    Set<String> names = new TreeSet<>();
    for (String byline : bylines) {
      String plain = BRACKETS.matcher(fold(byline)).replaceAll(" ");
      for (String part : PARTS.split(plain)) {
        String name = OPENING.matcher(part.strip()).replaceFirst("").strip();
        if (!name.isEmpty() && !AGENCIES.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** {@code text} after NFKC, in lower case, white space folded. */
  public static String fold(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return folded.replaceAll("\\s+", " ").strip();
  }
}
