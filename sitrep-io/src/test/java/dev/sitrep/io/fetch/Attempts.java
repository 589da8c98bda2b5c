package dev.sitrep.io.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Writes down every address that a connection is about to be made to, and lets none be made off
 * this machine: so that tests can fetch from public addresses without a network.
 */
final class Attempts extends EventListener {

  private final List<InetAddress> made = new CopyOnWriteArrayList<>();

  List<InetAddress> made() {
    return made;
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    made.add(address.getAddress());
    if (!address.getAddress().isLoopbackAddress()) {
      Attempts.<RuntimeException>fail(new ConnectException("no network in tests"));
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> void fail(IOException e) throws E {
    throw (E) e;
  }
}
