package dev.sitrep.eval.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Operations per second of processor time of the measuring thread: what wall time would be on a
 * machine that nobody shares.
 */
public final class ProcessorRate implements InternalProfiler {

  static final String NAME = "processor";

  private long before;

  @Override
  public String getDescription() {
    return "operations per second of processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = spent();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (spent() - before) / 1e9;
    double rate = iteration.getBatchSize() / seconds;
    return List.of(new ScalarResult(NAME, rate, "ops/s", AggregationPolicy.AVG));
  }

  private static long spent() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long spent = 0;
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo thread = threads.getThreadInfo(id);
      if (thread != null && thread.getThreadName().contains("jmh-worker")) {
        spent += threads.getThreadCpuTime(id);
      }
    }
    return spent;
  }
}
