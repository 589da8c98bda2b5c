package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.app.Expectations.Check;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.LedgerEntry.Saying;
import dev.sitrep.model.report.TimelineEvent;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The quotes, figures and dates of the example's report. */
@ParameterizedClass
@MethodSource("dev.sitrep.app.Example#all")
class ExampleStatementsTest {

  private final Expectations expected;
  private final Example example;

  ExampleStatementsTest(Example example) {
    this.expected = example.expected();
    this.example = example;
  }

  @Test
  void eachQuoteIsOneEntryWithItsSpeakerAndAllWhoCarryIt() {
    Check check = expected.check("quotes");
    for (JsonNode quote : expected.elements("quotes")) {
      String starts = quote.get("starts").asString();
      List<LedgerEntry> entries =
          example.report().quotes().stream().filter(it -> holds(it, starts)).toList();
      check.that(entries.size() == 1, starts, entries.size() + " entries");
      entries.forEach(it -> check.that(isRight(quote, it), starts, describe(it)));
    }
    check.verify();
  }

  private boolean holds(LedgerEntry entry, String starts) {
    return entry.sayings().stream().anyMatch(it -> plain(it).startsWith(starts));
  }

  private String plain(Saying saying) {
    return saying.words().text().replaceAll("^[\"“‘«„']+", "").replace('’', '\'');
  }

  private boolean isRight(JsonNode quote, LedgerEntry entry) {
    Set<String> carriers = carriers(entry);
    boolean carried =
        carriers.size() >= quote.get("carriers").asInt()
            && (!quote.has("carried_by")
                || carriers.containsAll(Expectations.strings(quote.get("carried_by"))));
    return carried && hasRightSpeaker(quote, entry);
  }

  private boolean hasRightSpeaker(JsonNode quote, LedgerEntry entry) {
    if (quote.has("conflict")) {
      return entry.agreement() == Agreement.CONFLICT
          && Expectations.strings(quote.get("conflict")).stream()
              .allMatch(name -> names(entry, name));
    }
    String speaker = quote.get("speaker").asString();
    return speaker.equals("unknown")
        ? entry.speakers().stream().noneMatch(it -> it.contains(quote.get("never").asString()))
        : entry.speakers().size() == 1 && names(entry, speaker);
  }

  private boolean names(LedgerEntry entry, String name) {
    return entry.speakers().stream().anyMatch(it -> it.contains(name));
  }

  private Set<String> carriers(LedgerEntry entry) {
    Set<String> files = new TreeSet<>();
    entry.sayings().forEach(it -> files.add(example.file(it.words().revision())));
    return files;
  }

  private String describe(LedgerEntry entry) {
    return entry.speakers() + " " + entry.agreement() + ", carried by " + carriers(entry);
  }

  @Test
  void aQuestionIsNotTheWordsOfWhoAnswersIt() {
    Check check = expected.check("questions");
    for (JsonNode question : expected.elements("questions")) {
      String words = question.get("words").asString();
      List<String> answering = Expectations.strings(question.get("never"));
      example.report().quotes().stream()
          .filter(it -> it.sayings().stream().anyMatch(s -> plain(s).contains(words)))
          .forEach(
              it ->
                  check.that(
                      answering.stream().noneMatch(name -> names(it, name)), words, describe(it)));
    }
    check.verify();
  }

  @Test
  void figuresAreComparedAcrossOutlets() {
    Check check = expected.check("figures");
    for (JsonNode wanted : expected.elements("figures")) {
      List<Figure> figures =
          example.report().figures().stream()
              .filter(it -> hasValues(it, wanted.get("values")))
              .toList();
      check.that(
          figures.stream().anyMatch(it -> agrees(it, wanted)),
          wanted.get("of").asString(),
          figures.stream().map(this::describe).toList().toString());
    }
    check.verify();
  }

  @Test
  void outletsAreInConflictOnlyWhereTheyAre() {
    Check check = expected.check("conflicts");
    JsonNode known = expected.at("conflicts");
    example.report().figures().stream()
        .filter(it -> it.agreement() == Agreement.CONFLICT)
        .filter(it -> known.get("figures").values().stream().noneMatch(v -> hasValues(it, v)))
        .forEach(it -> check.that(false, "figures", describe(it)));
    example.report().quotes().stream()
        .filter(it -> it.agreement() == Agreement.CONFLICT)
        .filter(
            it ->
                Expectations.strings(known.get("quotes")).stream()
                    .noneMatch(starts -> holds(it, starts)))
        .forEach(it -> check.that(false, "quotes", describe(it)));
    check.verify();
  }

  private boolean hasValues(Figure figure, JsonNode values) {
    return values.values().stream()
        .map(it -> new BigDecimal(it.asString()))
        .allMatch(
            value ->
                figure.readings().stream()
                    .anyMatch(it -> it.quantity().low().compareTo(value) == 0));
  }

  private boolean agrees(Figure figure, JsonNode wanted) {
    boolean agreement =
        !wanted.has("agreement")
            || figure.agreement().name().equals(wanted.get("agreement").asString());
    return agreement
        && figure.readings().stream()
            .allMatch(
                it ->
                    isOf(it.quantity(), wanted, "unit") && isOf(it.quantity(), wanted, "counted"));
  }

  private boolean isOf(Quantity quantity, JsonNode wanted, String what) {
    if (!wanted.has(what)) {
      return true;
    }
    String word = wanted.get(what).asString();
    return Objects.toString(quantity.unit(), "").startsWith(word)
        || Objects.toString(quantity.counted(), "").startsWith(word);
  }

  private String describe(Figure figure) {
    return figure.agreement()
        + " "
        + figure.readings().stream()
            .map(
                it ->
                    it.number().text()
                        + " ["
                        + it.quantity().unit()
                        + "/"
                        + it.quantity().counted()
                        + "]")
            .toList();
  }

  @Test
  void theTimelineHasTheDaysOfTheEvent() {
    Check check = expected.check("timeline");
    List<String> days =
        example.report().timeline().stream()
            .map(TimelineEvent::from)
            .map(Object::toString)
            .toList();
    for (JsonNode day : expected.elements("timeline")) {
      check.that(days.contains(day.asString()), day.asString(), "not in the timeline");
    }
    check.verify();
    assertThat(example.report().timeline())
        .isSortedAccordingTo(Comparator.comparing(TimelineEvent::from));
  }
}
