package dev.sitrep.app;

import dev.sitrep.app.render.HtmlRenderer;
import dev.sitrep.app.render.JsonRenderer;
import dev.sitrep.app.render.MarkdownRenderer;
import dev.sitrep.model.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Writes a report to a folder, a file for each format.
 *
 * @param folder the folder, which is there
 * @param limit how many stories the page shows in full
 */
record ReportFiles(Path folder, int limit) {

  /** Two runs that write to one folder do not write into each other's files. */
  private static final long PROCESS = ProcessHandle.current().pid();

  /** A format of a report; the name is the ending of its file. */
  enum Format {
    html,
    md,
    json
  }

  /**
   * Writes {@code report} in {@code formats} and returns the files, those for people first. Files
   * of an earlier report in other formats go.
   */
  List<Path> write(Report report, List<Format> formats) throws IOException {
    // One of an earlier report would not fit the evidence that is here now.
    for (Format other : EnumSet.complementOf(EnumSet.copyOf(formats))) {
      Files.deleteIfExists(folder.resolve("report." + other));
    }
    List<Path> files = new ArrayList<>();
    for (Format format : EnumSet.copyOf(formats)) {
      Path file = folder.resolve("report." + format);
      replace(file, render(report, format));
      files.add(file);
    }
    return files;
  }

  private String render(Report report, Format format) {
    return switch (format) {
      case html ->
          new HtmlRenderer(new HtmlRenderer.Settings(limit, HtmlRenderer.Settings.DEFAULT.rows()))
              .render(report);
      case md -> new MarkdownRenderer().render(report);
      case json -> new JsonRenderer().render(report);
    };
  }

  /** A reader of the old file never sees half of the new one. */
  private void replace(Path file, String text) throws IOException {
    // Not createTempFile: that makes files for their owner alone, whatever the umask says.
    Path part = folder.resolve("." + file.getFileName() + "." + PROCESS + ".part");
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
