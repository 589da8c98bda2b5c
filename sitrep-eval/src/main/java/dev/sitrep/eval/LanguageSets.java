package dev.sitrep.eval;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.eval.Misses.Miss;
import dev.sitrep.eval.metric.AttributionScore;
import dev.sitrep.eval.metric.Score;
import dev.sitrep.eval.metric.SpeakerScore;
import dev.sitrep.eval.metric.SpeakerScore.Standing;
import dev.sitrep.language.LanguageDetector;
import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Span;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Attribution;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Mention;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.analysis.TimeExpression;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sentences, names, quotes and dates in real texts. */
final class LanguageSets {

  private static final List<String> LANGUAGES =
      List.of("ar cs da de el en es fa fi fr he hu it ja ko nl pl pt ru sv tr uk vi zh".split(" "));

  private static final int LINES_A_LANGUAGE = 150;

  private final Path root;
  private final Analyser analyser = new Analyser();
  private String calibration = "";

  private final Misses misses;

  LanguageSets(Path gold, Misses misses) {
    this.root = gold.resolve("language");
    this.misses = misses;
  }

  List<Measure> measure() {
    List<Measure> measures = new ArrayList<>();
    measures.add(sentences());
    measures.addAll(speakers());
    measures.addAll(dates());
    measures.addAll(names());
    measures.add(languages());
    return measures;
  }

  /** Speakers by confidence, as a table; empty before they were measured. */
  String calibration() {
    return calibration;
  }

  /** The first lines of each of these languages, one by one. */
  private Measure languages() {
    var detector = new LanguageDetector();
    int right = 0;
    int all = 0;
    for (String language : LANGUAGES) {
      Path file = root.resolve("language-id").resolve(language + ".txt");
      for (String line : Gold.text(file).lines().limit(LINES_A_LANGUAGE).toList()) {
        String found = detector.detect(line).orElse("none");
        all++;
        if (found.equals(language)) {
          right++;
        } else {
          String kind = language + " taken for " + found;
          misses.add(
              new Miss("language/language-id", kind, language + ".txt", line, language, found));
        }
      }
    }
    return new Measure("language/language-id", "accuracy", (double) right / all);
  }

  private Measure sentences() {
    int right = 0;
    List<String> cases = Gold.text(root.resolve("sentences/golden_en.tsv")).lines().toList();
    for (String line : cases) {
      String[] cells = line.split("\t", -1);
      List<String> gold = List.of(cells[2].split(" \\|\\|\\| "));
      Analysis analysis = analyser.analyse(article(cells[1], null).article());
      List<String> found = analysis.sentences().stream().map(analysis::textOf).toList();
      if (found.equals(gold)) {
        right++;
      } else {
        String kind = found.size() > gold.size() ? "cut too often" : "not cut, or elsewhere";
        misses.add(
            new Miss("language/sentences", kind, cells[0], cells[1], cells[2], found.toString()));
      }
    }
    return new Measure("language/sentences", "cases right", (double) right / cases.size());
  }

  private List<Measure> speakers() {
    List<Path> texts = Gold.files(root.resolve("quotes/dev"), ".txt");
    List<SpeakerScore.Document> documents = texts.parallelStream().map(this::quotes).toList();
    List<String> names = texts.stream().map(text -> String.valueOf(text.getFileName())).toList();
    var missed = new QuoteMisses(misses);
    missed.addSpeakers(names, documents);
    missed.addAttributions(names, documents);
    SpeakerScore score = SpeakerScore.of(documents);
    AttributionScore attributions = AttributionScore.of(documents);
    calibration = attributions.calibration().table();
    return List.of(
        new Measure("language/quotes", "speaker accuracy", score.accuracy()),
        new Measure("language/quotes", "speaker precision where given", score.precision()),
        new Measure("language/quotes", "speakers given", score.share()),
        new Measure(
            "language/quotes", "confidence is right", 1 - attributions.calibration().error()),
        new Measure("language/quotes", "attribution F1", attributions.f1()),
        new Measure(
            "language/quotes", "attribution speaker accuracy", attributions.speakerAccuracy()));
  }

  private SpeakerScore.Document quotes(Path file) {
    String text = Gold.text(file);
    Mapped mapped = article(text, null);
    List<SpeakerScore.Answer> answers = new ArrayList<>();
    for (Attribution attribution : analyser.analyse(mapped.article()).attributions()) {
      Speaker speaker = attribution.speaker();
      answers.add(
          new SpeakerScore.Answer(
              attribution.content().stream().map(mapped::back).toList(),
              mapped.backOrNull(likely(speaker)),
              speaker instanceof Speaker.Unknown ? Standing.TOO_UNSURE : Standing.GIVEN,
              confidence(speaker)));
    }
    return new SpeakerScore.Document(text, Brat.attributions(file, text), answers);
  }

  private static double confidence(Speaker speaker) {
    if (speaker instanceof Speaker.Named named) {
      return named.confidence();
    }
    if (speaker instanceof Speaker.Described described) {
      return described.confidence();
    }
    Speaker.Candidate candidate = ((Speaker.Unknown) speaker).candidate();
    return candidate == null ? 0 : candidate.confidence();
  }

  private static @Nullable Span likely(Speaker speaker) {
    if (speaker instanceof Speaker.Named named) {
      return named.span();
    }
    if (speaker instanceof Speaker.Described described) {
      return described.span();
    }
    Speaker.Candidate candidate = ((Speaker.Unknown) speaker).candidate();
    return candidate == null ? null : candidate.span();
  }

  private List<Measure> dates() {
    int gold = 0;
    int found = 0;
    int hits = 0;
    int valued = 0;
    int right = 0;
    for (Path file : Gold.files(root.resolve("timeml"), ".tml")) {
      TimeMl document = TimeMl.read(file);
      Mapped mapped = article(document.text(), document.created());
      List<TimeExpression> times = new ArrayList<>(analyser.analyse(mapped.article()).times());
      gold += document.times().size();
      found += times.size();
      for (TimeMl.Time time : document.times()) {
        TimeExpression match = takeBest(times, mapped, time.span());
        hits += match == null ? 0 : 1;
        boolean valuedRight = match != null && time.isValueOf(match);
        if (match != null && time.isCalendar()) {
          valued++;
          right += valuedRight ? 1 : 0;
        }
        if (match == null || time.isCalendar() && !valuedRight) {
          String words =
              match == null
                  ? ""
                  : mapped.article().text().substring(match.span().start(), match.span().end())
                      + " = "
                      + TimeMl.valueOf(match);
          miss(
              match == null ? "not found" : "another value",
              file,
              time.span().of(document.text()),
              time.value(),
              words);
        }
      }
      for (TimeExpression none : times) {
        miss(
            "no date there",
            file,
            mapped.back(none.span()).of(document.text()),
            "",
            TimeMl.valueOf(none));
      }
    }
    return List.of(
        new Measure("language/timeml", "span F1", Score.of(hits, found, gold).f1()),
        new Measure("language/timeml", "value accuracy", (double) right / Math.max(1, valued)));
  }

  private void miss(String kind, Path file, String text, String wanted, String found) {
    String where = String.valueOf(file.getFileName());
    misses.add(new Miss("language/timeml", kind, where, text, wanted, found));
  }

  private static @Nullable TimeExpression takeBest(
      List<TimeExpression> times, Mapped mapped, Span gold) {
    TimeExpression best = null;
    int most = 0;
    for (TimeExpression time : times) {
      Span span = mapped.back(time.span());
      int overlap = Math.min(span.end(), gold.end()) - Math.max(span.start(), gold.start());
      if (overlap > most) {
        most = overlap;
        best = time;
      }
    }
    times.remove(best);
    return best;
  }

  private List<Measure> names() {
    List<Conll.Document> documents = Conll.read(root.resolve("names/wikigold.conll.txt"));
    List<Set<Conll.Name>> found = documents.stream().map(this::names).toList();
    var missed = new NameMisses(misses);
    for (int i = 0; i < documents.size(); i++) {
      missed.add(i, documents.get(i), found.get(i));
    }
    return List.of(
        new Measure("language/names", "span and type F1", f1(documents, found, type -> true)),
        new Measure("language/names", "persons F1", f1(documents, found, "PER"::equals)),
        new Measure(
            "language/names",
            "persons, places, organisations F1",
            f1(documents, found, type -> !type.equals("MISC"))));
  }

  private Set<Conll.Name> names(Conll.Document document) {
    Analysis analysis = analyser.analyse(article(document.text(), null).article());
    Set<Conll.Name> names = new HashSet<>();
    for (Mention mention : analysis.mentions()) {
      Entity entity = analysis.entities().get(mention.entity());
      names.add(new Conll.Name(mention.span(), Conll.typeOf(entity.kind())));
    }
    return names;
  }

  /** F1 of the names of some types, all documents together. */
  private static double f1(
      List<Conll.Document> documents, List<Set<Conll.Name>> found, Predicate<String> types) {
    int gold = 0;
    int given = 0;
    int hits = 0;
    for (int i = 0; i < documents.size(); i++) {
      Set<Conll.Name> wanted = documents.get(i).names();
      gold += (int) wanted.stream().filter(it -> types.test(it.type())).count();
      given += (int) found.get(i).stream().filter(it -> types.test(it.type())).count();
      hits +=
          (int)
              found.get(i).stream()
                  .filter(it -> types.test(it.type()) && wanted.contains(it))
                  .count();
    }
    return Score.of(hits, given, gold).f1();
  }

  /**
   * An article with the way back to the text it was made of.
   *
   * @param offsets for each character of the article its place in the text
   */
  private record Mapped(Article article, int[] offsets) {

    Span back(Span span) {
      return new Span(offsets[span.start()], offsets[span.end() - 1] + 1);
    }

    @Nullable Span backOrNull(@Nullable Span span) {
      return span == null ? null : back(span);
    }
  }

  /** An article of the lines of {@code text}, which has no blank ones. */
  static Article article(String text) {
    return article(text, null).article();
  }

  /** An article of the lines of {@code text}: blank ones do not count, white space is kept. */
  private static Mapped article(String text, @Nullable Timestamp published) {
    List<Line> lines = new ArrayList<>();
    int[] offsets = new int[text.length() + 1];
    int length = 0;
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        if (length > 0) {
          offsets[length++] = start - 1;
        }
        lines.add(new Line(Block.Kind.PARAGRAPH, line));
        for (int i = 0; i < line.length(); i++) {
          offsets[length++] = start + i;
        }
      }
      start += line.length() + 1;
    }
    Metadata metadata = Metadata.UNKNOWN.withLanguage("en").withPublished(published);
    return new Mapped(
        Article.of("case", lines, metadata, new Provenance("case", null, "")), offsets);
  }
}
