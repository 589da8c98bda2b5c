package dev.sitrep.io.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on loopback whose every path is a {@link Fault}: {@code /slow-body}, {@code
 * /gzip-bomb/anything}. {@code /ok} is a good page, {@code /robots.txt} and all others are not
 * found. Every answer ends when the client goes or the server closes.
 */
public final class FaultyServer implements AutoCloseable {

  /** The good page. */
  public static final String PAGE =
      "<!DOCTYPE html><html><head><title>Bridge of Lowmarsh closed</title></head><body><h1>Bridge"
          + " of Lowmarsh closed</h1><p>"
          + "The bridge of Lowmarsh was closed on Monday after the river rose. ".repeat(20)
          + "</p></body></html>";

  private final ServerSocket socket;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "faulty server");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Integer> hits = new ConcurrentHashMap<>();
  private final Set<String> healed = ConcurrentHashMap.newKeySet();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** A server on a free port of loopback. */
  public FaultyServer() {
    try {
      socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** The port it listens on. */
  public int port() {
    return socket.getLocalPort();
  }

  /** The address of a path on an invented host, which {@link Loopback#NAMES} leads here. */
  public String url(String host, String path) {
    return "http://" + host + ":" + port() + "/" + path;
  }

  /** How often a path was asked for, without what follows its first slash. */
  public int hits(String path) {
    return hits.getOrDefault(path, 0);
  }

  /** From now on {@code fault} is over: its path answers with the good page. */
  public void heal(Fault fault) {
    healed.add(fault.path());
  }

  /** Ends all answers. */
  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
    for (Socket client : open) {
      client.close();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    open.add(client);
    try (client) {
      List<String> head = head(client);
      if (!head.isEmpty()) {
        String path = head.get(0).split(" ")[1].substring(1);
        String name = path.split("[/?]", 2)[0];
        hits.merge(name, 1, Integer::sum);
        FaultyAnswer answer = new FaultyAnswer(client);
        if (name.equals("ok") || healed.contains(name)) {
          answer.good();
        } else {
          answer.give(name, path);
        }
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone, or the server is closing: nothing more to tell.
    } finally {
      open.remove(client);
    }
  }

  private static List<String> head(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    List<String> lines = new ArrayList<>();
    String line;
    while ((line = in.readLine()) != null && !line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }
}
