package dev.sitrep.eval;

import dev.sitrep.eval.metric.SpeakerScore;
import dev.sitrep.model.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Attributions in brat's stand-off format: text-bound spans (T) and events (E) that join them. Its
 * offsets count code points.
 */
final class Brat {

  private Brat() {}

  /** The attributions beside {@code file}, in UTF-16 offsets of its {@code text}. */
  static List<SpeakerScore.Gold> attributions(Path file, String text) {
    Map<String, List<Span>> spans = new HashMap<>();
    List<SpeakerScore.Gold> attributions = new ArrayList<>();
    List<String> lines = Gold.text(annotations(file)).lines().toList();
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (line.startsWith("T") && cells.length > 1) {
        spans.put(cells[0], spans(cells[1], text));
      }
    }
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (line.startsWith("E") && cells.length > 1) {
        attributions.add(
            new SpeakerScore.Gold(
                role("Content", cells[1], spans), role("Source", cells[1], spans)));
      }
    }
    return attributions;
  }

  /** The first annotator of a document counts. */
  private static Path annotations(Path text) {
    String name = String.valueOf(text.getFileName());
    Path second = text.resolveSibling(name + ".ann");
    Path first = text.resolveSibling(name.replaceAll("\\.txt$", ".ann"));
    return Files.exists(first) ? first : second;
  }

  private static List<Span> spans(String typeAndRanges, String text) {
    List<Span> spans = new ArrayList<>();
    String ranges = typeAndRanges.substring(typeAndRanges.indexOf(' ') + 1);
    for (String range : ranges.split(";")) {
      String[] ends = range.split(" ");
      spans.add(
          new Span(
              text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
              text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
    }
    return spans;
  }

  private static List<Span> role(String role, String event, Map<String, List<Span>> spans) {
    List<Span> filled = new ArrayList<>();
    for (String part : event.split(" ")) {
      String[] pair = part.split(":");
      if (pair[0].replaceAll("\\d+$", "").equals(role)) {
        filled.addAll(spans.getOrDefault(pair[1], List.of()));
      }
    }
    filled.sort(null);
    return filled;
  }
}
