package dev.sitrep.faithful;

import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Span;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Mention;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.analysis.Quantity.Modifier;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Sentence;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.analysis.TimeExpression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An analysis written by hand: the article line by line, and what is to be found in it. */
public final class Written {

  private static final Pattern SENTENCE = Pattern.compile("[^ ].*?[.!?…:][”\"’]?(?= [A-Z“\"‘]|$)");

  private final String id;
  private final List<Line> lines = new ArrayList<>();
  private Metadata metadata = Metadata.UNKNOWN;
  private String language = "en";
  private final List<Entity> entities = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<TimeExpression> times = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();

  private Written(String id) {
    this.id = id;
  }

  public static Written article(String id) {
    return new Written(id);
  }

  public Written line(Kind kind, String text) {
    lines.add(new Line(kind, text));
    return this;
  }

  public Written title(String text) {
    return line(Kind.TITLE, text);
  }

  public Written paragraph(String text) {
    return line(Kind.PARAGRAPH, text);
  }

  public Written outlet(String name) {
    metadata = metadata.withOutlet(name);
    return this;
  }

  public Written at(String time) {
    metadata = metadata.withPublished(Timestamp.of(OffsetDateTime.parse(time)));
    return this;
  }

  public Written authors(String... names) {
    metadata = metadata.with(new Metadata.Credit(List.of(names), null));
    return this;
  }

  public Written kind(Metadata.Kind kind) {
    metadata = metadata.with(kind);
    return this;
  }

  public Written language(String tag) {
    language = tag;
    return this;
  }

  /** Every mention of {@code name} is of a person. */
  public Written person(String name) {
    return entity(name, Entity.Kind.PERSON);
  }

  public Written place(String name) {
    return entity(name, Entity.Kind.PLACE);
  }

  public Written entity(String name, Entity.Kind kind, String... roles) {
    Matcher matcher = Pattern.compile(Pattern.quote(name)).matcher(text());
    entities.add(new Entity(name, kind, List.of(roles)));
    while (matcher.find()) {
      mentions.add(new Mention(new Span(matcher.start(), matcher.end()), entities.size() - 1));
    }
    return this;
  }

  /** Words between marks, said by the name or pronoun {@code by}, who is {@code name}. */
  public Written quote(String marked, String name, String by) {
    Span span = find(marked, 0);
    int behind = text().indexOf(by, span.end());
    int at =
        behind >= 0 && behind < span.end() + 60 ? behind : text().lastIndexOf(by, span.start());
    return quote(marked, new Speaker.Named(name, new Span(at, at + by.length()), 0.9));
  }

  public Written quote(String marked, Speaker speaker) {
    Span span = find(marked, 0);
    Span content = new Span(span.start() + 1, span.end() - 1);
    quotes.add(new Quote(span, content, Quote.Form.DIRECT, null, speaker, true));
    return this;
  }

  public Written scareQuote(String marked) {
    Span span = find(marked, 0);
    Span content = new Span(span.start() + 1, span.end() - 1);
    Speaker nobody = new Speaker.Unknown("no reporting verb");
    quotes.add(new Quote(span, content, Quote.Form.MIXED, null, nobody, true));
    return this;
  }

  public Written turn(String words, String name) {
    Span content = find(words, 0);
    Span label = find(name, 0);
    quotes.add(
        new Quote(
            new Span(label.start(), content.end()),
            content,
            Quote.Form.TURN,
            null,
            new Speaker.Named(name, label, 0.9),
            true));
    return this;
  }

  /** The next mention of {@code words} not dated yet is the day {@code date}. */
  public Written day(String words, String date) {
    LocalDate day = LocalDate.parse(date);
    Span span = find(words, 0);
    while (isDated(span)) {
      span = find(words, span.end());
    }
    times.add(new TimeExpression(span, day, day, Precision.DAY, false));
    return this;
  }

  private boolean isDated(Span span) {
    return times.stream().anyMatch(it -> it.span().equals(span));
  }

  public Written count(String words, String value, String counted) {
    return count(words, value, counted, Modifier.EXACT);
  }

  public Written count(String words, String value, String counted, Modifier modifier) {
    var number = new BigDecimal(value);
    Span span = find(words, 0);
    quantities.add(new Quantity(span, number, number, modifier, null, counted, span));
    return this;
  }

  public Analysis read() {
    var provenance = new Provenance(id + ".html", null, "0".repeat(64));
    Article article = Article.of(id, lines, metadata, provenance);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (block.kind() == Kind.TITLE) {
        sentences.add(new Sentence(block.span(), i));
        continue;
      }
      Matcher matcher = SENTENCE.matcher(article.textOf(block));
      int start = block.span().start();
      int last = 0;
      while (matcher.find()) {
        sentences.add(new Sentence(new Span(start + matcher.start(), start + matcher.end()), i));
        last = matcher.end();
      }
      if (last < block.span().length()) {
        int from = start + last + (last > 0 ? 1 : 0);
        sentences.add(new Sentence(new Span(from, block.span().end()), i));
      }
    }
    mentions.sort(Comparator.comparing(Mention::span));
    quotes.sort(Comparator.comparing(Quote::span));
    times.sort(Comparator.comparing(TimeExpression::span));
    quantities.sort(Comparator.comparing(Quantity::span));
    return new Analysis(
        article,
        language,
        sentences,
        entities,
        mentions,
        quotes,
        List.of(),
        times,
        List.of(),
        quantities);
  }

  private Span find(String words, int from) {
    int at = text().indexOf(words, from);
    if (at < 0) {
      throw new IllegalArgumentException("not in the article: " + words);
    }
    return new Span(at, at + words.length());
  }

  /** The text so far. */
  private String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}
