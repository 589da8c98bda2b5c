package dev.sitrep.app.render;

import dev.sitrep.model.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON report back as far as it can be checked: what it claims to stand in its articles.
 *
 * <p>It goes by the format, not by the look of an object: where the format has evidence, there must
 * be some, so that none can be dropped in silence. Unknown keys do not matter.
 */
public final class ReportReader {

  private final JsonMapper mapper =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * One piece of evidence as the report has it. Unlike {@link dev.sitrep.model.Evidence} it may be
   * wrong in every way: that is what is checked.
   *
   * @param place where in the report it stands, as a JSON Pointer (RFC 6901)
   * @param article id of the article
   * @param sha256 hash of the article's canonical text
   * @param start first UTF-16 code unit
   * @param end one past the last
   * @param text the words claimed to stand there
   * @param forgotten the day the words were taken out of the report; null if they are there
   */
  public record Claim(
      String place,
      String article,
      String sha256,
      int start,
      int end,
      String text,
      @Nullable LocalDate forgotten) {

    /** Whether {@code found} is the revision claimed and has exactly this text there. */
    public boolean holdsIn(Article found) {
      return article.equals(found.revision().article())
          && sha256.equals(found.revision().sha256())
          && 0 <= start
          && end <= found.text().length()
          && end - start == text.length()
          && !text.isBlank()
          && found.text().startsWith(text, start);
    }
  }

  /**
   * Every claim of a report, in the order they stand in it.
   *
   * @throws IllegalArgumentException if {@code json} is no report, or one of a version this program
   *     cannot read; the message says which and where
   */
  public List<Claim> claims(String json) {
    Place report = new Place("", parse(json));
    String version = report.isObject() ? report.node().path("version").asString("") : "";
    if (!report.isObject()
        || !report.node().path("format").asString("").equals(JsonRenderer.FORMAT)) {
      throw new IllegalArgumentException("not a report of Sitrep: no \"format\" says so");
    }
    if (!version.startsWith("1.")) {
      throw new IllegalArgumentException("a report of version '" + version + "', can read 1.x");
    }
    List<Claim> claims = new ArrayList<>();
    read(report, claims);
    return List.copyOf(claims);
  }

  private JsonNode parse(String json) {
    try {
      return mapper.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a report: not a JSON text", e);
    }
  }

  private static void read(Place report, List<Claim> claims) {
    report.each("inShort", statement -> statement(statement, claims));
    report.each(
        "stories",
        story -> {
          statement(story.at("headline"), claims);
          story.each(
              "passages",
              passage -> passage.each("statements", statement -> statement(statement, claims)));
        });
    report.each("quotes", quote -> quote.each("sayings", saying -> saying(saying, claims)));
    report.each("figures", figure -> figure(figure, claims));
    report.each(
        "timeline",
        event -> {
          statement(event.at("statement"), claims);
          claims.add(event.at("date").claim());
        });
  }

  private static void statement(Place statement, List<Claim> claims) {
    claims.add(statement.at("evidence").claim());
    statement.each("support", support -> claims.add(support.claim()));
  }

  private static void saying(Place saying, List<Claim> claims) {
    claims.add(saying.at("words").claim());
    if (!saying.at("attribution").isNull()) {
      claims.add(saying.at("attribution").claim());
    }
  }

  private static void figure(Place figure, List<Claim> claims) {
    claims.add(figure.at("matter").claim());
    figure.each(
        "readings",
        reading -> {
          claims.add(reading.at("number").claim());
          claims.add(reading.at("sentence").claim());
          reading.each("support", support -> claims.add(support.claim()));
        });
  }
}
