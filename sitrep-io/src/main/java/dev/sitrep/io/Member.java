package dev.sitrep.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A member of a gzip file (RFC 1952 section 2.2): each can be decompressed without the others, and
 * all of them one after another by any gzip.
 *
 * @param file the file
 * @param offset where the member begins
 * @param length how many bytes it has, compressed
 */
record Member(FileChannel file, long offset, int length) {

  /** A file for members that goes away when it is closed. */
  static FileChannel spool(Path folder) throws IOException {
    return FileChannel.open(
        Files.createTempFile(folder, ".spool", ".part"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** {@code bytes} as a new member at the end of {@code file}. */
  static Member append(FileChannel file, byte[] bytes) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    long offset = file.size();
    var buffer = ByteBuffer.wrap(compressed.toByteArray());
    int length = buffer.remaining();
    while (buffer.hasRemaining()) {
      file.write(buffer, offset + buffer.position());
    }
    return new Member(file, offset, length);
  }

  /** The member as it stands in the file. */
  byte[] compressed() throws IOException {
    if (offset < 0 || length <= 0 || offset + length > file.size()) {
      throw new EOFException("no member at " + offset);
    }
    var buffer = ByteBuffer.allocate(length);
    int count = 0;
    while (count >= 0 && buffer.hasRemaining()) {
      count = file.read(buffer, offset + buffer.position());
    }
    return buffer.array();
  }

  /** The bytes that were made a member. */
  byte[] read() throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed()))) {
      return in.readAllBytes();
    }
  }
}
