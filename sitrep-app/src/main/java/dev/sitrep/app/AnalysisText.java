package dev.sitrep.app;

import dev.sitrep.app.Colours.Painted;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Attribution;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Event;
import dev.sitrep.model.analysis.Mention;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Sentence;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.analysis.TimeExpression;
import dev.sitrep.model.analysis.UndatedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An analysis for people: every sentence with what was read in it, then who and what is named. */
final class AnalysisText {

  private final Analysis analysis;
  private final List<Event> events;
  private final String article;
  private final boolean colours;
  private final StringBuilder text = new StringBuilder();

  /**
   * For one article.
   *
   * @param events what its sentences tell
   * @param colours whether the sentences are coloured
   */
  AnalysisText(Analysis analysis, List<Event> events, boolean colours) {
    this.analysis = analysis;
    this.events = events;
    this.article = analysis.article().text();
    this.colours = colours;
  }

  /** The analysis of the file called {@code file}. */
  String of(String file) {
    ExtractionText.field(text, "From", file);
    ExtractionText.head(text, analysis.article().metadata());
    ExtractionText.field(text, "Read as", analysis.language());
    text.append('\n');
    for (int i = 0; i < analysis.sentences().size(); i++) {
      sentence(i + 1, analysis.sentences().get(i));
    }
    entities();
    return text.append('\n').toString();
  }

  private void sentence(int number, Sentence sentence) {
    Span span = sentence.span();
    String shown = colours ? Colours.paint(article, span, painted(span)) : words(span);
    text.append('[').append(number).append("] ").append(shown).append('\n');
    analysis.quotes().stream().filter(it -> begins(it.span(), span)).forEach(this::quote);
    analysis.attributions().stream()
        .filter(it -> it.form() == Quote.Form.INDIRECT)
        .filter(it -> begins(it.content().get(0), span))
        .forEach(this::reported);
    analysis.times().stream().filter(it -> begins(it.span(), span)).forEach(this::date);
    analysis.undated().stream().filter(it -> begins(it.span(), span)).forEach(this::time);
    analysis.quantities().stream().filter(it -> begins(it.span(), span)).forEach(this::figure);
    events.stream().filter(it -> it.sentence() == number - 1).forEach(this::event);
  }

  private List<Painted> painted(Span sentence) {
    List<Painted> painted = new ArrayList<>();
    analysis.quotes().forEach(it -> painted.add(new Painted(it.span(), Colours.QUOTE)));
    analysis.mentions().forEach(it -> painted.add(new Painted(it.span(), Colours.NAME)));
    analysis.times().forEach(it -> painted.add(new Painted(it.span(), Colours.DATE)));
    analysis.quantities().forEach(it -> painted.add(new Painted(it.span(), Colours.FIGURE)));
    painted.removeIf(it -> !it.span().overlaps(sentence));
    return painted;
  }

  private static boolean begins(Span part, Span sentence) {
    return sentence.start() <= part.start() && part.start() < sentence.end();
  }

  private String words(Span span) {
    return Printable.line(span.of(article));
  }

  private void line(String kind, String what) {
    String line = String.format(Locale.ROOT, "    %-9s %s", kind, what);
    text.append(colours ? Colours.FAINT.paint(line) : line).append('\n');
  }

  private void quote(Quote quote) {
    line("quote", words(quote.span()) + speaker(quote.speaker()) + cue(quote.cue()));
  }

  private void reported(Attribution attribution) {
    List<String> pieces = attribution.content().stream().map(this::words).toList();
    String content = String.join(" ... ", pieces);
    line("reported", content + speaker(attribution.speaker()) + cue(attribution.cue()));
  }

  private String cue(@Nullable Span cue) {
    return cue == null ? "" : ", by: " + words(cue);
  }

  private static String speaker(Speaker speaker) {
    String who = " <- " + Printable.line(speaker.label());
    if (speaker instanceof Speaker.Named named) {
      return who + confidence(named.confidence());
    }
    return speaker instanceof Speaker.Described described
        ? who + confidence(described.confidence())
        : who + " (" + Printable.line(((Speaker.Unknown) speaker).why()) + ")";
  }

  private static String confidence(double confidence) {
    return String.format(Locale.ROOT, " (%.2f)", confidence);
  }

  private void date(TimeExpression date) {
    String days =
        date.from().equals(date.until()) ? "" + date.from() : date.from() + " to " + date.until();
    String clock = date.clock() == null ? "" : " " + date.clock().time();
    String anchored = date.anchored() ? ", from the article's date" : "";
    String precision = ", to the " + ExtractionText.word(date.precision());
    line("date", words(date.span()) + " = " + days + clock + precision + anchored);
  }

  private void time(UndatedTime time) {
    line("time", words(time.span()) + " = " + AnalysisJson.value(time));
  }

  private void figure(Quantity figure) {
    String value = figure.low().toPlainString();
    if (figure.high().compareTo(figure.low()) > 0) {
      value += " to " + figure.high().toPlainString();
    }
    boolean exact = figure.modifier() == Quantity.Modifier.EXACT;
    String modifier = exact ? "" : ExtractionText.word(figure.modifier()).replace('_', ' ') + " ";
    String unit = figure.unit() == null ? "" : " " + figure.unit();
    String counted = figure.counted() == null ? "" : ", of: " + figure.counted();
    String matter = figure.matter() == null ? "" : ", about: " + words(figure.matter());
    String action = figure.setting().action() == null ? "" : ", " + figure.setting().action();
    Span place = figure.setting().place();
    String what = unit + counted + matter + action + (place == null ? "" : ", at " + words(place));
    line("figure", words(figure.span()) + " = " + modifier + value + what);
  }

  private void event(Event event) {
    String subject = words(event.subject()) + " ";
    String object = event.object() == null ? "" : " " + words(event.object());
    String passive = event.passive() ? " (passive)" : "";
    String place = event.place() == null ? "" : ", at: " + words(event.place());
    String not = event.denied() ? "not " : "";
    line("event", subject + not + words(event.verb()) + object + passive + place);
  }

  private void entities() {
    text.append("\nNamed\n");
    for (int i = 0; i < analysis.entities().size(); i++) {
      Entity entity = analysis.entities().get(i);
      List<String> forms = new ArrayList<>();
      for (Mention mention : analysis.mentions()) {
        if (mention.entity() == i) {
          forms.add(words(mention.span()));
        }
      }
      String roles =
          entity.roles().isEmpty() ? "" : "; " + Printable.line(String.join(", ", entity.roles()));
      String chain = " (" + forms.size() + ": " + String.join(", ", distinct(forms)) + ")";
      line(kind(entity), Printable.line(entity.name()) + roles + chain);
    }
  }

  private static String kind(Entity entity) {
    return switch (entity.kind()) {
      case PERSON -> "person";
      case ORGANISATION -> "body";
      case PLACE -> "place";
      case OTHER -> "other";
    };
  }

  private static List<String> distinct(List<String> forms) {
    return forms.stream().distinct().toList();
  }
}
