package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Request.Purpose;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R13: bodies without end. {@code .ci/small-heap} runs this with a heap of 256 MiB. */
final class EndlessBodiesTest {

  private final VirtualClock clock = Loopback.clock();
  private final Fetcher fetcher =
      new Fetcher(
          Loopback.SETTINGS.withDeadline(Duration.ofSeconds(10)),
          Loopback.network(clock),
          HostMemory.inMemory());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final long start = System.nanoTime();

  @AfterEach
  void close() {
    fetcher.close();
    threads.shutdownNow();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  private static Failure failure(Outcome outcome) {
    return ((Failed) outcome).failure();
  }

  @Test
  void manyEndlessBodiesAndBombsAtOnceAreFlaggedSoonAndFitIntoMemory() throws Exception {
    try (FaultyServer server = new FaultyServer()) {
      List<Future<Outcome>> results = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Fault fault = i % 2 == 0 ? Fault.ENDLESS_BODY : Fault.GZIP_BOMB;
        String url = server.url("h" + i + ".example", fault.path());
        results.add(threads.submit(() -> fetcher.fetch(new Request(url, Purpose.FEED))));
      }

      for (Future<Outcome> result : results) {
        assertThat(failure(result.get())).isEqualTo(Failure.TOO_LARGE);
      }
    }
  }

  @Test
  void aGigabyteOfTextInChunksIsFlagged() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      threads.submit(() -> serve(server, "Transfer-Encoding: chunked", "100000\r\n", "\r\n"));

      assertThat(failure(fetch(server))).isEqualTo(Failure.TOO_LARGE);
    }
  }

  @Test
  void aGigabyteOfTextThatIsAnnouncedIsNotEvenRead() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      threads.submit(() -> serve(server, "Content-Length: " + (1L << 30), "", ""));

      assertThat(failure(fetch(server))).isEqualTo(Failure.TOO_LARGE);
    }
  }

  private Outcome fetch(ServerSocket server) {
    return fetcher.fetch(
        new Request("http://a.example:" + server.getLocalPort() + "/", Purpose.FEED));
  }

  /** Answers everything with a GiB of text, a MiB at a time. */
  private static Object serve(ServerSocket server, String header, String before, String after)
      throws IOException {
    byte[] text = "The river rose. ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    while (true) {
      try (Socket client = server.accept()) {
        OutputStream out = client.getOutputStream();
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 1024; i++) {
          out.write(before.getBytes(StandardCharsets.US_ASCII));
          out.write(text);
          out.write(after.getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException e) {
        if (server.isClosed()) {
          throw e;
        }
      }
    }
  }
}
