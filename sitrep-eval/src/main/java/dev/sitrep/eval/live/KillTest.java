package dev.sitrep.eval.live;

import dev.sitrep.io.fetch.FetchSettings;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.fetch.Proxies;
import dev.sitrep.io.store.Store;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sitrep collect} is killed (SIGKILL) again and again at random while it collects from
 * servers of which some requests fail. It is the command as a user starts it, with a situation file
 * that grows; the invented hosts are found through {@code http_proxy}.
 *
 * <p>Nothing is lost that was acknowledged: what a copy of the store held after any kill, and what
 * the feeds told of that a command which ended by itself called answered. No article is there
 * twice, though feeds share theirs. Every start reaches its first request within five seconds, with
 * the store as the kill left it; a stop that is asked for (SIGTERM) takes no longer. In the end all
 * that was published is kept, and the check calls the store sound.
 */
public final class KillTest {

  private static final long LONGEST = 5000;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Random random = new Random(20261124);
  private final Newsroom newsroom = new Newsroom();
  private final Papers papers = new Papers(newsroom, random);
  private final Path folder;
  private final Path data;
  private final Set<String> acknowledged = new TreeSet<>();
  private final Set<String> lost = new TreeSet<>();
  private final Set<String> doubled = new TreeSet<>();
  private long slowestStart;
  private long mostWork;
  private long slowestStop;
  private int killed;
  private int stopped;
  private int ended;

  private KillTest(Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  /**
   * Runs the test, in the project's folder.
   *
   * @param arguments how many kills; 100 by default
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int kills = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("sitrep-kill");
    var test = new KillTest(folder);
    boolean passed = test.run(kills);
    test.newsroom.close();
    Collecting.delete(folder);
    System.exit(passed ? 0 : 1);
  }

  private boolean run(int kills) throws IOException, InterruptedException {
    Files.createDirectories(data);
    for (int i = 0; killed < kills && i < 2 * kills; i++) {
      papers.publish(2);
      papers.publish(1);
      collect(i);
      look();
      if (i % 10 == 9) {
        System.out.println(told());
      }
    }
    String check = start("check").result().stream().findFirst().orElse("");
    System.out.println(check);
    makeUp();
    look();
    Set<String> missing = papers.articles();
    missing.removeAll(acknowledged);
    missing.forEach(link -> System.out.println("never kept: " + link));
    boolean passed =
        lost.isEmpty()
            && doubled.isEmpty()
            && missing.isEmpty()
            && check.startsWith("Sound: ")
            && slowestStart < LONGEST
            && slowestStop < LONGEST;
    System.out.println(told() + (passed ? ": passed" : ": FAILED"));
    return passed;
  }

  private String told() {
    return String.format(
        "%d kills, %d asked to end, %d ended by themselves: %d articles published, %d kept, %d lost,"
            + " %d doubled; slowest start %d ms (processor time: at most %d ms), slowest stop %d ms",
        killed,
        stopped,
        ended,
        papers.articles().size(),
        acknowledged.size(),
        lost.size(),
        doubled.size(),
        slowestStart,
        mostWork,
        slowestStop);
  }

  /** One command: killed as it starts, asked to end, let end, or, mostly, killed at its work. */
  private void collect(int number) throws IOException, InterruptedException {
    writeSituation();
    SitrepProcess process = start("collect", "--json");
    switch (number % 10) {
      case 0 -> {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
        killed += process.kill() ? 1 : 0;
      }
      case 1 -> {
        process.awaitRequest();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(4000));
        slowestStop = Math.max(slowestStop, process.stop());
        stopped++;
      }
      case 2 -> {
        believe(process.result());
        ended++;
      }
      default -> {
        process.awaitRequest();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(4000));
        killed += process.kill() ? 1 : 0;
      }
    }
    slowestStart = Math.max(slowestStart, process.start());
    mostWork = Math.max(mostWork, process.startWork());
    String complaints = process.complaints();
    if (complaints.contains("damage") || complaints.contains("fault of Sitrep")) {
      throw new IllegalStateException(complaints);
    }
  }

  private SitrepProcess start(String... command) throws IOException {
    List<String> arguments = new java.util.ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", data.toString()));
    SitrepProcess process = SitrepProcess.start(newsroom, folder, arguments);
    newsroom.onRequest(process::request);
    return process;
  }

  private void writeSituation() throws IOException {
    String sources =
        papers.feeds().stream().map(feed -> "  - " + feed + "\n").collect(Collectors.joining());
    Files.writeString(
        data.resolve("bridges.yaml"), "name: Bridges\nallow: ['*.example']\nsources:\n" + sources);
  }

  /** What a command that ended says is done is done. */
  private void believe(List<String> lines) {
    for (String line : lines) {
      JsonNode told = MAPPER.readTree(line);
      if (told.path("result").asString("").equals("answered")) {
        acknowledged.addAll(papers.articles(told.path("address").asString("")));
      }
    }
  }

  /** Looks into a copy, so that the next command finds the store as this one left it. */
  private void look() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "sitrep.db*")) {
      for (Path file : files) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    Map<String, Set<String>> kept = new TreeMap<>();
    if (Files.exists(copy.resolve("sitrep.db"))) {
      try (Store store = Store.open(copy.resolve("sitrep.db"), InstantSource.system())) {
        kept = Collecting.articles(store);
      }
    }
    Collecting.delete(copy);
    compare(kept);
  }

  private void compare(Map<String, Set<String>> kept) {
    for (String link : acknowledged) {
      if (!kept.containsKey(link) && lost.add(link)) {
        System.out.println("lost: " + link);
      }
    }
    Set<String> ids = new HashSet<>();
    kept.forEach(
        (link, own) -> {
          if ((own.size() > 1 || !ids.addAll(own)) && doubled.add(link)) {
            System.out.println("doubled: " + link);
          }
        });
    acknowledged.addAll(kept.keySet());
  }

  /** What failed is asked for again hours later: so the clock is put forward, and all is well. */
  private void makeUp() throws IOException {
    papers.heal();
    FetchSettings settings = Collecting.settings(Duration.ofMillis(1));
    List<String> feeds = List.copyOf(papers.feeds());
    for (int days = 2; days < 8; days += 2) {
      Duration ahead = Duration.ofDays(days);
      InstantSource clock = () -> InstantSource.system().instant().plus(ahead);
      Network network =
          Collecting.network(clock).withProxies(Proxies.of(Map.of("http_proxy", newsroom.proxy())));
      try (Store store = Store.open(data.resolve("sitrep.db"), clock)) {
        Collecting.round(store, network, settings, Collecting.Sources.of(feeds, told -> {}));
      }
    }
  }
}
