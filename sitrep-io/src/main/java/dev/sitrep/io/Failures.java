package dev.sitrep.io;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;

/** What went wrong, for a person to read. */
final class Failures {

  private static final int LONGEST = 120;

  private Failures() {}

  /** {@code e} in a few words and one line. */
  static String inWords(Throwable e) {
    if (e instanceof EOFException) {
      boolean chunked = String.valueOf(e.getMessage()).contains("chunked");
      return chunked ? "its chunks break off" : "the compressed data breaks off";
    }
    if (e instanceof ZipException) {
      return "the compressed data is damaged: " + e.getMessage();
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (e instanceof FileSystemLoopException) {
      return "a link that leads to itself";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof ParsingException damaged) {
      return first(Origins.visible(damaged.getBaseMessage()));
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : first(Origins.visible(message));
  }

  private static String first(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
  }
}
