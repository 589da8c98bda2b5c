package dev.sitrep.io.search;

import dev.sitrep.io.search.Query.Condition;
import dev.sitrep.io.search.Query.Condition.All;
import dev.sitrep.io.search.Query.Condition.Any;
import dev.sitrep.io.search.Query.Condition.Phrase;
import dev.sitrep.io.search.Query.Field;
import dev.sitrep.model.Revision;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition as an expression of FTS5; the words are folded, so no sign of theirs means anything.
 */
final class Match {

  private Match() {}

  /** Digits enough of a hash for no two sources to share them. */
  private static final int DIGITS = 16;

  /**
   * The expression for what meets {@code condition} and was seen in one of {@code sources}; null
   * where neither asks for anything.
   */
  static @Nullable String of(@Nullable Condition condition, @Nullable Collection<String> sources) {
    String words = condition == null ? null : of(condition);
    if (sources == null) {
      return words;
    }
    String seen =
        sources.stream()
            .map(Match::source)
            .sorted()
            .collect(Collectors.joining("\" OR \"", "sources : (\"", "\")"));
    return words == null ? seen : "(" + words + ") AND " + seen;
  }

  /** The word that stands for a source in the index; an address would be many. */
  static String source(String address) {
    return Revision.sha256(address.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** The expression for {@code condition}. */
  static String of(Condition condition) {
    if (condition instanceof Phrase phrase) {
      return phrase.field() == Field.PERSON && hasNoCase(phrase)
          ? phrase(phrase, Field.TEXT)
          : phrase(phrase, phrase.field());
    }
    if (condition instanceof Any any) {
      return joined(any.alternatives(), " OR ");
    }
    All all = (All) condition;
    String wanted = joined(all.wanted(), " AND ");
    return all.unwanted().isEmpty()
        ? wanted
        : "(" + wanted + " NOT " + joined(all.unwanted(), " OR ") + ")";
  }

  private static String joined(List<Condition> conditions, String with) {
    return conditions.stream().map(Match::of).collect(Collectors.joining(with, "(", ")"));
  }

  private static String phrase(Phrase phrase, Field field) {
    String words = String.join(" ", phrase.words());
    return field.columns() + " : \"" + words + "\"" + (phrase.prefix() ? " *" : "");
  }

  // Scripts without capitals have no capitalised names; there a name is any phrase.
  private static boolean hasNoCase(Phrase phrase) {
    return phrase.words().stream()
        .flatMapToInt(String::codePoints)
        .noneMatch(c -> Character.toUpperCase(c) != c);
  }

  /** The phrases a reader wants to see marked: those asked for in the text. */
  static List<Phrase> shown(Condition condition) {
    return phrases(condition).filter(phrase -> phrase.field() != Field.OUTLET).toList();
  }

  private static Stream<Phrase> phrases(Condition condition) {
    if (condition instanceof Phrase phrase) {
      return Stream.of(phrase);
    }
    List<Condition> parts =
        condition instanceof Any any ? any.alternatives() : ((All) condition).wanted();
    return parts.stream().flatMap(Match::phrases);
  }
}
