package dev.sitrep.io;

import dev.sitrep.model.Article;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the two files of an evidence folder beside the old ones and then in their place. */
final class EvidenceWriter {

  /** Takes the lines of the two files. */
  interface Lines {
    void add(Article article, Member input) throws IOException;
  }

  /** Something that has lines. */
  interface Content {
    void writeTo(Lines lines) throws IOException;
  }

  /** Two runs that write to one folder do not write into each other's files. */
  private static final long PROCESS = ProcessHandle.current().pid();

  private final Path inputs;
  private final Path articles;

  EvidenceWriter(Path inputs, Path articles) {
    this.inputs = inputs;
    this.articles = articles;
  }

  void write(Content content) throws IOException {
    Path newInputs = beside(inputs);
    Path newArticles = beside(articles);
    try {
      try (OutputStream inputsOut = new BufferedOutputStream(Files.newOutputStream(newInputs));
          OutputStream articlesOut = new BufferedOutputStream(Files.newOutputStream(newArticles))) {
        content.writeTo(
            new Lines() {
              private long offset;

              @Override
              public void add(Article article, Member input) throws IOException {
                inputsOut.write(input.compressed());
                articlesOut.write(ArticleLine.write(article, offset, input.length()));
                offset += input.length();
              }
            });
      }
      Files.move(newInputs, inputs, StandardCopyOption.REPLACE_EXISTING);
      Files.move(newArticles, articles, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(newInputs);
      Files.deleteIfExists(newArticles);
    }
  }

  /** Not a temporary file: those are for their owner alone, whatever the umask says. */
  private static Path beside(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + PROCESS + ".part");
  }
}
