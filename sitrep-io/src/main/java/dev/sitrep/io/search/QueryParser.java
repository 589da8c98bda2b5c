package dev.sitrep.io.search;

import dev.sitrep.io.search.Query.Condition;
import dev.sitrep.io.search.Query.Condition.All;
import dev.sitrep.io.search.Query.Condition.Any;
import dev.sitrep.io.search.Query.Condition.Phrase;
import dev.sitrep.io.search.Query.Field;
import dev.sitrep.io.search.Query.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language.
 *
 * <pre>
 * any    = all { "OR" all }
 * all    = item { ["AND"] item }
 * item   = ["-" | "NOT"] ( "(" any ")" | [field ":"] ( '"' words '"' | word ["*"] ) )
 * </pre>
 *
 * {@code since:} and {@code until:} stand outside brackets and alternatives, and are not negated:
 * they bound the whole search.
 */
final class QueryParser {

  /** A query longer than this is no query; it bounds what the index has to do. */
  private static final int LONGEST = 1_000;

  private static final int DEEPEST = 20;
  private static final int PREFIX = 3;

  private final String query;
  private int at;
  private int depth;
  private int alternatives;
  private @Nullable Period since;
  private @Nullable Period until;

  QueryParser(String query) {
    this.query = query.replaceAll("\\s", " ");
  }

  Query parse() {
    if (query.length() > LONGEST) {
      throw new QueryException(
          query.substring(0, 40) + " …", 0, "a query has at most " + LONGEST + " characters");
    }
    Condition condition = any();
    if (at < query.length()) {
      throw wrong(at, "this bracket closes nothing");
    }
    if (condition == null && since == null && until == null) {
      throw wrong(0, "nothing to look for");
    }
    Instant from = since == null ? null : since.from();
    Instant to = until == null ? null : until.to();
    if (from != null && to != null && !from.isBefore(to)) {
      throw wrong(0, "'since' is later than 'until'");
    }
    return new Query(condition, from, to, Order.NEWEST, 20);
  }

  private @Nullable Condition any() {
    List<Condition> found = new ArrayList<>();
    int start = at;
    Condition first = all();
    if (first != null) {
      found.add(first);
    }
    while (keyword("OR")) {
      int place = at - 2;
      alternatives++;
      Condition next = all();
      if (first == null || next == null) {
        throw wrong(place, "'OR' stands between two alternatives");
      }
      if (since != null || until != null) {
        throw wrong(start, "'since' and 'until' bound the whole search: not beside 'OR'; use ( )");
      }
      found.add(next);
      alternatives--;
    }
    return found.size() > 1 ? new Any(found) : first;
  }

  private @Nullable Condition all() {
    List<Condition> wanted = new ArrayList<>();
    List<Condition> unwanted = new ArrayList<>();
    int start = at;
    while (more()) {
      if (keyword("AND")) {
        continue;
      }
      int place = at;
      boolean negated = keyword("NOT") || sign();
      Condition item = item(negated);
      if (item != null) {
        (negated ? unwanted : wanted).add(item);
      } else if (negated) {
        throw wrong(place, "nothing to leave out here");
      }
    }
    if (wanted.isEmpty() && !unwanted.isEmpty()) {
      throw wrong(start, "only what is not wanted: add a word that is");
    }
    return wanted.size() == 1 && unwanted.isEmpty()
        ? wanted.get(0)
        : wanted.isEmpty() ? null : new All(wanted, unwanted);
  }

  /** Whether an item follows; stands on it then. */
  private boolean more() {
    skip();
    return at < query.length() && query.charAt(at) != ')' && !ahead("OR");
  }

  private boolean sign() {
    if (query.charAt(at) != '-') {
      return false;
    }
    at++;
    return true;
  }

  private @Nullable Condition item(boolean negated) {
    skip();
    if (at == query.length()) {
      return null;
    }
    if (query.charAt(at) == '(') {
      return brackets();
    }
    int start = at;
    String name = fieldName();
    if (name.equals("since") || name.equals("until")) {
      if (negated || depth > 0 || alternatives > 0) {
        throw wrong(start, "'" + name + "' bounds the whole search: it cannot stand here");
      }
      bound(name);
      return null;
    }
    return phrase(start, name);
  }

  private Condition brackets() {
    int open = at++;
    if (++depth > DEEPEST) {
      throw wrong(open, "more than " + DEEPEST + " brackets in each other");
    }
    Condition inside = any();
    if (at == query.length()) {
      throw wrong(open, "this bracket is not closed");
    }
    at++;
    depth--;
    if (inside == null) {
      throw wrong(open, "nothing in these brackets");
    }
    return inside;
  }

  /** The field that is named here with its colon, or the empty string. */
  private String fieldName() {
    int end = at;
    while (end < query.length() && Character.isLetter(query.charAt(end))) {
      end++;
    }
    boolean isField =
        end > at
            && end < query.length()
            && query.charAt(end) == ':'
            && !query.startsWith("://", end);
    if (!isField) {
      return "";
    }
    String name = query.substring(at, end).toLowerCase(Locale.ROOT);
    at = end + 1;
    return name;
  }

  private void bound(String name) {
    int start = at;
    String value = value();
    Period period = Period.parse(value);
    if (period == null) {
      throw wrong(
          start, "no date: '" + value + "'; write 2025, 2025-04, 2025-04-01 or 2025-04-01T12:00Z");
    }
    if ((name.equals("since") ? since : until) != null) {
      throw wrong(start, "'" + name + "' is there twice");
    }
    if (name.equals("since")) {
      since = period;
    } else {
      until = period;
    }
  }

  private Condition phrase(int start, String name) {
    Field field = field(start, name);
    boolean quoted = at < query.length() && query.charAt(at) == '"';
    String value = value();
    boolean prefix = false;
    if (quoted) {
      prefix = at < query.length() && query.charAt(at) == '*';
      at += prefix ? 1 : 0;
    } else {
      prefix = value.endsWith("*");
    }
    List<String> words = Tokens.words(value);
    if (words.isEmpty()) {
      throw wrong(start, "no word to look for in '" + query.substring(start, at) + "'");
    }
    String last = words.get(words.size() - 1);
    if (prefix && last.codePointCount(0, last.length()) < PREFIX) {
      throw wrong(start, "at least " + PREFIX + " letters before '*'");
    }
    return new Phrase(field, words, prefix);
  }

  private Field field(int start, String name) {
    return switch (name) {
      case "" -> Field.TEXT;
      case "title" -> Field.TITLE;
      case "outlet" -> Field.OUTLET;
      case "person" -> Field.PERSON;
      default ->
          throw wrong(
              start,
              "there is no '"
                  + name
                  + ":'; there are title, outlet, person, since and until."
                  + " To look for the words themselves, put them in quotation marks");
    };
  }

  private String value() {
    int start = at;
    if (at < query.length() && query.charAt(at) == '"') {
      int close = query.indexOf('"', at + 1);
      if (close < 0) {
        throw wrong(at, "this quotation mark is not closed");
      }
      at = close + 1;
      return query.substring(start + 1, close);
    }
    while (at < query.length() && " ()\"".indexOf(query.charAt(at)) < 0) {
      at++;
    }
    return query.substring(start, at);
  }

  private boolean keyword(String word) {
    skip();
    if (!ahead(word)) {
      return false;
    }
    at += word.length();
    return true;
  }

  private boolean ahead(String word) {
    int end = at + word.length();
    return query.startsWith(word, at)
        && (end == query.length() || " ()\"".indexOf(query.charAt(end)) >= 0);
  }

  private void skip() {
    while (at < query.length() && query.charAt(at) == ' ') {
      at++;
    }
  }

  private QueryException wrong(int place, String what) {
    return new QueryException(query, Math.min(place, query.length()), what);
  }
}
