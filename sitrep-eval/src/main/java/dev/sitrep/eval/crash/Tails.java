package dev.sitrep.eval.crash;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Test R2: damages the ends of the files of a store that was killed while it was written. */
final class Tails {

  private static final int A_STORE = 20;
  private static final int MOST = 64 * 1024;
  private static final String LOG = "-wal";

  private enum Verdict {
    WHOLE,
    PREFIX,
    SAID,
    SILENT
  }

  private final Path folder;
  private final SplittableRandom random;
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

  private Tails(Path folder, long seed) {
    this.folder = folder;
    this.random = new SplittableRandom(seed);
  }

  /** Damages {@code count} copies; whether none lost anything in silence. */
  static boolean run(Path folder, int count, long seed) throws IOException, InterruptedException {
    var tails = new Tails(folder, seed);
    for (int i = 0; i < count; i += A_STORE) {
      Path store = folder.resolve("tails" + i + ".db");
      List<Ack> acks =
          Child.start("", store, 0, "1").kill(Duration.ofMillis(tails.random.nextInt(300, 2500)));
      for (int j = i; j < Math.min(count, i + A_STORE); j++) {
        tails.damage(store, acks, j);
      }
    }
    System.out.printf("R2  %d torn tails: %s%n", count, tails.verdicts);
    return !tails.verdicts.containsKey(Verdict.SILENT);
  }

  /** Whether the check finds anything: the part that a user is told to run. */
  private static boolean says(Path copy) {
    try (Store store = Store.open(copy, InstantSource.system())) {
      return !store.upkeep().check().damage().isEmpty();
    } catch (StoreException e) {
      return true;
    }
  }

  private void damage(Path store, List<Ack> acks, int number) throws IOException {
    Path copy = folder.resolve("torn.db");
    for (String part : List.of("", LOG, "-shm", "-sums", "-sums.new")) {
      Files.deleteIfExists(Path.of(copy + part));
      if (!part.equals("-shm") && Files.exists(Path.of(store + part))) {
        Files.copy(
            Path.of(store + part), Path.of(copy + part), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path torn = Path.of(copy + (number % 4 == 3 ? "" : LOG));
    byte[] bytes = Files.readAllBytes(torn);
    int length = Math.min(bytes.length, random.nextInt(1024, MOST + 1));
    switch (number % 3) {
      case 0 -> bytes = Arrays.copyOf(bytes, bytes.length - length);
      case 1 -> Arrays.fill(bytes, bytes.length - length, bytes.length, (byte) 0);
      default -> {
        for (int at = bytes.length - length; at < bytes.length; at++) {
          bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    Files.write(torn, bytes);
    verdicts.merge(verdict(copy, acks), 1, Integer::sum);
  }

  private static Verdict verdict(Path copy, List<Ack> acks) {
    Set<Revision> kept = new LinkedHashSet<>();
    acks.forEach(ack -> kept.add(ack.revision()));
    List<Revision> wanted = List.copyOf(kept);
    Set<Revision> found = new HashSet<>();
    try (Store store = Store.open(copy, InstantSource.system())) {
      store
          .extractions(Range.until(Deliveries.start(1)))
          .forEach(it -> found.add(((Extracted) it).article().revision()));
      for (Revision revision : found) {
        if (store.input(revision).isEmpty()) {
          return Verdict.SILENT;
        }
      }
      store.keep(Deliveries.of(5, 0));
    } catch (StoreException e) {
      return Verdict.SAID;
    }
    if (says(copy)) {
      return Verdict.SAID;
    }
    int prefix = 0;
    while (prefix < wanted.size() && found.contains(wanted.get(prefix))) {
      prefix++;
    }
    if (prefix == wanted.size()) {
      return Verdict.WHOLE;
    }
    return found.size() == prefix ? Verdict.PREFIX : Verdict.SILENT;
  }
}
