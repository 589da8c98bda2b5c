package dev.sitrep.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** What went wrong, for a person to read. */
final class Failures {

  private Failures() {}

  /** {@code e} in a few words and one line. */
  static String inWords(IOException e) {
    if (e instanceof EOFException) {
      return "the compressed data breaks off";
    }
    if (e instanceof ZipException) {
      return "the compressed data is damaged: " + e.getMessage();
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : Origins.visible(message);
  }
}
