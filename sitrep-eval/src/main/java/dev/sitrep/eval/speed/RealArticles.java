package dev.sitrep.eval.speed;

import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The texts of a folder as articles in memory, one after the other, over and over. */
@State(Scope.Thread)
public class RealArticles {

  /** The folder that is read unless another is named. */
  static final String USUAL = "../shared/gold/language/quotes/dev";

  /** The folder of the texts. */
  @Param(USUAL)
  public String folder = "";

  private List<Article> articles = List.of();
  private int next;

  /** Reads the texts. */
  @Setup
  public void load() throws IOException {
    List<Article> read = new ArrayList<>();
    for (Path file : files(Path.of(folder))) {
      read.add(article(lines(Files.readString(file))));
    }
    articles = List.copyOf(read);
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** Bytes of all texts in UTF-8, their blank lines left out. */
  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      String text = article(lines(Files.readString(file))).text();
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes;
  }

  private static List<Line> lines(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> new Line(Block.Kind.PARAGRAPH, line))
        .toList();
  }

  private static Article article(List<Line> lines) {
    Metadata metadata = Metadata.UNKNOWN.withLanguage("en");
    return Article.of("article", lines, metadata, new Provenance("article", null, ""));
  }

  Article next() {
    next = next + 1 == articles.size() ? 0 : next + 1;
    return articles.get(next);
  }

  /** An article of {@code characters} or a few more: the lines of all texts again and again. */
  static Article ofLength(int characters, Path folder) throws IOException {
    List<Line> all = new ArrayList<>();
    for (Path file : files(folder)) {
      all.addAll(lines(Files.readString(file)));
    }
    List<Line> own = new ArrayList<>();
    int length = 0;
    for (int i = 0; length < characters; i++) {
      Line line = all.get(i % all.size());
      own.add(line);
      length += line.text().length() + 1;
    }
    return article(own);
  }
}
