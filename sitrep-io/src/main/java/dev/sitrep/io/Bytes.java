package dev.sitrep.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reading bytes without trusting how many there are. */
final class Bytes {

  /** The most a page, a feed or a line may have, decoded; larger ones are named and left out. */
  static final int LIMIT = 15 * 1024 * 1024;

  private Bytes() {}

  /** There are more bytes than {@link #LIMIT}. */
  static final class TooLargeException extends IOException {
    TooLargeException() {
      super("larger than " + LIMIT / 1024 / 1024 + " MiB");
    }
  }

  /**
   * Everything in {@code in}.
   *
   * @throws TooLargeException if that is more than {@link #LIMIT}
   */
  static byte[] all(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new TooLargeException();
    }
    return bytes;
  }

  /** The first {@code length} bytes, or fewer where there are no more; they are not taken. */
  static byte[] peek(BufferedInputStream in, int length) throws IOException {
    byte[] head = new byte[length];
    in.mark(length);
    int filled = 0;
    try {
      int read;
      while (filled < length && (read = in.read(head, filled, length - filled)) > 0) {
        filled += read;
      }
    } catch (EOFException | ZipException e) {
      if (filled == 0) {
        throw e;
      }
      // Damaged further on: what can be read tells the kind, and reading it in earnest the damage.
      in.reset();
      return Arrays.copyOf(head, filled);
    }
    in.reset();
    return Arrays.copyOf(head, filled);
  }

  /** {@code in} decompressed if it is gzip (RFC 1952), else as it is. */
  static BufferedInputStream decompressed(BufferedInputStream in) throws IOException {
    return isGzip(peek(in, 2)) ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
  }

  static boolean isGzip(byte[] head) {
    return head.length >= 2 && head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
  }
}
