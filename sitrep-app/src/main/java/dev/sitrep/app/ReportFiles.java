package dev.sitrep.app;

import dev.sitrep.app.render.HtmlRenderer;
import dev.sitrep.app.render.JsonRenderer;
import dev.sitrep.app.render.MarkdownRenderer;
import dev.sitrep.model.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a report to a folder, a file for each format.
 *
 * @param folder the folder, which is there
 * @param limit how many stories the page shows in full
 */
record ReportFiles(Path folder, int limit) {

  /** A format of a report; the name is the ending of its file. */
  enum Format {
    html,
    md,
    json;

    /** The name of its file. */
    String file() {
      return "report." + name();
    }
  }

  /**
   * Writes {@code report} in {@code formats} and returns the files, those for people first. Files
   * of an earlier report in other formats go.
   */
  List<Path> write(Report report, List<Format> formats) throws IOException {
    Map<Format, byte[]> rendered = new EnumMap<>(Format.class);
    for (Format format : formats) {
      rendered.put(format, bytes(report, format));
    }
    return write(rendered, formats);
  }

  /** Every format of {@code report}. */
  SortedMap<Format, byte[]> render(Report report) {
    SortedMap<Format, byte[]> rendered = new TreeMap<>();
    for (Format format : Format.values()) {
      rendered.put(format, bytes(report, format));
    }
    return rendered;
  }

  /** The same of what {@link #render(Report)} gave. */
  List<Path> write(Map<Format, byte[]> rendered, List<Format> formats) throws IOException {
    // One of an earlier report would not fit the evidence that is here now.
    for (Format other : EnumSet.complementOf(EnumSet.copyOf(formats))) {
      Files.deleteIfExists(folder.resolve(other.file()));
    }
    List<Path> files = new ArrayList<>();
    for (Format format : EnumSet.copyOf(formats)) {
      Path file = folder.resolve(format.file());
      Replacing.write(file, rendered.getOrDefault(format, new byte[0]));
      files.add(file);
    }
    return files;
  }

  private byte[] bytes(Report report, Format format) {
    return text(report, format).getBytes(StandardCharsets.UTF_8);
  }

  private String text(Report report, Format format) {
    return switch (format) {
      case html ->
          new HtmlRenderer(new HtmlRenderer.Settings(limit, HtmlRenderer.Settings.DEFAULT.rows()))
              .render(report);
      case md -> new MarkdownRenderer().render(report);
      case json -> new JsonRenderer().render(report);
    };
  }
}
