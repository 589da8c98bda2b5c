package dev.sitrep.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What inputs are called in a report. */
final class Origins {

  private Origins() {}

  /**
   * An argument and what it is called.
   *
   * @param text as the user gave it
   * @param origin unlike that of any other argument
   */
  record Named(String text, String origin) {}

  /**
   * The names of {@code arguments}: the last name of each path, and where two paths share that, as
   * many of the names before it as tell them apart.
   */
  static List<Named> of(Collection<String> arguments) {
    List<Named> named = new ArrayList<>();
    for (String argument : arguments) {
      int names = 1;
      while (isShared(argument, names, arguments)) {
        names++;
      }
      named.add(new Named(argument, tail(argument, names)));
    }
    return named;
  }

  private static boolean isShared(String argument, int names, Collection<String> arguments) {
    String tail = tail(argument, names);
    Set<String> others = new HashSet<>();
    for (String other : arguments) {
      if (!other.equals(argument)) {
        others.add(tail(other, names));
      }
    }
    return others.contains(tail) && !tail.equals(tail(argument, names + 1));
  }

  /** The last {@code names} names of a path; of anything else, all of it. */
  private static String tail(String argument, int names) {
    if (argument.equals("-")) {
      return "standard input";
    }
    try {
      Path path = Path.of(argument).toAbsolutePath().normalize();
      int count = path.getNameCount();
      Path tail = count == 0 ? path : path.subpath(Math.max(0, count - names), count);
      return argument.contains("://") ? visible(argument) : slashes(tail);
    } catch (InvalidPathException e) {
      return visible(argument);
    }
  }

  private static String slashes(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(visible(name.toString())));
    return String.join("/", names);
  }

  /**
   * {@code name} with what would break a line or hide in it made visible: control characters, line
   * separators and marks that turn the direction of writing.
   */
  static String visible(String name) {
    var visible = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      int type = Character.getType(character);
      if (character == '\n') {
        visible.append("\\n");
      } else if (type == Character.CONTROL
          || type == Character.FORMAT
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR) {
        visible.append(String.format(Locale.ROOT, "\\u%04X", (int) character));
      } else {
        visible.append(character);
      }
    }
    return visible.toString();
  }
}
