package dev.sitrep.io.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Page sums in a file: a magic number, the number of pages, the CRC-32C of the rest, then four
 * bytes a page. A file is replaced as a whole and by name, so that it is never half written.
 */
final class SumsFile {

  private static final long MAGIC = 0x53495453554d5331L; // SITSUMS1
  private static final int HEADER = 16;

  private SumsFile() {}

  /**
   * The sums in {@code file}; empty where there is no file.
   *
   * @throws IOException if it cannot be read or is damaged
   */
  static Optional<Sums> read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER
        || in.getLong(0) != MAGIC
        || in.getInt(8) * 4L != bytes.length - HEADER
        || in.getInt(12) != crc(bytes)) {
      throw new IOException(file + ": the page checksums are damaged themselves");
    }
    var sums = new Sums();
    for (int number = in.getInt(8); number >= 1; number--) {
      sums.set(number, in.getInt(HEADER + (number - 1) * 4));
    }
    return Optional.of(sums);
  }

  /** Writes {@code sums} to {@code file}, to the disk before it returns. */
  static void write(Path file, Sums sums) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(HEADER + sums.pages() * 4);
    out.putLong(MAGIC).putInt(sums.pages()).putInt(0);
    for (int number = 1; number <= sums.pages(); number++) {
      out.putInt(sums.get(number));
    }
    out.putInt(12, crc(out.array()));
    Path part = file.resolveSibling(file.getFileName() + "-part");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.flip();
      while (out.hasRemaining()) {
        channel.write(out);
      }
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static int crc(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes, 0, 12);
    crc.update(bytes, HEADER, bytes.length - HEADER);
    return (int) crc.getValue();
  }
}
