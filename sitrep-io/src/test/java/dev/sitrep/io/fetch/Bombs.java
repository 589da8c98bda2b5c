package dev.sitrep.io.fetch;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Compressed data of 1 MiB that becomes 1 GiB of zeros. */
final class Bombs {

  private Bombs() {}

  /** As gzip (RFC 1952), in one member. */
  static byte[] gzip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3});
    out.writeBytes(blocks());
    return out.toByteArray();
  }

  /** As zlib (RFC 1950), which the content encoding "deflate" means. */
  static byte[] deflate() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x78, (byte) 0x9C});
    out.writeBytes(blocks());
    return out.toByteArray();
  }

  /** After a full flush no block refers to an earlier one: the same MiB can be told 1024 times. */
  private static byte[] blocks() {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(new byte[1 << 20]);
    byte[] buffer = new byte[1 << 16];
    int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
    deflater.end();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 1024; i++) {
      out.write(buffer, 0, length);
    }
    return out.toByteArray();
  }
}
