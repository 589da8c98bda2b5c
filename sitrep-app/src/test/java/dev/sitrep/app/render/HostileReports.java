package dev.sitrep.app.render;

import static dev.sitrep.app.render.TestReports.article;
import static dev.sitrep.app.render.TestReports.first;
import static dev.sitrep.app.render.TestReports.quantity;
import static dev.sitrep.app.render.TestReports.revisions;
import static dev.sitrep.app.render.TestReports.statement;

import dev.sitrep.app.render.TestReports.Facts;
import dev.sitrep.model.Article;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.Gap;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.LedgerEntry.Saying;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.Passage;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.model.report.Syndication;
import dev.sitrep.model.report.TimelineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reports whose every string from the outside is, or holds, one given string. */
final class HostileReports {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 3);

  private HostileReports() {}

  /**
   * A report of four articles; {@code word} stands in all its strings, and in spans cut from it.
   */
  static Report of(String word) {
    Article plain = hostile("a" + word, word);
    Article other = hostile("b" + word, word + " again");
    Span all = plain.blocks().get(1).span();
    Evidence sentence = first(plain);
    Evidence part = Evidence.of(plain, new Span(all.start() + 2, all.end() - 2));
    Evidence crossing = Evidence.of(plain, new Span(all.start(), all.end() - 4));
    return new Report(
        new Situation("x" + word, List.of(word, "b" + word)),
        Instant.parse("2031-05-06T12:00:00Z"),
        List.of(plain, other),
        List.of(statement(sentence, first(other))),
        List.of(brief(word, plain, other)),
        List.of(
            new LedgerEntry(
                List.of(
                    new Saying(part, new Speaker.Named(word, all, 1), crossing),
                    new Saying(first(other), rivals(word, all), null)),
                List.of("x" + word, word),
                Agreement.CONFLICT,
                2),
            new LedgerEntry(
                List.of(new Saying(crossing, new Speaker.Unknown(word), null)),
                List.of(),
                Agreement.SINGLE,
                1)),
        List.of(
            new Figure(
                part,
                List.of(
                    new Figure.Reading(
                        quantity(plain, "212"), sentence, part, List.of(first(other)))),
                Agreement.AGREED)),
        List.of(
            new TimelineEvent(DAY, DAY, Precision.DAY, statement(sentence), crossing, "s" + word)),
        List.of(new Gap(Gap.Kind.TIME, 1, 2)),
        List.of(new LeftOut("x" + word, word, Reason.COPY, word)),
        new Making(
            "1" + word,
            List.of(new Making.Ingredient(word, TestReports.hash(word))),
            new TreeMap<>(Map.of("name" + word, word))));
  }

  private static Speaker rivals(String word, Span span) {
    var one = new Speaker.Named(word, span, 0.9);
    var other = new Speaker.Named("x" + word, span, 0.9);
    return new Speaker.Unknown(word, null, List.of(one, other));
  }

  private static Brief brief(String word, Article plain, Article other) {
    return new Brief(
        "s" + word,
        statement(Evidence.of(plain, plain.blocks().get(0).span())),
        List.of(new Passage(List.of(statement(first(plain), first(other))))),
        new Coverage(
            revisions(plain, other),
            List.of("x" + word),
            List.of(
                new Syndication(
                    plain.revision(),
                    List.of(
                        new Syndication.Copy(other.revision(), Syndication.Kind.EXCERPT, 0.5)))),
            List.of(new Origin("x" + word, revisions(plain, other), List.of("r" + word, word)))),
        List.of());
  }

  private static Article hostile(String id, String word) {
    String line = word.replace('\n', ' ');
    Article article =
        article(
            id,
            new Facts("x" + word, word, "2031-05-03T08:10+02:00"),
            "t" + line,
            "The 212 words " + line + " stand in the text.",
            "After it: " + line + ".");
    Metadata known = article.metadata();
    Metadata metadata =
        new Metadata(
            new Metadata.Imprint(word, "x" + word, word, word),
            new Metadata.Credit(List.of("x" + word, word), word),
            known.dates(),
            word,
            Metadata.Kind.NEWS,
            new Metadata.Notices(true, List.of("x" + word)),
            known.grounds());
    return new Article(
        article.revision(),
        article.text(),
        article.blocks(),
        metadata,
        new Provenance(word, null, TestReports.hash(word)));
  }

  /** A report of {@code count} long articles, many stories, quotes, figures, dates, left-outs. */
  static Report large(int count) {
    List<Article> articles =
        IntStream.range(0, count).mapToObj(HostileReports::longArticle).toList();
    Evidence[] firsts = articles.stream().map(TestReports::first).toArray(Evidence[]::new);
    return new Report(
        new Situation("A long year in Velmar", List.of()),
        Instant.parse("2031-12-31T12:00:00Z"),
        articles,
        each(10, i -> statement(firsts[i * 7 % count], firsts[i + 1], firsts[i + 2])),
        each(count / 4, i -> longBrief(articles.subList(i * 4, i * 4 + 4))),
        each(count * 2, i -> said(articles.get(i % count), firsts[(i + 1) % count])),
        each(
            count,
            i ->
                new Figure(
                    firsts[i],
                    List.of(
                        new Figure.Reading(
                            quantity(articles.get(i), "212"), firsts[i], firsts[i], List.of())),
                    Agreement.SINGLE)),
        each(count, i -> event(articles.get(i), i)),
        List.of(),
        each(count * 5, i -> new LeftOut("line " + i + " of many", "p" + i, reason(i), "")),
        new Making(
            "1",
            each(count, i -> new Making.Ingredient("pages/" + i, TestReports.hash("" + i))),
            new TreeMap<>()));
  }

  private static Reason reason(int i) {
    return Reason.values()[i % Reason.values().length];
  }

  private static TimelineEvent event(Article article, int i) {
    LocalDate day = LocalDate.of(2031, 1, 1).plusDays(i / 3);
    return new TimelineEvent(
        day, day, Precision.DAY, statement(first(article)), first(article), "s" + i);
  }

  private static LedgerEntry said(Article article, Evidence elsewhere) {
    Span speaker = new Span(0, 3);
    return new LedgerEntry(
        List.of(
            new Saying(first(article), new Speaker.Named("Ines Calder", speaker, 1), null),
            new Saying(elsewhere, new Speaker.Named("Ines Calder", speaker, 1), null)),
        List.of("Ines Calder"),
        Agreement.AGREED,
        2);
  }

  private static Brief longBrief(List<Article> articles) {
    List<Revision> revisions = articles.stream().map(Article::revision).toList();
    return new Brief(
        articles.get(0).id(),
        statement(Evidence.of(articles.get(0), articles.get(0).blocks().get(0).span())),
        each(
            8,
            i -> {
              Article article = articles.get(i % 4);
              Span span = article.blocks().get(i * 5 + 1).span();
              Evidence support = first(articles.get((i + 1) % 4));
              return new Passage(List.of(statement(Evidence.of(article, span), support, support)));
            }),
        new Coverage(
            revisions,
            List.of("Velmar Courier"),
            List.of(),
            List.of(new Origin("Velmar Courier", revisions, List.of("the same outlet")))),
        List.of());
  }

  private static Article longArticle(int number) {
    String[] lines = new String[61];
    lines[0] = "What happened in Velmar on day " + number + " and what the council makes of it";
    for (int i = 1; i < lines.length; i++) {
      lines[i] = ("Line %d of article %d has 212 words to tell. ".formatted(i, number)).repeat(7);
    }
    String url = "https://courier.example/news/velmar/" + number + "/what-happened-in-velmar";
    return article("n" + number, new Facts("Courier " + number % 40, url, "2031-05-03"), lines);
  }

  private static <T> List<T> each(int count, java.util.function.IntFunction<T> make) {
    return IntStream.range(0, count).mapToObj(make).toList();
  }
}
