package dev.sitrep.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Walks through folders and opens files; nothing that goes wrong there stops the walk. */
final class FolderReader {

  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(path -> path.getFileName().toString());

  private final Sink sink;

  FolderReader(Sink sink) {
    this.sink = sink;
  }

  /** Reads the file or folder the user named. */
  void readArgument(String argument, String origin) {
    try {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        readFolder(path, origin);
      } else {
        readFile(path, origin, new ContentReader(sink));
      }
    } catch (InvalidPathException e) {
      sink.unreadable(origin, "not a path: " + Origins.visible(e.getReason()));
    }
  }

  /** Reads {@code stdin} to its end. */
  void readStream(InputStream stdin, String origin) {
    try {
      new ContentReader(sink)
          .read(new BufferedInputStream(stdin), new Located(origin, null, Facts.NONE));
    } catch (IOException e) {
      sink.unreadable(origin, Failures.inWords(e));
    }
  }

  private void readFolder(Path folder, String origin) {
    List<Path> children;
    try (Stream<Path> list = Files.list(folder)) {
      children = list.filter(path -> !isHidden(path)).sorted(BY_NAME).toList();
    } catch (IOException e) {
      sink.unreadable(origin, Failures.inWords(e));
      return;
    }
    if (children.isEmpty()) {
      sink.empty(origin, "a folder with nothing in it");
    }
    for (Path child : children) {
      readChild(child, origin + "/" + Origins.visible(child.getFileName().toString()));
    }
  }

  private void readChild(Path child, String origin) {
    if (Files.isDirectory(child)) {
      if (Files.isSymbolicLink(child)) {
        sink.unreadable(origin, "a link to a folder, which is not followed");
      } else {
        readFolder(child, origin);
      }
    } else if (Sidecar.isOne(child)) {
      if (!Files.exists(Sidecar.pageOf(child))) {
        sink.unreadable(origin, "a description without its page");
      }
    } else if (Files.isRegularFile(child) || !Files.exists(child)) {
      readFile(child, origin, ContentReader.inFolder(sink));
    } else {
      sink.unreadable(origin, "neither a file nor a folder");
    }
  }

  private void readFile(Path file, String origin, ContentReader reader) {
    try (InputStream in = Files.newInputStream(file)) {
      Facts facts = Sidecar.read(file, origin, sink);
      reader.read(new BufferedInputStream(in, 1 << 16), new Located(origin, file, facts));
    } catch (NoSuchFileException e) {
      sink.unreadable(origin, "there is no such file");
    } catch (IOException e) {
      sink.unreadable(origin, Failures.inWords(e));
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
