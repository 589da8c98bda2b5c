package dev.sitrep.io.search;

import dev.sitrep.io.search.Query.Order;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The full-text index of the articles: FTS5 without texts of its own, each article under its newest
 * revision.
 *
 * <p>An entry's row id is the number of its revision, which grows with its time: so the newest come
 * first without sorting, and a range of time is a range of rows. All methods run in the caller's
 * transaction.
 */
public final class SearchIndex {

  /** The matches that are ranked by relevance: the newest. Ranking takes 1 to 2 µs a match. */
  static final int CANDIDATES = 20_000;

  /**
   * An article that was found.
   *
   * @param number the number it was put under
   * @param relevance the greater the better; 0 where the newest were asked for
   */
  public record Found(long number, double relevance) {}

  /**
   * Where to look.
   *
   * @param from the least number
   * @param to the greatest number
   * @param sources addresses of which one has seen it; null for any
   * @param filter what else must hold
   */
  public record Rows(long from, long to, @Nullable Collection<String> sources, Filter filter) {}

  /**
   * What must hold of a row beside its words, as the tables of the index's owner tell it.
   *
   * @param sql a condition on {@code search.rowid} that begins with AND, or nothing
   * @param values what it asks for, by name
   */
  public record Filter(String sql, Map<String, ?> values) {

    /** Nothing. */
    public static final Filter NONE = new Filter("", Map.of());

    public Filter {
      values = Map.copyOf(values);
    }
  }

  /**
   * Makes an empty index, in place of the one there is, damaged or not.
   *
   * @return the number of statements run
   */
  public int create(Handle handle) {
    handle.execute("DROP TABLE IF EXISTS search");
    handle.execute(
        "CREATE VIRTUAL TABLE search USING fts5 (title, text, outlet, persons, sources, content = '',"
            + " contentless_delete = 1, tokenize = \"unicode61 remove_diacritics 2\")");
    return 2;
  }

  /**
   * Puts a revision in.
   *
   * @param number the store's number of it, which is not in the index yet
   * @param sources addresses of where it was seen
   */
  public void put(Handle handle, long number, Article article, Collection<String> sources) {
    handle.execute(
        "INSERT INTO search (rowid, title, text, outlet, persons, sources)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        number,
        article.title().map(article::textOf).orElse(""),
        body(article),
        outlet(article),
        persons(article),
        sources.stream().map(Match::source).collect(Collectors.joining(" ")));
  }

  /** Takes the revision out that was put in under {@code number}, if one was. */
  public void remove(Handle handle, long number) {
    handle.execute("DELETE FROM search WHERE rowid = ?", number);
  }

  /**
   * Writes the index anew from its own entries. Until then the words of articles that were taken
   * out still stand in it; after it, and only then, they are gone.
   */
  public void compact(Handle handle) {
    handle.execute("INSERT INTO search (search) VALUES ('optimize')");
  }

  /** What is wrong with the index's structure, in words, where something is. */
  public Optional<String> damage(Handle handle) {
    try {
      handle.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 0)");
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("the search index is damaged: " + e.getMessage());
    }
  }

  /** What {@code query} finds among {@code rows}, in its order. */
  public List<Found> find(Handle handle, Query query, Rows rows) {
    String match = Match.of(query.condition(), rows.sources());
    boolean ranked = query.condition() != null && query.order() == Order.RELEVANCE;
    String sql = match == null ? ALL : ranked ? BEST : NEWEST;
    var statement = handle.createQuery(sql.replace(FILTER, rows.filter().sql()));
    statement.bindMap(rows.filter().values());
    statement.bind("from", rows.from()).bind("to", rows.to()).bind("limit", query.limit());
    if (match != null) {
      statement.bind("match", match);
    }
    if (ranked) {
      statement.bind("candidates", CANDIDATES);
    }
    return statement.map((row, context) -> new Found(row.getLong(1), -row.getDouble(2))).list();
  }

  /** Stands for the condition of a {@link Filter}. */
  private static final String FILTER = "<filter>";

  private static final String ALL =
      "SELECT rowid, 0 FROM search WHERE rowid BETWEEN :from AND :to"
          + FILTER
          + " ORDER BY rowid DESC LIMIT :limit";

  private static final String NEWEST =
      "SELECT rowid, 0 FROM search WHERE search MATCH :match AND rowid BETWEEN :from AND :to"
          + FILTER
          + " ORDER BY rowid DESC LIMIT :limit";

  private static final String BEST =
      "SELECT number, score FROM (SELECT rowid AS number, bm25(search, 4.0, 1.0, 1.0, 1.0, 0.0) AS score"
          + " FROM search WHERE search MATCH :match AND rowid BETWEEN :from AND :to"
          + FILTER
          + " ORDER BY rowid DESC LIMIT :candidates)"
          + " ORDER BY score, number DESC LIMIT :limit";

  static String body(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() != Block.Kind.TITLE)
        .map(article::textOf)
        .collect(Collectors.joining("\n"));
  }

  private static String persons(Article article) {
    return String.join(Names.BREAK, article.metadata().authors())
        + Names.BREAK
        + Names.in(article.text());
  }

  private static String outlet(Article article) {
    String name = article.metadata().outlet();
    String host = host(article.metadata().url());
    return (name == null ? "" : name) + Names.BREAK + host;
  }

  private static String host(@Nullable String url) {
    try {
      String host = url == null ? null : URI.create(url).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
