package dev.sitrep.io.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes compressed as zlib (RFC 1950), whose checksum tells when they were damaged. */
final class Packed {

  /** More than the largest page as JSON in Base64. */
  private static final int LIMIT = 64 * 1024 * 1024;

  private static final int CHUNK = 1 << 14;

  private Packed() {}

  static byte[] pack(byte[] bytes) {
    var deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * What was packed.
   *
   * @throws IOException if it is damaged
   */
  static byte[] unpack(byte[] packed) throws IOException {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var out = new ByteArrayOutputStream(packed.length * 4);
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int count = inflater.inflate(chunk);
        if (count == 0 && !inflater.finished()) {
          throw new IOException("the compressed data breaks off");
        }
        out.write(chunk, 0, count);
        if (out.size() > LIMIT) {
          throw new IOException("the compressed data is damaged: it has no end");
        }
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IOException("the compressed data is damaged", e);
    } finally {
      inflater.end();
    }
  }
}
