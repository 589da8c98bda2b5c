package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Site.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S9: compressed bodies are counted as they unfold. */
final class BombTest {

  private final VirtualClock clock = Loopback.clock();
  private final Site site = new Site(clock);
  private final Fetcher fetcher = Loopback.fetcher(clock);

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private Outcome fetch(Fetcher by, String encoding, byte[] body) {
    site.put(
        "/", new Answer(200, Map.of("Content-Encoding", encoding, "Content-Type", "a/b"), body));
    return by.fetch(new Request(site.url("a.example", "/"), Purpose.FEED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate", "gzip, gzip", "deflate, gzip"})
  void aBombStopsAt15MebibytesAndCostsLittleMemory(String encoding) throws Exception {
    byte[] bomb = encoding.startsWith("deflate") ? Bombs.deflate() : Bombs.gzip();
    byte[] body = encoding.contains(",") ? gzip(bomb) : bomb;
    fetch(fetcher, encoding, new byte[] {1});
    long before = settled();

    Failed failed = (Failed) fetch(fetcher, encoding, body);

    assertThat(failed.failure()).isEqualTo(Failure.TOO_LARGE);
    assertThat(failed.detail()).isEqualTo("the body is larger than 15 MiB");
    assertThat(peak() - before).isLessThan(64L << 20);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long settled() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    return heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
  }

  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  @Test
  void emptyBlocksWithoutEndAreStoppedToo() {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    blocks.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3});
    for (int i = 0; i < 400_000; i++) {
      blocks.writeBytes(new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xFF});
    }
    try (Fetcher small =
        new Fetcher(
            Loopback.SETTINGS.withMaxBytes(100_000),
            Loopback.network(clock),
            HostMemory.inMemory())) {
      Failed failed = (Failed) fetch(small, "gzip", blocks.toByteArray());

      assertThat(failed.failure()).isEqualTo(Failure.TOO_LARGE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "compress", "gzip, br", "a\u00e9"})
  void anEncodingThatWasNotAskedForIsNamed(String encoding) {
    Failed failed = (Failed) fetch(fetcher, encoding, new byte[] {1, 2, 3});

    assertThat(failed.failure()).isEqualTo(Failure.BROKEN);
    assertThat(failed.detail()).contains("content encoding \"", "not asked for");
  }

  @Test
  void moreThanTwoLayersAreRefused() throws Exception {
    Failed failed = (Failed) fetch(fetcher, "gzip, gzip, gzip", gzip(gzip(gzip(new byte[] {1}))));

    assertThat(failed.failure()).isEqualTo(Failure.BROKEN);
    assertThat(failed.detail()).contains("compressed 3 times");
  }

  @Test
  void whatIsNoBombComesWholeInEveryEncoding() throws Exception {
    byte[] text = FaultyServer.PAGE.repeat(50).getBytes(StandardCharsets.UTF_8);

    assertThat(body("gzip", gzip(text))).isEqualTo(text);
    assertThat(body("X-GZIP", gzip(text))).isEqualTo(text);
    assertThat(body("deflate", deflate(text, false))).isEqualTo(text);
    assertThat(body("deflate", deflate(text, true))).isEqualTo(text);
    assertThat(body("gzip, gzip", gzip(gzip(text)))).isEqualTo(text);
    assertThat(body("identity", text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity"})
  void theLimitItselfIsNotTooLarge(String encoding) throws Exception {
    byte[] noise = new byte[200_000];
    new Random(1).nextBytes(noise);
    byte[] fits = java.util.Arrays.copyOf(new byte[150_000], 150_000);
    try (Fetcher small =
        new Fetcher(
            Loopback.SETTINGS.withMaxBytes(150_000),
            Loopback.network(clock),
            HostMemory.inMemory())) {
      boolean gzip = encoding.equals("gzip");
      byte[] over = java.util.Arrays.copyOf(fits, 150_001);

      assertThat(fetch(small, encoding, gzip ? gzip(fits) : fits)).isInstanceOf(Fetched.class);
      assertThat(fetch(small, encoding, gzip ? gzip(over) : over)).isInstanceOf(Failed.class);
      assertThat(fetch(small, encoding, gzip ? gzip(noise) : noise)).isInstanceOf(Failed.class);
    }
  }

  private byte[] body(String encoding, byte[] body) {
    return ((Fetched) fetch(fetcher, encoding, body)).body();
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflate(byte[] text, boolean bare) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(6, bare))) {
      out.write(text);
    }
    return bytes.toByteArray();
  }
}
