package dev.sitrep.eval;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.analyse.Register;
import dev.sitrep.eval.metric.SpecScore;
import dev.sitrep.eval.metric.SpecScore.Answer;
import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Span;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.TimeExpression;
import dev.sitrep.model.analysis.UndatedTime;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Dates, times, durations and numbers of single sentences, as a specification wants them.
 *
 * <p>For times the sentence is an article in dialogue, written at the case's reference time. A file
 * asks for one kind of time or number; the others found do not count.
 */
final class SpecSets {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** When a sentence was written whose case does not tell: spans alone are asked for there. */
  private static final String ANY_TIME = "2016-11-07T00:00:00";

  private final Path root;
  private final Predictions files;
  private final Analyser analyser = new Analyser(null, Register.DIALOGUE);

  private final Misses misses;

  SpecSets(Path gold, Predictions files, Misses misses) {
    this.misses = misses;
    this.root = gold.resolve("language/dates-and-numbers");
    this.files = files;
  }

  List<Measure> measure() {
    Map<String, Function<JsonNode, List<Answer>>> kinds = new LinkedHashMap<>();
    kinds.put("DateTime/DateExtractor", time(SpecSets::days));
    kinds.put("DateTime/DateParser", time(SpecSets::days));
    kinds.put("DateTime/DatePeriodExtractor", time(SpecSets::periods));
    kinds.put("DateTime/DatePeriodParser", time(SpecSets::periods));
    kinds.put("DateTime/TimeParser", time(SpecSets::clocks));
    kinds.put("DateTime/DateTimeParser", time(SpecSets::moments));
    kinds.put("DateTime/DurationParser", time(SpecSets::lengths));
    kinds.put("Number/NumberModel", NumberSpecs::cardinals);
    kinds.put("Number/OrdinalModel", NumberSpecs::ordinals);
    kinds.put("Number/PercentModel", NumberSpecs::percentages);
    kinds.put("NumberWithUnit/CurrencyModel", NumberSpecs::sums);
    List<Measure> measures = new ArrayList<>();
    List<Predictions.Spec> predicted = new ArrayList<>();
    kinds.forEach(
        (path, kind) -> {
          String name = path.substring(path.indexOf('/') + 1);
          List<SpecScore.Case> cases = cases(path, kind);
          for (int i = 0; i < cases.size(); i++) {
            predicted.add(new Predictions.Spec(name + ".json", i, cases.get(i).answers()));
            if (!cases.get(i).passes()) {
              miss(path, i, cases.get(i));
            }
          }
          double share = SpecScore.sharePassed(cases);
          measures.add(new Measure("language/specs " + name, "share passed", share));
        });
    files.specs("specs", predicted);
    return measures;
  }

  private void miss(String path, int index, SpecScore.Case missed) {
    String file = path.substring(path.indexOf('/') + 1);
    String text = Gold.json(root.resolve(path + ".json")).get(index).get("Input").asString();
    misses.add(
        new Misses.Miss(
            "language/specs " + file,
            missed.fault(),
            file + ".json " + index,
            text,
            words(text, missed.gold()),
            words(text, missed.answers())));
  }

  private static String words(String text, List<Answer> answers) {
    return answers.stream()
        .map(it -> it.span().of(text) + " = " + String.join(" or ", it.values()))
        .collect(Collectors.joining("; "));
  }

  /** The cases of the file at {@code path} with the answers of its {@code kind}. */
  List<SpecScore.Case> cases(String path, Function<JsonNode, List<Answer>> kind) {
    List<SpecScore.Case> cases = new ArrayList<>();
    for (JsonNode node : Gold.json(root.resolve(path + ".json"))) {
      cases.add(new SpecScore.Case(gold(node), kind.apply(node)));
    }
    return cases;
  }

  private Function<JsonNode, List<Answer>> time(Function<Analysis, List<Answer>> kind) {
    return node -> {
      String text = node.get("Input").asString();
      int blank = text.length() - text.stripLeading().length();
      List<Answer> answers = new ArrayList<>();
      for (Answer answer : kind.apply(analyser.analyse(article(text, time(node))))) {
        answers.add(answer.shifted(blank));
      }
      return answers;
    };
  }

  private static LocalDateTime time(JsonNode node) {
    JsonNode context = node.get("Context");
    String time = context == null ? null : Gold.string(context, "ReferenceDateTime");
    return LocalDateTime.parse(time == null ? ANY_TIME : time);
  }

  private static Article article(String text, LocalDateTime written) {
    Metadata metadata =
        Metadata.UNKNOWN
            .withLanguage("en")
            .withPublished(Timestamp.of(written.atOffset(ZoneOffset.UTC)));
    List<Line> lines = List.of(new Line(Block.Kind.PARAGRAPH, text.strip()));
    return Article.of("case", lines, metadata, new Provenance("case", null, ""));
  }

  private static List<Answer> gold(JsonNode node) {
    List<Answer> gold = new ArrayList<>();
    JsonNode results = node.get("Results");
    if (results == null) {
      return gold;
    }
    for (JsonNode result : results) {
      if (result.has("Start")) {
        int start = result.get("Start").asInt();
        int length =
            result.has("Length")
                ? result.get("Length").asInt()
                : result.get("End").asInt() - start + 1;
        gold.add(new Answer(new Span(start, start + length), values(result)));
      }
    }
    return gold;
  }

  /** The values of past and future resolution, and of a plain resolution. */
  private static List<String> values(JsonNode result) {
    List<String> values = new ArrayList<>();
    JsonNode value = result.get("Value");
    for (String side : List.of("FutureResolution", "PastResolution")) {
      JsonNode resolution = value == null ? null : value.get(side);
      if (resolution != null && resolution.isObject()) {
        Gold.members(resolution).values().forEach(it -> values.add(it.asString()));
      }
    }
    JsonNode plain = result.get("Resolution");
    if (plain != null && plain.has("value")) {
      JsonNode given = plain.get("value");
      values.add(given.isNull() ? NumberSpecs.NONE : given.asString());
    }
    return values;
  }

  static List<Answer> days(Analysis analysis) {
    return dates(
        analysis, it -> isDay(it) && it.at() == null ? List.of(it.from().toString()) : null);
  }

  /** A period ends, in the specification, on the day after its last. */
  static List<Answer> periods(Analysis analysis) {
    return dates(
        analysis,
        it -> isDay(it) ? null : List.of(it.from().toString(), it.until().plusDays(1).toString()));
  }

  static List<Answer> moments(Analysis analysis) {
    return dates(
        analysis,
        it -> {
          LocalDateTime at = it.at();
          return at == null ? null : List.of(at.format(DATE_TIME));
        });
  }

  private static boolean isDay(TimeExpression time) {
    return time.precision() == Precision.DAY && time.from().equals(time.until());
  }

  private static List<Answer> dates(
      Analysis analysis, Function<TimeExpression, @Nullable List<String>> values) {
    List<Answer> answers = new ArrayList<>();
    for (TimeExpression time : analysis.times()) {
      List<String> found = values.apply(time);
      if (found != null) {
        answers.add(new Answer(time.span(), found));
      }
    }
    return answers;
  }

  static List<Answer> clocks(Analysis analysis) {
    List<Answer> answers = new ArrayList<>();
    for (UndatedTime time : analysis.undated()) {
      if (time instanceof UndatedTime.OfDay day) {
        answers.add(new Answer(day.span(), List.of(day.clock().time().format(TIME))));
      }
    }
    return answers;
  }

  static List<Answer> lengths(Analysis analysis) {
    List<Answer> answers = new ArrayList<>();
    for (UndatedTime time : analysis.undated()) {
      if (time instanceof UndatedTime.Lasting lasting) {
        String seconds = lasting.length().seconds().stripTrailingZeros().toPlainString();
        answers.add(new Answer(lasting.span(), List.of(seconds)));
      }
    }
    return answers;
  }
}
