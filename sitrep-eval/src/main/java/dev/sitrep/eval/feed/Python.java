package dev.sitrep.eval.feed;

import java.util.List;

/**
 * An expression of Python, as far as the expectations of feeds use the language: {@code not bozo
 * and entries[0]['title'] == 'Example'}.
 */
sealed interface Python {

  /** A value reached by names, keys and indices: {@code entries[0].title} is three steps. */
  record Path(List<Object> steps) implements Python {

    public Path {
      steps = List.copyOf(steps);
    }
  }

  /** A string. */
  record Text(String value) implements Python {}

  /** A whole number. */
  record Whole(long value) implements Python {}

  /** Values in parentheses or brackets. */
  record Tuple(List<Python> values) implements Python {

    public Tuple {
      values = List.copyOf(values);
    }
  }

  /** A function or method called by its last name: {@code len(entries)}. */
  record Call(Path function, List<Python> arguments) implements Python {

    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code not}. */
  record Not(Python negated) implements Python {}

  /** {@code and}. */
  record And(List<Python> parts) implements Python {

    public And {
      parts = List.copyOf(parts);
    }
  }

  /** {@code or}. */
  record Or(List<Python> parts) implements Python {

    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Operands with {@code ==} between each two. */
  record Equal(List<Python> operands) implements Python {

    public Equal {
      operands = List.copyOf(operands);
    }
  }

  /** What no expectation of the fields in question uses: dictionaries, {@code is}, {@code !=}. */
  record Other(List<Python> operands) implements Python {

    public Other {
      operands = List.copyOf(operands);
    }
  }
}
