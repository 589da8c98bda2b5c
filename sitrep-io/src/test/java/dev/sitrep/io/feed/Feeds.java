package dev.sitrep.io.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Entry;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what a test wrote, and watches what it costs. */
final class Feeds {

  private Feeds() {}

  static Feed read(String text) {
    return read(text, null);
  }

  static Feed read(String text, @Nullable String url) {
    return new FeedParser().parse(bytes(text), null, url, "feed");
  }

  static Entry only(String text) {
    Feed feed = read(text);
    assertThat(feed.entries()).hasSize(1);
    return feed.entries().get(0);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Runs {@code task}, which must take less than a second and 64 MB. */
  static void cheaply(Runnable task) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long started = threads.getCurrentThreadCpuTime();

    task.run();

    assertThat(threads.getCurrentThreadCpuTime() - started)
        .as("nanoseconds")
        .isLessThan(1_000_000_000);
    assertThat(threads.getCurrentThreadAllocatedBytes() - allocated)
        .as("bytes")
        .isLessThan(64 << 20);
  }
}
