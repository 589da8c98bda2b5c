package dev.sitrep.io.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among the stored articles.
 *
 * <p>The language: words that must all be there; {@code "a phrase"}; {@code -word} for what must
 * not be there; {@code OR} between alternatives; round brackets; {@code word*} for words that begin
 * so; {@code title:}, {@code outlet:} and {@code person:} before a word or a phrase; {@code since:}
 * and {@code until:} before a year, month, day or instant (UTC, both inclusive). Case and
 * diacritics do not count.
 *
 * @param condition what the words ask for; null where only a time is asked for
 * @param since the earliest time, inclusive
 * @param until the latest time, exclusive
 * @param order which come first
 * @param limit how many at most, 1 to {@value #MOST}
 */
public record Query(
    @Nullable Condition condition,
    @Nullable Instant since,
    @Nullable Instant until,
    Order order,
    int limit) {

  /** The most articles one search gives. */
  public static final int MOST = 1_000;

  /** Which articles come first. */
  public enum Order {
    NEWEST,
    /**
     * By BM25, words of the headline counting four times. Of very many matches the newest 20,000
     * are ranked.
     */
    RELEVANCE
  }

  public Query {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a search gives 1 to " + MOST + " articles: " + limit);
    }
  }

  /**
   * The query {@code words} say: the newest twenty.
   *
   * @throws QueryException if they cannot be understood
   */
  public static Query parse(String words) {
    return new QueryParser(words).parse();
  }

  /** The same in another order. */
  public Query inOrder(Order other) {
    return new Query(condition, since, until, other, limit);
  }

  /** The same with another limit. */
  public Query atMost(int articles) {
    return new Query(condition, since, until, order, articles);
  }

  /** Where words are looked for. */
  enum Field {
    TEXT("{title text}"),
    TITLE("title"),
    OUTLET("outlet"),
    PERSON("persons");

    private final String columns;

    Field(String columns) {
      this.columns = columns;
    }

    String columns() {
      return columns;
    }
  }

  /** What the words ask for. */
  sealed interface Condition {

    /**
     * Words that follow each other.
     *
     * @param field where
     * @param words folded, at least one; each only letters, digits and marks
     * @param prefix whether the last may go on
     */
    record Phrase(Field field, List<String> words, boolean prefix) implements Condition {
      public Phrase {
        words = List.copyOf(words);
      }
    }

    /** All of {@code wanted}, at least one, and none of {@code unwanted}. */
    record All(List<Condition> wanted, List<Condition> unwanted) implements Condition {
      public All {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
      }
    }

    /** One of {@code alternatives}, at least two. */
    record Any(List<Condition> alternatives) implements Condition {
      public Any {
        alternatives = List.copyOf(alternatives);
      }
    }
  }
}
