package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sitrep.model.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonRendererTest {

  private final String json = new JsonRenderer().render(TestReports.ferry());
  private final JsonNode tree = new JsonMapper().readTree(json);

  @Test
  void everyReportIsAsTheSchemaSays() throws Exception {
    Schema schema = schema(published());

    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    for (Report report :
        new Report[] {HostileReports.of("<a b=\"\uD83D\">"), HostileReports.large(12)}) {
      assertThat(schema.validate(new JsonRenderer().render(report), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void nothingIsWrittenThatTheSchemaDoesNotDescribe() throws Exception {
    String closed =
        published()
            .replace(
                "\"type\": \"object\",", "\"type\": \"object\", \"additionalProperties\": false,");
    closed =
        closed.replaceAll("\"additionalProperties\": false,(?=\\s*\"additionalProperties\")", "");

    assertThat(schema(closed).validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() throws Exception {
    Schema schema = schema(published());

    for (String broken :
        new String[] {
          json.replace("\"start\": 0", "\"start\": -1"),
          json.replace("\"version\": \"1.3\"", "\"version\": \"2.0\""),
          json.replace("\"agreement\": \"agreed\"", "\"agreement\": \"perhaps\""),
          json.replaceFirst("\"sha256\": \"[0-9a-f]", "\"sha256\": \"X"),
          json.replaceFirst("\"evidence\"", "\"proof\"")
        }) {
      assertThat(broken).isNotEqualTo(json);
      assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
    }
  }

  @Test
  void aReaderFindsFormatVersionAndKeysInAFixedOrder() {
    assertThat(json).startsWith("{\n  \"format\": \"sitrep-report\",\n  \"version\": \"1.3\",\n");
    assertThat(json).endsWith("}\n").doesNotContain("\r");
    assertThat(tree.propertyNames())
        .containsExactly(
            "format",
            "version",
            "situation",
            "asOf",
            "articles",
            "inShort",
            "stories",
            "quotes",
            "figures",
            "timeline",
            "gaps",
            "leftOut",
            "making");
  }

  @Test
  void whatIsNotKnownIsNull() {
    JsonNode note = tree.at("/articles/5");

    assertThat(note.get("outlet").isNull()).isTrue();
    assertThat(note.get("published").isNull()).isTrue();
    assertThat(tree.at("/articles/3/published/precision").stringValue()).isEqualTo("day");
    assertThat(tree.at("/articles/0/published/at").stringValue())
        .isEqualTo("2031-05-03T08:10+02:00");
  }

  @Test
  void theFullTextOfAnArticleIsNotInIt() {
    assertThat(json).doesNotContain(TestReports.COURIER.text()).doesNotContain("a teacher");
  }

  @Test
  void theDefaultLocaleDoesNotMatter() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(new JsonRenderer().render(TestReports.ferry())).isEqualTo(json);
      String arabic = new HtmlRenderer().render(TestReports.ferry());
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(new HtmlRenderer().render(TestReports.ferry())).isEqualTo(arabic);
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  private static String published() throws IOException {
    try (InputStream in =
        JsonRenderer.class.getResourceAsStream("/dev/sitrep/app/report.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
