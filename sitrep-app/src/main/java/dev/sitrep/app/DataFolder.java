package dev.sitrep.app;

import dev.sitrep.io.collect.SituationFile;
import dev.sitrep.io.collect.Watch;
import dev.sitrep.io.store.Scope;
import dev.sitrep.io.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a user's data lies: one file {@code NAME.yaml} a situation, and the store, {@code
 * sitrep.db}.
 *
 * @param path the folder, which need not be there
 */
record DataFolder(Path path) {

  private static final String ENDING = ".yaml";
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Names of devices on Windows, which no file can have. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

  private static final int LONGEST = 80;

  /** A situation and what it is called in commands. */
  record Named(String key, Watch watch) {

    /** What leads to the sources that are this situation's though its file does not name them. */
    String leader() {
      return "situation:" + key;
    }

    /** What was collected for it. */
    Scope scope() {
      return Scope.of(leaders());
    }

    private List<String> leaders() {
      List<String> leaders = new ArrayList<>(List.of(leader()));
      watch.sources().forEach(source -> leaders.add(source.address()));
      return leaders;
    }
  }

  /**
   * What the file of the situation {@code name} is called, without its ending: its letters and
   * digits in lower case, with a hyphen for whatever stands between them.
   *
   * @throws Faults.UserException if nothing is left
   */
  static String key(String name) {
    String words = NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    String key = words.replaceAll("^-+|-+$", "");
    if (key.isEmpty() || key.length() > LONGEST) {
      throw new Faults.UserException(
          "'"
              + Printable.line(name)
              + "' is no name for a situation: it needs 1 to "
              + LONGEST
              + " letters");
    }
    return DEVICE.matcher(key).matches() ? key + "-situation" : key;
  }

  /** The file of the situation {@code name}. */
  Path file(String name) {
    return path.resolve(key(name) + ENDING);
  }

  /** What all situations are called, sorted. */
  List<String> keys() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The situation {@code name}.
   *
   * @throws Faults.UserException if there is none; it says which there are
   */
  Named situation(String name) {
    Path file = file(name);
    if (!Files.exists(file)) {
      String others =
          keys().isEmpty() ? "there is none yet" : "there are: " + String.join(", ", keys());
      throw new Faults.UserException(
          "there is no situation '"
              + key(name)
              + "' in "
              + path
              + " ("
              + others
              + "); 'sitrep init' makes one");
    }
    return new Named(key(name), SituationFile.load(file));
  }

  /**
   * The situation {@code name}, or all there are if it is empty.
   *
   * @throws Faults.UserException if there is none
   */
  List<Named> situations(List<String> names) {
    List<String> wanted = names.isEmpty() ? keys() : names;
    if (wanted.isEmpty()) {
      throw new Faults.UserException(
          "there is no situation in " + path + ": make one with 'sitrep init NAME'");
    }
    return wanted.stream()
        .map(name -> names.isEmpty() ? load(name) : situation(name))
        .collect(Collectors.toUnmodifiableList());
  }

  /** What was collected for the situations {@code names}; all there is if none is named. */
  Scope scope(List<String> names) {
    return names.isEmpty()
        ? Scope.ALL
        : Scope.of(situations(names).stream().flatMap(it -> it.leaders().stream()).toList());
  }

  /** The file may have been named by hand. */
  private Named load(String key) {
    return new Named(key, SituationFile.load(path.resolve(key + ENDING)));
  }

  /** The store, made where there is none. */
  Store store(World world) {
    var progress = new Progress(world);
    try {
      return Store.open(database(), world.clock(), progress::show);
    } finally {
      progress.end();
    }
  }

  /**
   * The store of a command that only looks something up.
   *
   * @throws Faults.UserException if there is none
   */
  Store existingStore(World world) {
    if (!Files.exists(database())) {
      throw new Faults.UserException(
          "nothing was collected in " + path + " yet: run 'sitrep collect'");
    }
    return store(world);
  }

  /** The file of the store. */
  Path database() {
    return path.resolve("sitrep.db");
  }
}
