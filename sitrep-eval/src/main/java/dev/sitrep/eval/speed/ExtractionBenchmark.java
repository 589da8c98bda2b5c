package dev.sitrep.eval.speed;

import dev.sitrep.eval.peer.BoilerpipePeer;
import dev.sitrep.eval.peer.CruxPeer;
import dev.sitrep.eval.peer.Readability4jPeer;
import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Extraction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One page an operation, a set of real pages in turn. An iteration is so many pages and not so many
 * seconds: on a busy machine a time would end before anything is warm. Code of ours gets faster for
 * some thirty iterations, as there is much of it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 30)
@Measurement(iterations = 15)
public class ExtractionBenchmark {

  private static final Extractor EXTRACTOR = new Extractor();

  /** From bytes to the article: decoding, parsing, everything. */
  @Benchmark
  public Extraction sitrep(RealPages pages) {
    return EXTRACTOR.extract(pages.next().page());
  }

  /** The limit: the tree alone. */
  @Benchmark
  public Document jsoupOfCharacters(RealPages pages) {
    return Jsoup.parse(pages.next().html());
  }

  /** The tree with jsoup's own decoding. */
  @Benchmark
  public Document jsoupOfBytes(RealPages pages) throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(pages.next().page().body()), null, "");
  }

  /** Readability on the JVM. */
  @Benchmark
  public String readability4j(RealPages pages) {
    RealPages.Loaded page = pages.next();
    return Readability4jPeer.text(page.url(), Extractor.decode(page.page().body(), null));
  }

  /** Boilerpipe. */
  @Benchmark
  public String boilerpipe(RealPages pages) throws Exception {
    return BoilerpipePeer.text(Extractor.decode(pages.next().page().body(), null));
  }

  /** Crux. */
  @Benchmark
  public String crux(RealPages pages) {
    RealPages.Loaded page = pages.next();
    return CruxPeer.text(page.url(), Extractor.decode(page.page().body(), null));
  }
}
