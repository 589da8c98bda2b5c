package dev.sitrep.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes, one after another, so that a file need not fit into memory. */
final class Lines {

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number;
  private boolean tooLong;
  private boolean blank;

  /** The lines of {@code in}, which should be buffered. */
  Lines(InputStream in) {
    this.in = in;
  }

  /** Reads the next line, or returns false if there is none. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    blank = true;
    int read = in.read();
    if (read < 0) {
      return false;
    }
    number++;
    for (; read >= 0 && read != '\n'; read = in.read()) {
      append(read);
    }
    return true;
  }

  private void append(int read) {
    blank &= read <= ' ';
    if (line.size() < Bytes.LIMIT) {
      line.write(read);
    } else {
      tooLong = true;
    }
  }

  /** The number of the line read last, from 1. */
  int number() {
    return number;
  }

  /** Whether the line is longer than {@link Bytes#LIMIT}: then {@link #bytes} are not all of it. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Whether there is nothing but white space in the line. */
  boolean isBlank() {
    return blank;
  }

  /** The line, without the line feed. */
  byte[] bytes() {
    return line.toByteArray();
  }
}
