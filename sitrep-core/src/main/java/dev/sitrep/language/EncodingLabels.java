package dev.sitrep.language;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The encodings that are really sent under the names files and servers give. */
public final class EncodingLabels {

  private static final Map<String, String> MEANT = read();

  private EncodingLabels() {}

  private static Map<String, String> read() {
    Map<String, String> meant = new HashMap<>();
    for (String line : Lexicon.lines("any", "encoding-labels")) {
      String[] names = line.split(" ");
      for (String label : names) {
        meant.put(label, names[0]);
      }
    }
    return meant;
  }

  /**
   * The encoding to read for {@code label}: the one the Encoding Standard names, else what Java
   * knows by it; null for null and for unknown names.
   */
  public static @Nullable Charset charset(@Nullable String label) {
    if (label == null || label.isBlank()) {
      return null;
    }
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(MEANT.getOrDefault(name, name));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
