package dev.sitrep.app.render;

import dev.sitrep.model.Evidence;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Span;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.TimelineEvent;
import org.jspecify.annotations.Nullable;

/** The parts of a JSON report that stand in several of its places. */
final class JsonParts {

  private JsonParts() {}

  static void revision(JsonOut json, Revision revision) {
    json.object();
    json.text("id", revision.article());
    json.text("sha256", revision.sha256());
    json.end();
  }

  static void evidence(JsonOut json, Evidence evidence) {
    json.object();
    json.key("article");
    revision(json, evidence.revision());
    json.number("start", evidence.span().start());
    json.number("end", evidence.span().end());
    json.text("text", evidence.text());
    json.end();
  }

  static void evidence(JsonOut json, String key, @Nullable Evidence evidence) {
    if (evidence == null) {
      json.text(key, null);
    } else {
      json.key(key);
      evidence(json, evidence);
    }
  }

  static void statement(JsonOut json, Statement statement) {
    json.object();
    evidence(json, "evidence", statement.evidence());
    json.each("support", statement.support(), support -> evidence(json, support));
    json.number("origins", statement.origins());
    json.end();
  }

  static void time(JsonOut json, String key, @Nullable Timestamp time) {
    if (time == null) {
      json.text(key, null);
      return;
    }
    json.object(key);
    json.text("at", time.at().toString());
    json.word("precision", time.precision());
    json.end();
  }

  static void leftOut(JsonOut json, LeftOut leftOut) {
    json.object();
    json.text("what", leftOut.what());
    json.text("where", leftOut.where());
    json.word("reason", leftOut.reason());
    json.text("label", leftOut.reason().label());
    json.text("detail", leftOut.detail());
    json.end();
  }

  static void quote(JsonOut json, LedgerEntry entry) {
    json.object();
    json.texts("speakers", entry.speakers());
    json.word("agreement", entry.agreement());
    json.number("origins", entry.origins());
    json.each(
        "sayings",
        entry.sayings(),
        saying -> {
          json.object();
          evidence(json, "words", saying.words());
          json.key("speaker");
          speaker(json, saying.speaker());
          evidence(json, "attribution", saying.attribution());
          json.end();
        });
    json.end();
  }

  private static void speaker(JsonOut json, Speaker speaker) {
    json.object();
    if (speaker instanceof Speaker.Named named) {
      json.text("type", "named");
      json.text("name", named.name());
      span(json, "span", named.span());
      json.number("confidence", named.confidence());
    } else if (speaker instanceof Speaker.Described described) {
      json.text("type", "described");
      json.text("description", described.description());
      span(json, "span", described.span());
      json.number("confidence", described.confidence());
    } else if (speaker instanceof Speaker.Unknown unknown) {
      json.text("type", "unknown");
      json.text("why", unknown.why());
      if (!unknown.rivals().isEmpty()) {
        json.each("rivals", unknown.rivals(), rival -> speaker(json, rival));
      }
    }
    json.end();
  }

  private static void span(JsonOut json, String key, @Nullable Span span) {
    if (span == null) {
      json.text(key, null);
      return;
    }
    json.object(key);
    json.number("start", span.start());
    json.number("end", span.end());
    json.end();
  }

  static void figure(JsonOut json, Figure figure) {
    json.object();
    evidence(json, "matter", figure.matter());
    json.word("agreement", figure.agreement());
    json.each("readings", figure.readings(), reading -> reading(json, reading));
    json.end();
  }

  private static void reading(JsonOut json, Figure.Reading reading) {
    Quantity quantity = reading.quantity();
    json.object();
    json.object("quantity");
    json.number("low", quantity.low());
    json.number("high", quantity.high());
    json.word("modifier", quantity.modifier());
    json.text("unit", quantity.unit());
    json.text("counted", quantity.counted());
    span(json, "span", quantity.span());
    span(json, "matter", quantity.matter());
    json.end();
    evidence(json, "number", reading.number());
    evidence(json, "sentence", reading.sentence());
    json.each("support", reading.support(), support -> evidence(json, support));
    json.number("origins", reading.origins());
    json.end();
  }

  static void event(JsonOut json, TimelineEvent event) {
    json.object();
    json.text("from", event.from().toString());
    json.text("until", event.until().toString());
    json.word("precision", event.precision());
    json.key("statement");
    statement(json, event.statement());
    evidence(json, "date", event.date());
    json.text("story", event.story());
    json.end();
  }
}
