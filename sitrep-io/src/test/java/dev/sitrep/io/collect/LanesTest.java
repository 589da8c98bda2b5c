package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {

  private static final Duration LONG = Duration.ofSeconds(10);

  @Test
  void workOfOneLaneGoesOneAfterTheOtherAndInOrder() throws InterruptedException {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    try (var lanes = new Lanes(8)) {
      for (int i = 0; i < 200; i++) {
        int number = i;
        lanes.add(
            "host",
            () -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              order.add(number);
              inside.decrementAndGet();
            });
      }
      assertThat(lanes.await(LONG)).isTrue();
    }

    assertThat(most).hasValue(1);
    assertThat(order).hasSize(200).isSorted();
  }

  @Test
  void aLaneThatHangsHoldsUpNoOther() throws InterruptedException {
    var gate = new CountDownLatch(1);
    var others = new CountDownLatch(20);
    var done = new AtomicInteger();
    try (var lanes = new Lanes(2)) {
      lanes.add("tarpit", () -> waitFor(gate));
      for (int i = 0; i < 20; i++) {
        lanes.add("tarpit", done::incrementAndGet);
        lanes.add("host" + i, others::countDown);
      }
      assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(lanes.await(Duration.ZERO)).isFalse();
      gate.countDown();
      assertThat(lanes.await(LONG)).isTrue();
    }

    assertThat(done).hasValue(20);
  }

  @Test
  void workMayAddWork() throws InterruptedException {
    var done = new AtomicInteger();
    try (var lanes = new Lanes(2)) {
      lanes.add("a", () -> lanes.add("a", () -> lanes.add("b", done::incrementAndGet)));
      assertThat(lanes.await(LONG)).isTrue();
    }

    assertThat(done).hasValue(1);
  }

  @Test
  void closingGivesUpWhatWaitsAndInterruptsWhatRuns() throws InterruptedException {
    var started = new CountDownLatch(1);
    var done = new AtomicInteger();
    var lanes = new Lanes(2);
    lanes.add(
        "a",
        () -> {
          started.countDown();
          waitFor(new CountDownLatch(1));
        });
    lanes.add("a", done::incrementAndGet);
    for (int i = 0; i < 10; i++) {
      lanes.add("waiting for a thread " + i, () -> waitFor(new CountDownLatch(1)));
    }
    started.await();

    lanes.close();
    lanes.add("b", done::incrementAndGet);

    assertThat(lanes.await(LONG)).isTrue();
    assertThat(done).hasValue(0);
  }

  private static void waitFor(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
