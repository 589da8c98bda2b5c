package dev.sitrep.eval;

import dev.sitrep.eval.metric.SpecScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where predictions are written for the sets' own scorers to read.
 *
 * @param folder the folder, null to write none
 */
record Predictions(@Nullable Path folder) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Texts by page. */
  void texts(String name, SortedMap<String, String> texts) {
    ObjectNode root = JSON.createObjectNode();
    texts.forEach(root::put);
    write(name, root);
  }

  /** Publication days by page. */
  void dates(String name, SortedMap<String, @Nullable String> days) {
    ObjectNode root = JSON.createObjectNode();
    days.forEach((id, day) -> root.putObject(id).put("date", day));
    write(name, root);
  }

  /** What was measured of them, a measure a line: set, metric, value, tabs between. */
  void measures(List<Measure> measures) {
    var text = new StringBuilder();
    for (Measure measure : measures) {
      text.append(measure.set()).append('\t').append(measure.metric()).append('\t');
      text.append(String.format(Locale.ROOT, "%.4f%n", measure.value()));
    }
    write("measures.tsv", text.toString());
  }

  /**
   * What was found in a case of a specification.
   *
   * @param index the place of the case in its file
   */
  record Spec(String file, int index, List<SpecScore.Answer> answers) {}

  /** What was found in cases, a line each; spans are counted in code units. */
  void specs(String name, List<Spec> specs) {
    var lines = new StringBuilder();
    for (Spec spec : specs) {
      ObjectNode line = JSON.createObjectNode();
      line.put("file", spec.file()).put("index", spec.index());
      ArrayNode results = line.putArray("results");
      for (SpecScore.Answer answer : spec.answers()) {
        ObjectNode result = results.addObject();
        result.put("start", answer.span().start()).put("length", answer.span().length());
        answer.values().forEach(result.putArray("values")::add);
      }
      lines.append(JSON.writeValueAsString(line)).append('\n');
    }
    write(name + ".jsonl", lines.toString());
  }

  private void write(String name, ObjectNode root) {
    write(name + ".json", JSON.writeValueAsString(root));
  }

  private void write(String file, String text) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write predictions to " + folder, e);
    }
  }
}
