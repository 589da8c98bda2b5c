package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** P1: the decisions of the reference parser, but for four that are its own. */
final class RobotsCasesTest {

  private static final Path CASES = Path.of("../../shared/gold/hostile/robotstxt/cases.json");

  @Test
  void allButFourDecisionsAreThoseOfTheReferenceParser() throws Exception {
    assumeTrue(Files.exists(CASES), "skipped: no gold sets");
    List<String> different = new ArrayList<>();
    int cases = 0;

    for (JsonNode one : new ObjectMapper().readTree(Files.readString(CASES)).path("cases")) {
      byte[] robots = one.path("robots").asString().getBytes(StandardCharsets.ISO_8859_1);
      String agent = one.path("agent").asString();
      String url = one.path("url").asString();
      boolean allowed = agent.isEmpty() || Robots.parse(robots, agent).isAllowed(url);
      cases++;
      if (allowed != one.path("allowed").asBoolean()) {
        different.add(one.path("test").asString() + " " + agent + " " + url);
      }
    }

    assertThat(cases).isEqualTo(142);
    // An agent's name ends at a space there; UTF-8 that is not encoded, and what is encoded though
    // it need not be, is not taken for the same as RFC 9309, 2.2.2, does.
    assertThat(different).hasSize(4);
    assertThat(different)
        .allMatch(one -> one.matches("ID_UserAgentValueCaseInsensitive.*|.*Encoding.*|.*Accept.*"));
  }
}
