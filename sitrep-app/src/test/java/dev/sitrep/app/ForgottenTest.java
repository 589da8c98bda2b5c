package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sitrep.io.EvidenceFolder;
import dev.sitrep.io.ReportRedaction;
import dev.sitrep.model.Article;
import dev.sitrep.model.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a report of which an article was forgotten. */
final class ForgottenTest {

  private static final LocalDate DAY = LocalDate.parse("2031-05-06");

  @TempDir private Path folder;
  private Path out;
  private Article forgotten;

  @BeforeEach
  void reportOfWhichOneArticleIsForgotten() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("ferry.jsonl"),
            """
            {"id": "a", "url": "https://courier.example/ferry-aground", "outlet": "Tolm Courier", "title": "Ferry runs aground off Tolm", "published": "2025-03-03", "text": "The ferry Aldona ran aground off Tolm on Monday with 80 people aboard. \\"We heard a bang\\", said Mira Valk, a passenger."}
            {"id": "b", "url": "https://herald.example/harbour", "outlet": "Lund Herald", "title": "Harbour of Lund gets a new crane", "published": "2025-03-04", "text": "The harbour of Lund bought a crane for 3 million crowns on Tuesday. It lifts 40 tonnes."}
            """);
    out = folder.resolve("report");
    Shell.run("report", input, "--out", out);
    try (EvidenceFolder evidence = EvidenceFolder.open(out.resolve("evidence"))) {
      Revision revision =
          evidence.revisions().stream()
              .filter(it -> evidence.article(it).orElseThrow().text().contains("Valk"))
              .findFirst()
              .orElseThrow();
      forgotten = evidence.article(revision).orElseThrow();
      evidence.forget(revision, DAY);
      evidence.save();
    }
  }

  @Test
  void verifySaysForgottenInsteadOfFailing() {
    Shell shell = Shell.run("verify", "--deep", out);

    assertThat(shell.err()).isEmpty();
    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .matches(
            "(?s)checked \\d+ statements: \\d+ found, [1-9]\\d* forgotten \\(2031-05-06\\); .*");
  }

  @Test
  void aRedactedReportHasNoWordOfItAndIsStillAReport() throws Exception {
    Path file = out.resolve("report.json");
    var redaction =
        new ReportRedaction(
            Set.of(forgotten.revision()), List.of("courier.example/ferry-aground"), DAY);
    byte[] redacted = redaction.json(Files.readAllBytes(file));
    Files.write(file, redacted);

    String json = new String(redacted, StandardCharsets.UTF_8);
    assertThat(json)
        .contains("\"forgotten\" : \"2031-05-06\"", "crane")
        .doesNotContainIgnoringCase("Aldona")
        .doesNotContainIgnoringCase("Valk")
        .doesNotContain("ferry-aground", "bang", "80 people");
    assertThat(schema(json)).isEmpty();
    assertThat(Shell.run("verify", out).out()).contains(" forgotten (2031-05-06)");
  }

  @Test
  void nothingOfItIsLeftInTheEvidence() throws IOException {
    assertThat(out.resolve("evidence/articles.jsonl")).content().doesNotContain("Valk");
    try (EvidenceFolder evidence = EvidenceFolder.open(out.resolve("evidence"))) {
      assertThat(evidence.article(forgotten.revision())).isEmpty();
      assertThat(evidence.input(forgotten.revision())).isEmpty();
      assertThat(evidence.forgotten(forgotten.revision())).contains(DAY);
    }
  }

  private static List<?> schema(String json) throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("report.schema.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema)
          .validate(json, InputFormat.JSON);
    }
  }
}
