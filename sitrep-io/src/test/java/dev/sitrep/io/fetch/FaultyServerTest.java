package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Request.Purpose;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FaultyServerTest {

  @Test
  void theGoodPageComesFromAnInventedHost() throws Exception {
    try (FaultyServer server = new FaultyServer();
        Fetcher fetcher = Loopback.fetcher(Loopback.clock())) {

      Outcome outcome = fetcher.fetch(new Request(server.url("news.example", "ok"), Purpose.PAGE));

      assertThat(outcome).isInstanceOf(Fetched.class);
      assertThat(new String(((Fetched) outcome).body(), StandardCharsets.UTF_8))
          .isEqualTo(FaultyServer.PAGE);
      assertThat(server.hits("ok")).isEqualTo(1);
    }
  }

  @Test
  void thereAreTwentyFiveFaults() {
    assertThat(Fault.values()).hasSize(25);
    assertThat(Bombs.gzip().length).isBetween(1 << 19, 1 << 21);
  }
}
