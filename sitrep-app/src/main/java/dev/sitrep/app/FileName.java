package dev.sitrep.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What the inputs of one argument are called: as the user gave it, with what tells them apart.
 *
 * @param argument as given on the command line
 */
record FileName(String argument) {

  /** The name of the input {@code origin}, which begins with the last name of the argument. */
  String of(String origin) {
    String last = last();
    boolean below = origin.length() > last.length() && origin.startsWith(last);
    if (!below) {
      return argument;
    }
    String rest = origin.substring(last.length());
    return argument.endsWith("/") && rest.startsWith("/")
        ? argument + rest.substring(1)
        : argument + rest;
  }

  private String last() {
    if (argument.equals("-")) {
      return "standard input";
    }
    try {
      Path name = Path.of(argument).toAbsolutePath().normalize().getFileName();
      return name == null ? argument : name.toString();
    } catch (InvalidPathException e) {
      return argument;
    }
  }
}
