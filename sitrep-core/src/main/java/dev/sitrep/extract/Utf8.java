package dev.sitrep.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes that are UTF-8 from the first to the last (RFC 3629). A page is ASCII for most of its
 * length, which is found eight bytes at a time and copied whole; Java's own decoder reads all that
 * follows the first other character byte by byte.
 */
final class Utf8 {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080808080808080L;

  private final byte[] bytes;
  private final String asLatin;
  private final char[] out;
  private int size;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
    this.asLatin = new String(bytes, StandardCharsets.ISO_8859_1);
    this.out = new char[bytes.length];
  }

  /** The text of {@code bytes}; null where they are no UTF-8. */
  static @Nullable String decode(byte[] bytes) {
    return endOfAscii(bytes, 0) == bytes.length
        ? new String(bytes, StandardCharsets.US_ASCII)
        : new Utf8(bytes).decode();
  }

  private @Nullable String decode() {
    int at = 0;
    while (at < bytes.length) {
      int end = bytes[at] < 0 ? at : endOfAscii(bytes, at);
      asLatin.getChars(at, end, out, size);
      size += end - at;
      at = end;
      while (at < bytes.length && bytes[at] < 0) {
        int length = character(at);
        if (length == 0) {
          return null;
        }
        at += length;
      }
    }
    return new String(out, 0, size);
  }

  private static int endOfAscii(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** Reads the character of several bytes at {@code at}: how many there are, 0 if it is none. */
  private int character(int at) {
    int first = bytes[at] & 0xFF;
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    int point = first & (0xFF >> (length + 1));
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
      point = point << 6 | bytes[i] & 0x3F;
    }
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean longer = length == 3 && point < 0x800 || length == 4 && point < 0x10000;
    if (surrogate || longer || point > Character.MAX_CODE_POINT) {
      return 0;
    }
    size += Character.toChars(point, out, size);
    return length;
  }
}
