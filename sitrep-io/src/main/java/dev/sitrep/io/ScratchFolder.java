package dev.sitrep.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder for what is needed for a while. It goes when it is closed, at the latest when the
 * process ends; where that was killed, it goes when any process makes the next one. A lock on a
 * file in it, which ends with its process, tells those in use from those left.
 */
public final class ScratchFolder implements AutoCloseable {

  private static final String PREFIX = "sitrep-scratch-";
  private static final String LOCK = "in-use.lock";

  /**
   * Those of this process. Closing any descriptor of a file drops the locks of the process on it
   * (POSIX), so their locks must not be tried.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;
  private final Thread end = new Thread(this::remove);

  private ScratchFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** One in the temporary directory of this machine. */
  public static ScratchFolder create() throws IOException {
    return createIn(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** One in {@code place}, which is rid of those that killed processes of this user left. */
  public static synchronized ScratchFolder createIn(Path place) throws IOException {
    while (true) {
      Path path = Files.createTempDirectory(place, PREFIX);
      OWN.add(path);
      Path file = path.resolve(LOCK);
      var lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      // Before it was locked, another process may have taken it for one that was left.
      if (lock.tryLock() != null && Files.exists(file)) {
        sweep(place, path);
        return new ScratchFolder(path, lock);
      }
      lock.close();
      OWN.remove(path);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  private static void sweep(Path place, Path own) throws IOException {
    Object user = Files.getOwner(own);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(place, PREFIX + "*")) {
      for (Path each : all) {
        if (!OWN.contains(each)
            && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(each, LinkOption.NOFOLLOW_LINKS).equals(user)) {
          removeIfLeft(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Another process sweeps, too: what is still there the next one removes.
      return;
    }
  }

  private static void removeIfLeft(Path folder) {
    Path file = folder.resolve(LOCK);
    try {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock held = channel.tryLock()) {
        if (held == null) {
          return;
        }
        empty(folder);
      }
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    } catch (IOException | UncheckedIOException e) {
      // Not ours to remove, or being removed by another.
      return;
    }
  }

  /** All but the lock, which is held. */
  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        if (!each.equals(folder) && !each.equals(folder.resolve(LOCK))) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  private void remove() {
    try {
      empty(path);
      lock.close();
      Files.deleteIfExists(path.resolve(LOCK));
      Files.deleteIfExists(path);
      OWN.remove(path);
    } catch (IOException | UncheckedIOException e) {
      // Where a system does not let go what is in use, the next process removes it.
      return;
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook does it.
      return;
    }
    remove();
  }
}
