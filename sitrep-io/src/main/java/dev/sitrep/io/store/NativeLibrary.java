package dev.sitrep.io.store;

import dev.sitrep.io.ScratchFolder;
import java.io.IOException;
import java.nio.file.Path;

/**
 * SQLite itself, of which its driver unpacks a copy into the temporary directory. That of a process
 * that was killed would stay there for ever, a megabyte each time; in a folder of ours it goes with
 * the next process.
 */
final class NativeLibrary {

  /** Where the driver unpacks to; a user may have set it, too. */
  private static final String PLACE = "org.sqlite.tmpdir";

  private NativeLibrary() {}

  /** Makes the driver unpack there. For the whole process, and so once, before it is loaded. */
  static void prepare() {
    String place = System.getProperty(PLACE, System.getProperty("java.io.tmpdir"));
    try {
      System.setProperty(PLACE, ScratchFolder.createIn(Path.of(place)).path().toString());
    } catch (IOException e) {
      // The driver will say what is wrong with the temporary directory.
      return;
    }
  }
}
