package dev.sitrep.app;

import dev.sitrep.io.collect.SituationException;
import dev.sitrep.io.collect.SituationFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a situation file, and what is added to its lists: as lines behind the key, so that
 * the user's own remarks and order stay.
 *
 * @param file where it is going to lie
 * @param text the YAML
 */
record SituationText(Path file, String text) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** The same with {@code sources} added; those it has already count once. */
  SituationText withSources(List<String> sources) {
    return with("sources", sources);
  }

  /** The same with {@code terms} added. */
  SituationText withTerms(List<String> terms) {
    return with("terms", terms);
  }

  /** The same with another window, in days; null leaves it as it is. */
  SituationText withWindow(@Nullable Integer days) {
    if (days == null) {
      return this;
    }
    String longer = text.replaceFirst("(?m)^window:.*$", "window: " + days + " days");
    try {
      SituationFile.parse(file, longer);
      return new SituationText(file, longer);
    } catch (SituationException e) {
      throw new Faults.UserException(String.valueOf(e.getMessage()));
    }
  }

  private SituationText with(String list, List<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    var lines = new StringBuilder();
    for (String value : values) {
      // A string of JSON is one of YAML.
      lines.append("  - ").append(MAPPER.writeValueAsString(value)).append('\n');
    }
    Matcher key = Pattern.compile("(?m)^" + list + ":[ \\t]*(#.*)?\\R").matcher(text);
    String longer =
        key.find()
            ? text.substring(0, key.end()) + lines + text.substring(key.end())
            : text + (text.endsWith("\n") ? "" : "\n") + list + ":\n" + lines;
    try {
      SituationFile.parse(file, longer);
      return new SituationText(file, longer);
    } catch (SituationException e) {
      throw new Faults.UserException(
          "cannot add to '"
              + list
              + "' of "
              + file
              + "; write there yourself:\n"
              + lines
              + e.getMessage());
    }
  }
}
