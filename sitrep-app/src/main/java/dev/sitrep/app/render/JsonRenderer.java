package dev.sitrep.app.render;

import dev.sitrep.model.Article;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.Gap;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.PublisherFamily;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Syndication;

/**
 * Writes a report as JSON: the published contract, described by the resource {@code
 * /dev/sitrep/app/report.schema.json}.
 *
 * <p>Everything of the report is in it but the full text of its articles. The text is plain in a
 * terminal too: control, direction and invisible characters are escaped.
 */
public final class JsonRenderer {

  /** The value of {@code format} in every report. */
  static final String FORMAT = "sitrep-report";

  /** The version of the format: see the schema for what a change of it means. */
  static final String VERSION = "1.3";

  /** The JSON text; keys in a fixed order, lines end in a line feed. */
  public String render(Report report) {
    var json = new JsonOut();
    var sources = new Sources(report);
    json.object();
    json.text("format", FORMAT);
    json.text("version", VERSION);
    json.object("situation");
    json.text("name", report.situation().name());
    json.texts("terms", report.situation().terms());
    json.each("families", report.situation().families(), family -> family(json, family));
    json.end();
    json.text("asOf", report.asOf().toString());
    json.each("articles", report.articles(), article -> article(json, sources, article));
    json.each("inShort", report.inShort(), statement -> JsonParts.statement(json, statement));
    json.each("stories", report.briefs(), brief -> story(json, brief));
    json.each("quotes", report.quotes(), entry -> JsonParts.quote(json, entry));
    json.each("figures", report.figures(), figure -> JsonParts.figure(json, figure));
    json.each("timeline", report.timeline(), event -> JsonParts.event(json, event));
    json.each("gaps", report.gaps(), gap -> gap(json, gap));
    json.each("leftOut", report.leftOut(), leftOut -> JsonParts.leftOut(json, leftOut));
    making(json, report.making());
    json.end();
    return json.finish();
  }

  private static void family(JsonOut json, PublisherFamily family) {
    json.object();
    json.text("name", family.name());
    json.texts("outlets", family.outlets());
    json.end();
  }

  private static void article(JsonOut json, Sources sources, Article article) {
    Metadata metadata = article.metadata();
    json.object();
    json.number("number", sources.number(article.revision()));
    json.text("id", article.revision().article());
    json.text("sha256", article.revision().sha256());
    json.text("title", article.title().map(article::textOf).orElse(null));
    json.text("outlet", metadata.outlet());
    json.text("url", metadata.url());
    json.text("section", metadata.imprint().section());
    json.text("image", metadata.imprint().image());
    json.texts("authors", metadata.authors());
    json.text("agency", metadata.agency());
    JsonParts.time(json, "published", metadata.published());
    JsonParts.time(json, "modified", metadata.modified());
    json.text("language", metadata.language());
    json.word("kind", metadata.kind());
    json.flag("paywalled", metadata.paywalled());
    json.texts("notes", metadata.notes());
    json.number("confidence", metadata.grounds().confidence());
    json.text("origin", sources.origin(article).map(Origin::name).orElse(null));
    json.object("input");
    json.text("origin", article.provenance().origin());
    var fetched = article.provenance().fetched();
    json.text("fetched", fetched == null ? null : fetched.toString());
    json.text("sha256", article.provenance().inputSha256());
    json.end();
    json.end();
  }

  private static void story(JsonOut json, Brief brief) {
    json.object();
    json.text("id", brief.story());
    json.key("headline");
    JsonParts.statement(json, brief.headline());
    json.key("coverage");
    coverage(json, brief.coverage());
    json.each(
        "passages",
        brief.passages(),
        passage -> {
          json.object();
          json.each(
              "statements",
              passage.statements(),
              statement -> JsonParts.statement(json, statement));
          json.end();
        });
    json.each("barred", brief.barred(), leftOut -> JsonParts.leftOut(json, leftOut));
    json.end();
  }

  private static void coverage(JsonOut json, Coverage coverage) {
    json.object();
    json.each("articles", coverage.articles(), revision -> JsonParts.revision(json, revision));
    json.texts("outlets", coverage.outlets());
    json.each("origins", coverage.origins(), origin -> origin(json, origin));
    json.each(
        "syndications", coverage.syndications(), syndication -> syndication(json, syndication));
    json.end();
  }

  private static void origin(JsonOut json, Origin origin) {
    json.object();
    json.text("name", origin.name());
    json.each("articles", origin.articles(), revision -> JsonParts.revision(json, revision));
    json.texts("reasons", origin.reasons());
    json.end();
  }

  private static void syndication(JsonOut json, Syndication syndication) {
    json.object();
    json.key("representative");
    JsonParts.revision(json, syndication.representative());
    json.each(
        "copies",
        syndication.copies(),
        copy -> {
          json.object();
          json.key("article");
          JsonParts.revision(json, copy.revision());
          json.word("kind", copy.kind());
          json.number("containment", copy.containment());
          json.end();
        });
    json.end();
  }

  private static void gap(JsonOut json, Gap gap) {
    json.object();
    json.word("kind", gap.kind());
    json.text("label", gap.kind().label());
    json.number("count", gap.count());
    json.number("of", gap.of());
    json.end();
  }

  private static void making(JsonOut json, Making making) {
    json.object("making");
    json.text("version", making.version());
    json.each(
        "inputs",
        making.inputs(),
        input -> {
          json.object();
          json.text("origin", input.origin());
          json.text("sha256", input.sha256());
          json.end();
        });
    json.object("settings");
    making.settings().forEach((name, value) -> json.text(Plain.line(name), value));
    json.end();
    json.end();
  }
}
