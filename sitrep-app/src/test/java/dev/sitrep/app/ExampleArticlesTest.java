package dev.sitrep.app;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.app.Expectations.Check;
import dev.sitrep.model.Article;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.TimeExpression;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is read from the single pages of the example: text, metadata, dates. */
@ParameterizedClass
@MethodSource("dev.sitrep.app.Example#all")
class ExampleArticlesTest {

  private final Expectations expected;
  private final Example example;

  ExampleArticlesTest(Example example) {
    this.expected = example.expected();
    this.example = example;
  }

  @Test
  void theTextIsWholeAndInItsCharacters() {
    Check check = expected.check("text");
    expected
        .members("text")
        .forEach(
            (file, words) ->
                Expectations.strings(words)
                    .forEach(it -> check.that(textOf(file).contains(it), file, "misses: " + it)));
    check.verify();
  }

  private String textOf(String file) {
    return example.article(file).map(Article::text).orElse("");
  }

  @Test
  void furnitureAndHiddenWordsAreInNoText() {
    Check check = expected.check("furniture");
    for (JsonNode node : expected.elements("furniture")) {
      List<String> files =
          example.extractions().keySet().stream()
              .filter(file -> textOf(file).contains(node.asString()))
              .toList();
      check.that(files.isEmpty(), node.asString(), "in " + files);
    }
    check.verify();
  }

  @Test
  void theMetadataAreThoseOfThePage() {
    Check check = expected.check("metadata");
    expected
        .members("metadata")
        .forEach(
            (file, facts) -> {
              Map<String, Object> found = example.article(file).map(this::facts).orElse(Map.of());
              facts
                  .properties()
                  .forEach(
                      fact ->
                          check.that(
                              agree(fact.getKey(), fact.getValue(), found.get(fact.getKey())),
                              file + " " + fact.getKey(),
                              found.get(fact.getKey()) + ", not " + fact.getValue()));
            });
    check.verify();
  }

  private Map<String, Object> facts(Article article) {
    Metadata metadata = article.metadata();
    Map<String, Object> facts = new TreeMap<>();
    facts.put("title", article.title().map(article::textOf).orElse(""));
    facts.put("url", Objects.toString(metadata.url(), ""));
    facts.put("outlet", Objects.toString(metadata.outlet(), ""));
    facts.put("agency", Objects.toString(metadata.agency(), ""));
    facts.put("authors", String.join(", ", metadata.authors()));
    facts.put("published", moment(metadata.published()));
    facts.put("modified", moment(metadata.modified()));
    facts.put("language", Objects.toString(metadata.language(), "").split("-", 2)[0]);
    facts.put("kind", metadata.kind().name());
    facts.put("paywalled", String.valueOf(metadata.paywalled()));
    facts.put("note", String.join(" ", metadata.notes()));
    return facts;
  }

  private String moment(@Nullable Timestamp time) {
    return time == null ? "" : time.at().toInstant().toString();
  }

  private boolean agree(String key, JsonNode fact, @Nullable Object found) {
    if (fact.isNull()) {
      return "".equals(found);
    }
    String wanted =
        fact.isArray() ? String.join(", ", Expectations.strings(fact)) : fact.asString();
    String value = String.valueOf(found);
    // A day without a time begins as that day; a note begins with the words of the page.
    boolean partial = key.equals("note") || wanted.matches("\\d{4}-\\d\\d-\\d\\d");
    return partial ? value.startsWith(wanted) : value.equals(wanted);
  }

  @Test
  void datesInWordsAreDaysOfTheCalendar() {
    Check check = expected.check("dates");
    var analyser = new Analyser();
    for (JsonNode date : expected.elements("dates")) {
      String file = date.get("file").asString();
      String words = date.get("words").asString();
      List<TimeExpression> times =
          example.article(file).map(analyser::analyse).map(Analysis::times).orElse(List.of());
      check.that(
          times.stream().anyMatch(it -> isMeant(date, it, textOf(file))),
          file + ": " + words,
          times.stream()
              .map(it -> it.span().of(textOf(file)) + "=" + it.from())
              .toList()
              .toString());
    }
    check.verify();
  }

  private boolean isMeant(JsonNode date, TimeExpression time, String text) {
    String words = date.get("words").asString();
    String found = time.span().of(text);
    String from = date.has("from") ? date.get("from").asString() : time.from().toString();
    String until = date.has("until") ? date.get("until").asString() : from;
    return (words.contains(found) || found.contains(words))
        && time.from().toString().equals(from)
        && time.until().toString().equals(until);
  }
}
