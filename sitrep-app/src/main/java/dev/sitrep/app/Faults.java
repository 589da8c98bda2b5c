package dev.sitrep.app;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.collect.SituationException;
import dev.sitrep.io.search.QueryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Tells a user what went wrong: the one place where exceptions end. */
final class Faults {

  /** Something the user can put right; the message says what, in one line. */
  static final class UserException extends RuntimeException {
    UserException(String message) {
      super(message);
    }
  }

  private Faults() {}

  /** Prints what {@code fault} means and returns the exit code. */
  static int tell(World world, Exception fault) {
    if (isForUsers(fault)) {
      String.valueOf(fault.getMessage()).lines().forEach(world::complain);
    } else if (fault instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      world.complain(inWords(unchecked.getCause()));
    } else if (fault instanceof IOException io) {
      world.complain(inWords(io));
    } else {
      world.complain("this is a fault of Sitrep, please report it: " + fault);
      fault.printStackTrace(world.err());
    }
    return 1;
  }

  /** Whether the message was written for a user. */
  private static boolean isForUsers(Exception fault) {
    return fault instanceof UserException
        || fault instanceof StoreException
        || fault instanceof SituationException
        || fault instanceof QueryException;
  }

  private static String inWords(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no file " + e.getMessage();
    }
    if (e instanceof AccessDeniedException) {
      return "no permission: " + e.getMessage();
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "not a folder: " + e.getMessage();
    }
    if (e instanceof FileSystemException fault && fault.getReason() != null) {
      return fault.getFile() + ": " + fault.getReason();
    }
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
