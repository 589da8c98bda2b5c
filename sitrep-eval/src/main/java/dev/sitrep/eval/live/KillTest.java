package dev.sitrep.eval.live;

import com.sun.net.httpserver.HttpExchange;
import dev.sitrep.eval.live.Newsroom.Desk;
import dev.sitrep.io.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A collecting process is killed (SIGKILL) again and again at random, against servers of which some
 * requests fail. After every kill nothing is lost that was told to be done, no article is there
 * twice, and the next start takes less than five seconds, as does a stop that is asked for
 * (SIGTERM, R20); at the end everything is there.
 */
public final class KillTest {

  private static final int PAPERS = 20;
  private static final long LONGEST = 5000;

  private final Random random = new Random(20261124);
  private final Newsroom newsroom = new Newsroom();
  private final Map<String, List<String>> items = new HashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final Path store;
  private long slowestStart;
  private long slowestStop;
  private int killed;
  private int ended;
  private int lost;
  private int doubled;
  private volatile boolean healthy;

  private KillTest(Path store) {
    this.store = store;
  }

  /**
   * Runs the test.
   *
   * @param arguments how many kills; 100 by default
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int kills = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("sitrep-kill");
    var test = new KillTest(folder.resolve("sitrep.db"));
    boolean passed = test.run(kills);
    test.newsroom.close();
    Collecting.delete(folder);
    System.exit(passed ? 0 : 1);
  }

  private boolean run(int kills) throws IOException, InterruptedException {
    for (int i = 0; killed < kills && i < 3 * kills; i++) {
      publish(4);
      Set<String> done = child(i, 200 + random.nextInt(2800));
      check(done);
    }
    healthy = true;
    Set<String> done = child(10_000, TimeUnit.MINUTES.toMillis(5));
    check(done);
    int published = items.values().stream().mapToInt(list -> list.size() / 2).sum();
    int kept = articles().size();
    boolean passed =
        lost == 0
            && doubled == 0
            && kept == published
            && slowestStart < LONGEST
            && slowestStop < LONGEST;
    System.out.printf(
        "%d kills: %d articles published, %d kept, %d lost, %d doubled, slowest start %d ms,"
            + " slowest stop %d ms: %s%n",
        killed,
        published,
        kept,
        lost,
        doubled,
        slowestStart,
        slowestStop,
        passed ? "passed" : "FAILED");
    return passed;
  }

  private void publish(int count) {
    for (int i = 0; i < count; i++) {
      String host = "paper" + random.nextInt(PAPERS) + ".example";
      List<String> list = items.computeIfAbsent(host, name -> new ArrayList<>());
      String path = "/" + list.size() / 2;
      String title = "the bridge " + path.substring(1) + " of " + host.replace(".example", "");
      newsroom.put(host, path, faulty(Newsroom.body(Newsroom.page(title))));
      list.add(title);
      list.add(newsroom.url(host, path));
    }
    items.forEach(
        (host, list) ->
            newsroom.put(host, "/rss", faulty(Newsroom.body(Newsroom.feed(host, list)))));
  }

  /** One answer in ten is a 503, one none at all, one late. */
  private Desk faulty(Desk desk) {
    return exchange -> {
      switch (healthy ? 9 : Math.floorMod(requests.incrementAndGet() * 7, 10)) {
        case 0 -> exchange.sendResponseHeaders(503, -1);
        case 1 -> exchange.close();
        case 2 -> late(desk, exchange);
        default -> desk.answer(exchange);
      }
    };
  }

  private static void late(Desk desk, HttpExchange exchange)
      throws IOException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(300);
    desk.answer(exchange);
  }

  /** Starts a child and kills it after {@code life} milliseconds; the sources it was done with. */
  private Set<String> child(int number, long life) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(CollectChild.class.getName(), store.toString()));
    command.add(String.valueOf(number * 130L));
    items.keySet().stream().sorted().forEach(host -> command.add(newsroom.url(host, "/rss")));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var listener = new Listener(process, began);
    listener.thread.start();
    boolean ended = process.waitFor(life, TimeUnit.MILLISECONDS);
    if (!ended) {
      end(process);
    }
    listener.thread.join();
    slowestStart = Math.max(slowestStart, listener.start);
    return listener.done;
  }

  /** Every tenth child is asked to end (SIGTERM), the others are not asked (SIGKILL). */
  private void end(Process process) throws InterruptedException {
    if (++ended % 10 > 0) {
      process.destroyForcibly().waitFor();
      killed++;
      return;
    }
    long began = System.nanoTime();
    process.destroy();
    process.waitFor();
    slowestStop = Math.max(slowestStop, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  /** Takes down what a child says. */
  private static final class Listener {

    private final Thread thread;
    private final Set<String> done = new java.util.TreeSet<>();
    private long start;

    Listener(Process process, long began) {
      thread =
          new Thread(
              () -> {
                try (var lines =
                    new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                  for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals("READY")) {
                      start = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                    } else if (line.startsWith("DONE ")) {
                      done.add(line.substring(5));
                    }
                  }
                } catch (IOException e) {
                  // The child was killed in mid-line.
                }
              });
    }
  }

  private Map<String, Set<String>> articles() {
    try (Store opened = Store.open(store, InstantSource.system())) {
      return Collecting.articles(opened);
    }
  }

  private void check(Set<String> done) {
    Map<String, Set<String>> kept = articles();
    for (Map.Entry<String, List<String>> paper : items.entrySet()) {
      boolean told = done.contains(newsroom.url(paper.getKey(), "/rss"));
      for (int i = 1; i < paper.getValue().size(); i += 2) {
        String link = paper.getValue().get(i);
        if (told && !kept.containsKey(link)) {
          lost++;
          System.out.println("lost: " + link);
        }
      }
    }
    int ids =
        kept.values().stream()
            .flatMap(Set::stream)
            .collect(java.util.stream.Collectors.toSet())
            .size();
    if (ids != kept.size() || kept.values().stream().anyMatch(set -> set.size() > 1)) {
      doubled++;
      System.out.println("doubled: " + ids + " articles at " + kept.size() + " links");
    }
  }
}
