package dev.sitrep.io.collect;

import java.util.List;
import java.util.stream.Collectors;

/** A situation file is wrong; the message names every place, a line each. */
public final class SituationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /**
   * One thing that is wrong.
   *
   * @param line the line, counted from 1; 0 where it is the file as a whole
   * @param column the column in it, counted from 1
   * @param message what is wrong, and where it helps, what would be right
   */
  public record Fault(int line, int column, String message) {

    private String in(String file) {
      String place = line == 0 ? file : file + ":" + line + ":" + column;
      return place + ": " + message;
    }
  }

  SituationException(String file, List<Fault> faults) {
    super(faults.stream().map(fault -> fault.in(file)).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, in the order of the file. */
  public List<Fault> faults() {
    return faults;
  }
}
