package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bytes of any kind end in an answer. A build runs the inputs kept beside the test: seeds made for
 * it, and what was found to break it; {@code .ci/fuzz} looks for more.
 */
class ExtractorFuzzTest {

  private static final Extractor EXTRACTOR = new Extractor();

  /** Of processor time, for pages of a few kilobytes, with the fuzzer's instruments in the code. */
  private static final long MOST_NANOSECONDS = 5_000_000_000L;

  /** The fuzzer's own way of running them would put its instruments into all other tests. */
  @ParameterizedTest
  @MethodSource("inputs")
  void everyInputKeptHasAnAnswer(Path input) throws IOException {
    aPageHasAnAnswer(Files.readAllBytes(input));
  }

  private static List<Path> inputs() throws IOException, URISyntaxException {
    URL folder = ExtractorFuzzTest.class.getResource("ExtractorFuzzTestInputs/aPageHasAnAnswer");
    try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
      return files.sorted().toList();
    }
  }

  @FuzzTest(maxDuration = "60s")
  @DictionaryFile(resourcePath = "fuzz.dict")
  void aPageHasAnAnswer(byte[] bytes) {
    Page page = new Page("page", "https://orla.example/2024/05/a-b-c", null, null, bytes.clone());

    Extraction extraction = EXTRACTOR.extract(page);

    article(extraction).ifPresent(ExtractorFuzzTest::blocksAreTheText);
    // The first time loads classes, and the fuzzer puts its instruments into each.
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(EXTRACTOR.extract(page)).isEqualTo(extraction);
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    assertThat(spent).as("processor time").isLessThan(MOST_NANOSECONDS);
  }

  private static Optional<Article> article(Extraction extraction) {
    return extraction instanceof Extracted extracted
        ? Optional.of(extracted.article())
        : Optional.ofNullable(((Rejected) extraction).bestEffort());
  }

  /** The lines stand one after the other, a line feed between, and leave nothing over. */
  private static void blocksAreTheText(Article article) {
    int at = 0;
    for (Block block : article.blocks()) {
      assertThat(block.span().start()).isEqualTo(at);
      assertThat(article.textOf(block)).isNotBlank().doesNotContain("\n");
      at = block.span().end() + 1;
    }
    assertThat(at - 1).isEqualTo(article.text().length());
  }
}
