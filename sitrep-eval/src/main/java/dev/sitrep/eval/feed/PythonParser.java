package dev.sitrep.eval.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an expression by descent; see {@link Python} for what is understood. */
final class PythonParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:([uUbBrR]?(?:\"{3}.*?\"{3}|'{3}.*?'{3}|'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"))"
              + "|([A-Za-z_][A-Za-z_0-9]*)|(-?[0-9]+(?:\\.[0-9]+)?)|(==|!=|<=|>=|[\\[\\](){}.,:<>+]))");

  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "<", ">", "<=", ">=", "is", "in", "not");

  private final List<String> tokens = new ArrayList<>();
  private int at;

  private PythonParser(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.lookingAt()) {
      tokens.add(matcher.group().strip());
      end = matcher.end();
      matcher.region(end, text.length());
    }
    if (!text.substring(end).isBlank()) {
      throw new IllegalArgumentException("not understood: " + text.substring(end));
    }
    tokens.add("");
  }

  /**
   * The expression {@code text} is.
   *
   * @throws IllegalArgumentException if it is none that is understood
   */
  static Python parse(String text) {
    var parser = new PythonParser(text);
    Python expression = parser.either();
    if (!parser.peek().isEmpty()) {
      throw new IllegalArgumentException("not understood: " + parser.peek());
    }
    return expression;
  }

  private Python either() {
    List<Python> parts = new ArrayList<>(List.of(all()));
    while (take("or")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.get(0) : new Python.Or(parts);
  }

  private Python all() {
    List<Python> parts = new ArrayList<>(List.of(negation()));
    while (take("and")) {
      parts.add(negation());
    }
    return parts.size() == 1 ? parts.get(0) : new Python.And(parts);
  }

  private Python negation() {
    return take("not") ? new Python.Not(negation()) : comparison();
  }

  private Python sum() {
    Python sum = atom();
    while (peek().equals("+") || isText(peek())) {
      take("+");
      Python more = atom();
      boolean texts = sum instanceof Python.Text && more instanceof Python.Text;
      sum =
          texts
              ? new Python.Text(((Python.Text) sum).value() + ((Python.Text) more).value())
              : new Python.Other(List.of(sum, more));
    }
    return sum;
  }

  private static boolean isText(String token) {
    return !token.isEmpty() && "'\"".indexOf(token.charAt(token.length() - 1)) >= 0;
  }

  private Python comparison() {
    List<Python> operands = new ArrayList<>(List.of(sum()));
    boolean equal = true;
    while (COMPARISONS.contains(peek())) {
      equal &= next().equals("==");
      if (!take("not")) {
        take("in");
      }
      operands.add(sum());
    }
    if (operands.size() == 1) {
      return operands.get(0);
    }
    return equal ? new Python.Equal(operands) : new Python.Other(operands);
  }

  private Python atom() {
    String token = next();
    if (token.equals("(") || token.equals("[")) {
      List<Python> values = list(token.equals("(") ? ")" : "]");
      return values.size() == 1 && token.equals("(") ? values.get(0) : new Python.Tuple(values);
    }
    if (token.equals("{")) {
      return new Python.Other(list("}"));
    }
    if (isText(token)) {
      return new Python.Text(PythonText.of(token));
    }
    if (token.matches("-?[0-9]+")) {
      return new Python.Whole(Long.parseLong(token));
    }
    if (token.matches("-?[0-9.]+")) {
      return new Python.Other(List.of());
    }
    if (!token.matches("[A-Za-z_]\\w*")) {
      throw new IllegalArgumentException("not understood: " + token);
    }
    return trailers(new Python.Path(List.of(token)));
  }

  private Python trailers(Python.Path path) {
    if (take("(")) {
      return new Python.Call(path, list(")"));
    }
    Object step;
    if (take(".")) {
      step = next();
    } else if (take("[")) {
      List<Python> index = list("]");
      step =
          index.size() != 1
              ? "?"
              : index.get(0) instanceof Python.Text text
                  ? text.value()
                  : index.get(0) instanceof Python.Whole whole ? whole.value() : "?";
    } else {
      return path;
    }
    List<Object> steps = new ArrayList<>(path.steps());
    steps.add(step);
    return trailers(new Python.Path(steps));
  }

  private List<Python> list(String close) {
    List<Python> values = new ArrayList<>();
    while (!take(close)) {
      values.add(either());
      if (!take(",") && !take(":") && !peek().equals(close)) {
        throw new IllegalArgumentException("no " + close);
      }
    }
    return values;
  }

  private String peek() {
    return tokens.get(at);
  }

  private String next() {
    String token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  private boolean take(String token) {
    boolean there = peek().equals(token);
    if (there) {
      next();
    }
    return there;
  }
}
