package dev.sitrep.io.fetch;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/** Looks names up without waiting longer than a limit; a system's resolver knows no deadline. */
final class Names implements Dns {

  private final Dns names;
  private final Duration limit;

  /** What is left for the call of a thread: OkHttp looks names up on the thread of the call. */
  private final ThreadLocal<Duration> left = new ThreadLocal<>();

  Names(Dns names, Duration limit) {
    this.names = names;
    this.limit = limit;
  }

  /** From now on this thread waits no longer than {@code time} for a name. */
  void limit(Duration time) {
    left.set(time);
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> names.lookup(host));
    Thread thread = new Thread(lookup, "name of " + host);
    thread.setDaemon(true);
    thread.start();
    Duration most = left.get() == null || left.get().compareTo(limit) > 0 ? limit : left.get();
    try {
      return lookup.get(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw unknown(host, e.getCause());
    } catch (TimeoutException e) {
      throw unknown(host, new SocketTimeoutException("name server"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    }
  }

  private static UnknownHostException unknown(String host, @Nullable Throwable cause) {
    UnknownHostException unknown =
        cause instanceof UnknownHostException known ? known : new UnknownHostException(host);
    if (unknown != cause) {
      unknown.initCause(cause);
    }
    return unknown;
  }
}
