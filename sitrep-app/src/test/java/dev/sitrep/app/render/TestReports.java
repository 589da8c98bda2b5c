package dev.sitrep.app.render;

import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Grounds;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Span;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Quantity;
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
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.Syndication;
import dev.sitrep.model.report.TimelineEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports put together by hand, on an event that never happened. */
final class TestReports {

  static final Article COURIER =
      article(
          "courier",
          new Facts(
              "Velmar Courier",
              "https://courier.example/ferry?id=1&page=2",
              "2031-05-03T08:10+02:00"),
          "Ferry runs aground off Velmar",
          "The ferry Aldona ran aground off Velmar early on Saturday.",
          "All 212 passengers were taken off by noon, the harbour office said. Nobody was badly"
              + " hurt.",
          "“We heard a long scraping noise and then the lights went out,” said Ines Calder, a"
              + " teacher.",
          "The Aldona was last inspected in October 2030.");
  static final Article AGENCY =
      article(
          "agency",
          new Facts("Northline", "https://northline.example/a/77", "2031-05-03T09:00Z"),
          "Ferry Aldona aground, passengers safe",
          "The ferry Aldona ran aground off Velmar on Saturday with 212 passengers on board.",
          "“The pilot was not on the bridge,” harbour master Tomas Brandt told reporters.");
  static final Article GAZETTE =
      article(
          "gazette",
          new Facts("Isla Gazette", "https://gazette.example/copy", "2031-05-03T09:30Z"),
          "Passengers safe after ferry accident",
          "The ferry Aldona ran aground off Velmar on Saturday with 212 passengers on board.",
          "“The pilot was not on the bridge,” harbour master Tomas Brandt told reporters.");
  static final Article RADIO =
      article(
          "radio",
          new Facts("Tidewater Radio", "http://radio.example/live", "2031-05-05"),
          "Oil film spreads from stranded ferry",
          "The film of oil around the Aldona is now four kilometres long, the coast guard said.",
          "The owner, Ostrava Lines, put the passengers at 208.",
          "“The pilot was never on the bridge,” first officer Lena Holt said.");
  static final Article ZEITUNG =
      new Article(
          Revision.of("zeitung", "Ölfilm vor Velmar\nDer Ölfilm ist vier Kilometer lang."),
          "Ölfilm vor Velmar\nDer Ölfilm ist vier Kilometer lang.",
          List.of(
              new Block(Block.Kind.TITLE, new Span(0, 17)),
              new Block(Block.Kind.PARAGRAPH, new Span(18, 53))),
          new Metadata(
              new Metadata.Imprint(
                  null, "Küstenblatt", "Häfen", "https://kuestenblatt.example/oel"),
              new Metadata.Credit(List.of("Jo Adler", "Mia Thorn"), "Northline"),
              new Metadata.Dates(
                  Timestamp.of(OffsetDateTime.parse("2031-05-05T07:00+02:00")),
                  Timestamp.of(OffsetDateTime.parse("2031-05-05T11:00+02:00"))),
              "de-DE",
              Metadata.Kind.LIVE_BLOG,
              new Metadata.Notices(
                  true, List.of("Korrektur: In einer früheren Fassung stand ein falscher Name.")),
              new Grounds(0.5, List.of())),
          new Provenance("pages/zeitung.html", Instant.parse("2031-05-05T10:00:00Z"), hash("z")));
  static final Article NOTE =
      article(
          "note",
          new Facts(null, null, null),
          "Harbour to stay closed",
          "The harbour of Velmar stays closed until 9 May 2031.",
          "“It will take days to free her,” a salvage diver said.",
          "“Somebody will have to answer for this.”");

  private TestReports() {}

  /** Where an article came from: outlet, address, time. */
  record Facts(@Nullable String outlet, @Nullable String url, @Nullable String published) {}

  /** A report with something in each of its sections. */
  static Report ferry() {
    return new Report(
        new Situation("Ferry accident at Velmar", List.of("Aldona", "ferry")),
        Instant.parse("2031-05-06T12:00:00Z"),
        List.of(COURIER, AGENCY, GAZETTE, RADIO, ZEITUNG, NOTE),
        List.of(
            statement(
                at(COURIER, "The ferry Aldona ran aground off Velmar early on Saturday."),
                first(AGENCY)),
            statement(
                at(
                    RADIO,
                    "The film of oil around the Aldona is now four kilometres long, the coast guard"
                        + " said."))),
        List.of(aground(), oil(), closed()),
        quotes(),
        figures(),
        timeline(),
        List.of(new Gap(Gap.Kind.OUTLET, 1, 6), new Gap(Gap.Kind.SPEAKER, 1, 5)),
        List.of(
            new LeftOut(
                "Passengers safe after ferry accident",
                "pages/gazette.html",
                Reason.COPY,
                "copy of pages/agency.html"),
            new LeftOut(
                "Sign up for our morning letter", "pages/courier.html", Reason.NEWSLETTER, ""),
            new LeftOut(
                "pages/wall.html",
                "pages/wall.html",
                Reason.CONSENT_WALL,
                "asks to accept cookies")),
        making());
  }

  private static Brief aground() {
    return new Brief(
        "s-courier",
        statement(at(COURIER, "Ferry runs aground off Velmar")),
        List.of(
            new Passage(
                List.of(
                    statement(
                        at(COURIER, "The ferry Aldona ran aground off Velmar early on Saturday."),
                        first(AGENCY)),
                    statement(
                        at(
                            COURIER,
                            "All 212 passengers were taken off by noon, the harbour office"
                                + " said."))))),
        new Coverage(
            revisions(COURIER, AGENCY, GAZETTE),
            List.of("Isla Gazette", "Northline", "Velmar Courier"),
            List.of(
                new Syndication(
                    AGENCY.revision(),
                    List.of(new Syndication.Copy(GAZETTE.revision(), Syndication.Kind.SAME, 1)))),
            List.of(
                new Origin("Velmar Courier", revisions(COURIER), List.of()),
                new Origin("Northline", revisions(AGENCY, GAZETTE), List.of("same text")))),
        List.of(
            new LeftOut("Nobody was badly hurt.", "pages/courier.html", Reason.REPETITION, "")));
  }

  private static Brief oil() {
    return new Brief(
        "s-radio",
        statement(at(RADIO, "Oil film spreads from stranded ferry")),
        List.of(
            new Passage(
                List.of(
                    statement(first(RADIO), at(ZEITUNG, "Der Ölfilm ist vier Kilometer lang.")))),
            new Passage(List.of(statement(at(ZEITUNG, "Der Ölfilm ist vier Kilometer lang."))))),
        new Coverage(
            revisions(RADIO, ZEITUNG),
            List.of("Küstenblatt", "Tidewater Radio"),
            List.of(),
            List.of(
                new Origin("Tidewater Radio", revisions(RADIO), List.of()),
                new Origin("Küstenblatt", revisions(ZEITUNG), List.of()))),
        List.of());
  }

  private static Brief closed() {
    return new Brief(
        "s-note",
        statement(at(NOTE, "Harbour to stay closed")),
        List.of(new Passage(List.of(statement(first(NOTE))))),
        new Coverage(
            revisions(NOTE),
            List.of(),
            List.of(),
            List.of(new Origin("outlet unknown", revisions(NOTE), List.of()))),
        List.of());
  }

  private static List<LedgerEntry> quotes() {
    Span anywhere = new Span(0, 4);
    return List.of(
        new LedgerEntry(
            List.of(
                new Saying(
                    at(AGENCY, "The pilot was not on the bridge"),
                    new Speaker.Named("Tomas Brandt", anywhere, 0.9),
                    at(AGENCY, "harbour master Tomas Brandt")),
                new Saying(
                    at(GAZETTE, "The pilot was not on the bridge"),
                    new Speaker.Named("Tomas Brandt", anywhere, 0.9),
                    at(GAZETTE, "harbour master Tomas Brandt")),
                new Saying(
                    at(RADIO, "The pilot was never on the bridge"),
                    new Speaker.Named("Lena Holt", anywhere, 0.8),
                    at(RADIO, "first officer Lena Holt"))),
            List.of("Tomas Brandt", "Lena Holt"),
            Agreement.CONFLICT,
            2),
        new LedgerEntry(
            List.of(
                new Saying(
                    at(COURIER, "We heard a long scraping noise and then the lights went out"),
                    new Speaker.Named("Ines Calder", anywhere, 1),
                    at(COURIER, "Ines Calder"))),
            List.of("Ines Calder"),
            Agreement.SINGLE,
            1),
        new LedgerEntry(
            List.of(
                new Saying(
                    at(NOTE, "It will take days to free her"),
                    new Speaker.Described("a salvage diver", anywhere, 0.7),
                    null)),
            List.of(),
            Agreement.SINGLE,
            1),
        new LedgerEntry(
            List.of(
                new Saying(
                    at(NOTE, "Somebody will have to answer for this."),
                    new Speaker.Unknown("nobody is named near it"),
                    null)),
            List.of(),
            Agreement.SINGLE,
            1));
  }

  private static List<Figure> figures() {
    return List.of(
        new Figure(
            at(COURIER, "passengers"),
            List.of(
                new Figure.Reading(
                    quantity(COURIER, "212"),
                    at(
                        COURIER,
                        "All 212 passengers were taken off by noon, the harbour office said."),
                    at(COURIER, "212"),
                    List.of(at(AGENCY, "212"))),
                new Figure.Reading(
                    quantity(RADIO, "208"),
                    at(RADIO, "The owner, Ostrava Lines, put the passengers at 208."),
                    at(RADIO, "208"),
                    List.of())),
            Agreement.CONFLICT),
        new Figure(
            at(RADIO, "The film of oil"),
            List.of(
                new Figure.Reading(
                    quantity(RADIO, "four kilometres"),
                    first(RADIO),
                    at(RADIO, "four kilometres"),
                    List.of(at(ZEITUNG, "vier Kilometer")))),
            Agreement.AGREED));
  }

  private static List<TimelineEvent> timeline() {
    LocalDate inspected = LocalDate.of(2030, 10, 1);
    LocalDate saturday = LocalDate.of(2031, 5, 3);
    return List.of(
        new TimelineEvent(
            inspected,
            inspected.plusDays(30),
            Precision.MONTH,
            statement(at(COURIER, "The Aldona was last inspected in October 2030.")),
            at(COURIER, "October 2030"),
            "s-courier"),
        new TimelineEvent(
            saturday,
            saturday,
            Precision.DAY,
            statement(
                at(COURIER, "The ferry Aldona ran aground off Velmar early on Saturday."),
                first(AGENCY)),
            at(COURIER, "Saturday"),
            "s-courier"),
        new TimelineEvent(
            saturday,
            saturday,
            Precision.DAY,
            statement(
                at(COURIER, "All 212 passengers were taken off by noon, the harbour office said.")),
            at(COURIER, "noon"),
            "s-courier"),
        new TimelineEvent(
            saturday,
            LocalDate.of(2031, 5, 9),
            Precision.DAY,
            statement(first(NOTE)),
            at(NOTE, "until 9 May 2031"),
            "s-note"));
  }

  static Making making() {
    return new Making(
        "0.1.0",
        List.of(
            new Making.Ingredient("pages/agency.html", hash("a")),
            new Making.Ingredient("pages/courier.html", hash("c"))),
        new TreeMap<>(Map.of("as-of", "2031-05-06T12:00:00Z", "limit", "none")));
  }

  /** An article of a headline and paragraphs. */
  static Article article(String id, Facts facts, String... lines) {
    List<Line> typed = new ArrayList<>();
    for (String line : lines) {
      typed.add(new Line(typed.isEmpty() ? Block.Kind.TITLE : Block.Kind.PARAGRAPH, line));
    }
    Metadata metadata =
        Metadata.UNKNOWN
            .with(new Metadata.Imprint(facts.url(), facts.outlet(), null, null))
            .withPublished(time(facts.published()))
            .withLanguage("en");
    return Article.of(id, typed, metadata, new Provenance("pages/" + id + ".html", null, hash(id)));
  }

  private static @Nullable Timestamp time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.length() == 10
        ? Timestamp.of(LocalDate.parse(text))
        : Timestamp.of(OffsetDateTime.parse(text));
  }

  /** The evidence of the first place {@code words} stand in. */
  static Evidence at(Article article, String words) {
    int start = article.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in " + article.id() + ": " + words);
    }
    return Evidence.of(article, new Span(start, start + words.length()));
  }

  /** The evidence of the first line under the headline. */
  static Evidence first(Article article) {
    return Evidence.of(article, article.blocks().get(1).span());
  }

  static Statement statement(Evidence evidence, Evidence... support) {
    return new Statement(evidence, List.of(support));
  }

  static Quantity quantity(Article article, String words) {
    return new Quantity(
        at(article, words).span(),
        new BigDecimal("212"),
        new BigDecimal("212"),
        Quantity.Modifier.EXACT,
        null,
        "passenger",
        null);
  }

  static List<Revision> revisions(Article... articles) {
    return Arrays.stream(articles).map(Article::revision).toList();
  }

  static String hash(String text) {
    return Revision.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
