package dev.sitrep.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds where the next record of a damaged archive may begin. */
final class RecordSearch {

  private static final int WINDOW = 1 << 20;

  /** How records begin: plain WARC, compressed (RFC 1952), and the lines of ARC. */
  private static final List<byte[]> SIGNS =
      List.of(
          "\nWARC/1.".getBytes(StandardCharsets.US_ASCII),
          "\nhttp://".getBytes(StandardCharsets.US_ASCII),
          "\nhttps://".getBytes(StandardCharsets.US_ASCII));

  private static final byte[] GZIP = {0x1F, (byte) 0x8B, 0x08};
  private static final int LONGEST = 9;

  private RecordSearch() {}

  /**
   * Where at or after {@code start} a record may begin, or -1. An archive that begins compressed is
   * searched for compressed records only, and a WARC for no ARC records.
   */
  static long from(FileChannel channel, long start) throws IOException {
    List<byte[]> signs = signs(channel);
    // The line feed of a sign belongs to the record before.
    long first = Bytes.isGzip(signs.get(0)) ? start : Math.max(0, start - 1);
    for (long at = first; at < channel.size(); at += WINDOW - LONGEST) {
      byte[] window = read(channel, at, WINDOW);
      int found = first(window, signs);
      if (found >= 0) {
        return at + found + (window[found] == '\n' ? 1 : 0);
      }
    }
    return -1;
  }

  private static List<byte[]> signs(FileChannel channel) throws IOException {
    byte[] head = read(channel, 0, 5);
    if (Bytes.isGzip(head)) {
      return List.of(GZIP);
    }
    boolean warc = new String(head, StandardCharsets.ISO_8859_1).equals("WARC/");
    return warc ? SIGNS.subList(0, 1) : SIGNS.subList(1, SIGNS.size());
  }

  private static byte[] read(FileChannel channel, long at, int length) throws IOException {
    var buffer = ByteBuffer.allocate((int) Math.min(length, channel.size() - at));
    int count = 0;
    while (count >= 0 && buffer.hasRemaining()) {
      count = channel.read(buffer, at + buffer.position());
    }
    return buffer.array();
  }

  private static int first(byte[] window, List<byte[]> signs) {
    for (int at = 0; at < window.length; at++) {
      for (byte[] sign : signs) {
        if (startsWith(window, at, sign)) {
          return at;
        }
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] window, int at, byte[] sign) {
    for (int i = 0; i < sign.length; i++) {
      if (at + i >= window.length || window[at + i] != sign[i]) {
        return false;
      }
    }
    return true;
  }
}
