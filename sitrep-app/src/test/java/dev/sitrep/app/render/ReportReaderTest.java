package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.app.render.ReportReader.Claim;
import dev.sitrep.model.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportReaderTest {

  private final Report report = TestReports.ferry();
  private final String json = new JsonRenderer().render(report);
  private final ReportReader reader = new ReportReader();

  @Test
  void everyEvidenceOfAReportIsFoundAndHolds() {
    List<Claim> claims = reader.claims(json);

    // one of each object that has all four keys, counted in the text itself
    assertThat(claims).hasSize(json.split("\"text\": ", -1).length - 1);
    assertThat(claims).allMatch(this::holds);
    assertThat(claims).extracting(Claim::place).doesNotHaveDuplicates();
    assertThat(claims)
        .extracting(Claim::place)
        .contains(
            "/inShort/0/evidence",
            "/inShort/0/support/0",
            "/stories/0/headline/evidence",
            "/stories/1/passages/1/statements/0/evidence",
            "/quotes/0/sayings/2/words",
            "/quotes/0/sayings/2/attribution",
            "/figures/0/matter",
            "/figures/0/readings/0/support/0",
            "/timeline/3/date");
  }

  @Test
  void oneCharacterChangedIsNoticed() {
    String changed = json.replace("\"text\": \"vier Kilometer\"", "\"text\": \"drei Kilometer\"");

    assertThat(reader.claims(changed).stream().filter(claim -> !holds(claim)))
        .extracting(Claim::place)
        .containsExactly("/figures/1/readings/0/support/0");
  }

  @Test
  void offsetsOutsideOfTheTextDoNotHold() {
    Claim claim = reader.claims(json).get(0);

    for (int[] span : new int[][] {{-1, 59}, {1, 61}, {0, 9999}, {60, 0}, {Integer.MAX_VALUE, 1}}) {
      Claim moved =
          new Claim("", claim.article(), claim.sha256(), span[0], span[1], claim.text(), null);
      assertThat(moved.holdsIn(TestReports.COURIER)).isFalse();
    }
  }

  @Test
  void evidenceThatIsMissingOrNoneIsNamedWithItsPlace() {
    assertThatThrownBy(() -> reader.claims(json.replaceFirst("\"evidence\"", "\"proof\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/inShort/0 lacks \"evidence\"");
    assertThatThrownBy(
            () -> reader.claims(json.replaceFirst("\"start\": \\d+", "\"start\": \"0\"")))
        .hasMessageContaining("/inShort/0/evidence/start is not an offset");
    assertThatThrownBy(
            () -> reader.claims(json.replaceFirst("\"quotes\": \\[", "\"quotes\": 1, \"x\": [")))
        .hasMessageContaining("/quotes is not a list");
  }

  @Test
  void laterMinorVersionsAreReadOthersRefused() {
    String later =
        json.replace("\"version\": \"1.3\"", "\"version\": \"1.7\", \"mood\": {\"text\": 1}");

    assertThat(reader.claims(later)).hasSameSizeAs(reader.claims(json));
    assertThatThrownBy(
            () -> reader.claims(json.replace("\"version\": \"1.3\"", "\"version\": \"2.0\"")))
        .hasMessageContaining("version '2.0'");
  }

  @Test
  void whatIsNoReportIsRefusedInOneSentence() {
    for (String text :
        List.of("", "{", "[]", "null", "{\"a\": 1}", "{\"format\": 1}", "[".repeat(5000))) {
      assertThatThrownBy(() -> reader.claims(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private boolean holds(Claim claim) {
    return report.articles().stream().anyMatch(claim::holdsIn);
  }
}
