package dev.sitrep.app;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.ClockTime;
import dev.sitrep.model.analysis.Event;
import dev.sitrep.model.analysis.Mention;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.analysis.TimeExpression;
import dev.sitrep.model.analysis.UndatedTime;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An analysis as an object of JSON on one line; the members are told by {@code sitrep analyse
 * --help}. What is not ASCII is escaped: it does nothing to a terminal on the way.
 */
final class AnalysisJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final ObjectNode node = MAPPER.createObjectNode();

  private AnalysisJson() {}

  /** The line of {@code file}, with its line feed. */
  static String line(String file, Analysis analysis, List<Event> events) {
    var json = new AnalysisJson();
    json.node.put("file", file).putNull("rejected");
    json.node.put("text", analysis.article().text()).put("language", analysis.language());
    json.list("sentences", analysis.sentences(), (entry, it) -> put(entry, it.span()));
    json.entities(analysis);
    json.list("quotes", analysis.quotes(), AnalysisJson::quote);
    json.list(
        "attributions",
        analysis.attributions(),
        (entry, it) -> {
          ArrayNode content = entry.putArray("content");
          it.content().forEach(piece -> put(content.addObject(), piece));
          said(entry, it.form(), it.cue(), it.speaker());
        });
    json.list("dates", analysis.times(), AnalysisJson::date);
    json.list("times", analysis.undated(), AnalysisJson::time);
    json.list("figures", analysis.quantities(), AnalysisJson::figure);
    json.list("events", events, AnalysisJson::event);
    return MAPPER.writeValueAsString(json.node) + "\n";
  }

  /** The line of a {@code file} without an article, with its line feed. */
  static String rejected(String file, Extraction extraction) {
    var json = new AnalysisJson();
    json.node.put("file", file);
    ExtractionJson.putRejected(json.node, extraction);
    return MAPPER.writeValueAsString(json.node) + "\n";
  }

  private <T> void list(String name, List<T> all, BiConsumer<ObjectNode, T> put) {
    ArrayNode array = node.putArray(name);
    all.forEach(it -> put.accept(array.addObject(), it));
  }

  private static void put(ObjectNode entry, Span span) {
    entry.put("start", span.start()).put("end", span.end());
  }

  private static void put(ObjectNode entry, String name, @Nullable Span span) {
    if (span == null) {
      entry.putNull(name);
    } else {
      put(entry.putObject(name), span);
    }
  }

  private void entities(Analysis analysis) {
    ArrayNode all = node.putArray("entities");
    for (var entity : analysis.entities()) {
      ObjectNode entry = all.addObject().put("name", entity.name());
      entry.put("kind", ExtractionText.word(entity.kind()));
      entity.roles().forEach(entry.putArray("roles")::add);
      entry.putArray("mentions");
    }
    for (Mention mention : analysis.mentions()) {
      put(all.get(mention.entity()).withArray("mentions").addObject(), mention.span());
    }
  }

  private static void quote(ObjectNode entry, Quote quote) {
    put(entry, quote.span());
    said(entry, quote.form(), quote.cue(), quote.speaker());
    entry.put("closed", quote.closed());
  }

  private static void said(ObjectNode entry, Quote.Form form, @Nullable Span cue, Speaker speaker) {
    entry.put("form", ExtractionText.word(form));
    put(entry, "cue", cue);
    speaker(entry.putObject("speaker"), speaker);
  }

  private static void speaker(ObjectNode entry, Speaker speaker) {
    if (speaker instanceof Speaker.Named named) {
      put(entry.put("name", named.name()), named.span());
      entry.put("confidence", named.confidence());
    } else if (speaker instanceof Speaker.Described described) {
      put(entry.put("description", described.description()), described.span());
      entry.put("confidence", described.confidence());
    } else if (speaker instanceof Speaker.Unknown unknown) {
      entry.put("why", unknown.why());
      if (!unknown.rivals().isEmpty()) {
        ArrayNode rivals = entry.putArray("rivals");
        unknown.rivals().forEach(rival -> speaker(rivals.addObject(), rival));
      }
    }
  }

  private static void date(ObjectNode entry, TimeExpression date) {
    put(entry, date.span());
    entry.put("from", date.from().toString()).put("until", date.until().toString());
    entry.put("precision", ExtractionText.word(date.precision()));
    entry.put("anchored", date.anchored());
    clock(entry, date.clock());
  }

  private static void clock(ObjectNode entry, @Nullable ClockTime clock) {
    entry.put("clock", clock == null ? null : clock.time().toString());
    entry.put("zone", clock == null ? null : clock.zone());
  }

  private static void time(ObjectNode entry, UndatedTime time) {
    put(entry, time.span());
    if (time instanceof UndatedTime.OfDay day) {
      clock(entry, day.clock());
    } else {
      entry.put(time instanceof UndatedTime.Lasting ? "lasts" : "every", value(time));
    }
  }

  /** A time that names no day: '15:30', 'P2D'. */
  static String value(UndatedTime time) {
    if (time instanceof UndatedTime.OfDay day) {
      return day.clock().time().toString();
    }
    return time instanceof UndatedTime.Lasting lasting
        ? lasting.length().iso()
        : ((UndatedTime.Recurring) time).every().iso();
  }

  private static void event(ObjectNode entry, Event event) {
    entry.put("sentence", event.sentence());
    put(entry, "verb", event.verb());
    put(entry, "subject", event.subject());
    put(entry, "object", event.object());
    entry.put("passive", event.passive()).put("denied", event.denied());
    put(entry, "place", event.place());
  }

  private static void figure(ObjectNode entry, Quantity figure) {
    put(entry, figure.span());
    entry.put("low", figure.low()).put("high", figure.high());
    entry.put("modifier", ExtractionText.word(figure.modifier()));
    entry.put("unit", figure.unit()).put("counted", figure.counted());
    put(entry, "about", figure.matter());
    put(entry, "verb", figure.setting().verb());
    entry.put("action", figure.setting().action());
    put(entry, "place", figure.setting().place());
  }
}
