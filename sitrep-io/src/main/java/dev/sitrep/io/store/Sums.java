package dev.sitrep.io.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** A checksum for each page, by number; 0 where there is none. Grows as needed. */
final class Sums {

  private int[] sums = new int[1024];
  private int pages;

  /** The CRC-32C of a page's number and bytes; never 0. */
  static int of(int number, ByteBuffer page) {
    var crc = new CRC32C();
    crc.update(ByteBuffer.allocate(4).putInt(0, number));
    crc.update(page);
    int sum = (int) crc.getValue();
    return sum == 0 ? 1 : sum;
  }

  /** The sum of page {@code number}, from 1; 0 where there is none. */
  int get(int number) {
    return number <= pages ? sums[number - 1] : 0;
  }

  void set(int number, int sum) {
    if (number > sums.length) {
      sums = Arrays.copyOf(sums, Math.max(number, sums.length * 2));
    }
    sums[number - 1] = sum;
    pages = Math.max(pages, number);
  }

  /** Forgets the sums of all pages beyond {@code count}. */
  void limit(int count) {
    if (count < pages) {
      Arrays.fill(sums, count, pages, 0);
      pages = count;
    }
  }

  /** The highest number with a sum. */
  int pages() {
    return pages;
  }

  /** Takes over the sums there are in {@code newer}. */
  void take(Sums newer) {
    for (int number = 1; number <= newer.pages; number++) {
      if (newer.get(number) != 0) {
        set(number, newer.get(number));
      }
    }
  }
}
