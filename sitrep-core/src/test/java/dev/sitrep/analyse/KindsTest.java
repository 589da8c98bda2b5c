package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Entity.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article shows of the kinds of its names. */
class KindsTest {

  private static List<Entity> entities(String... lines) {
    List<Article.Line> paragraphs =
        List.of(lines).stream().map(line -> new Article.Line(Block.Kind.PARAGRAPH, line)).toList();
    Article article =
        Article.of(
            "a",
            paragraphs,
            Metadata.UNKNOWN.withLanguage("en"),
            new Provenance("test", null, "0"));
    Analysis analysis = new Analyser().analyse(article);
    return analysis.entities();
  }

  private static Kind kind(String name, String... lines) {
    return entities(lines).stream()
        .filter(it -> it.name().equals(name))
        .map(Entity::kind)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met Tolvan Brask, a retired painter from the coast.   | Tolvan Brask",
        "They met Tolvan Brask, the company's director.             | Tolvan Brask",
        "The film is by the director Tolvan Brask.                  | Tolvan Brask",
        "Tolvan Brask (born 4 May 1931) wrote it.                   | Tolvan Brask",
        "Tolvan Brask died in May.                                  | Tolvan Brask",
        "They asked for Tolvan Brask's wife.                        | Tolvan Brask",
        "They met Brask, who had seen it.                           | Brask",
        "It was written by Tolvan Brask.                            | Tolvan Brask",
        "Then T. Brask spoke.                                       | T. Brask",
        "It pleased Harvey Brask.                                   | Harvey Brask",
      })
  void aPersonIsKnownByWhatIsSaidOfPersonsOnly(String text, String name) {
    assertThat(kind(name, text)).isEqualTo(Kind.PERSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They left Dornwick, a small fishing town in the west. | Dornwick",
        "It stood north of Dornwick.                         | Dornwick",
        "The village of Dornwick was flooded.                | Dornwick",
        "They sailed to West Dornwick.                       | West Dornwick",
        "They swam to Dornwick Reservoir.                    | Dornwick Reservoir",
        "It opened at Dornwick, Portugal.                    | Dornwick",
      })
  void aPlaceIsKnownByWhereItStands(String text, String name) {
    assertThat(kind(name, text)).isEqualTo(Kind.PLACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They chose Brelk, a company that makes pumps.   | Brelk",
        "They heard the band Brelk play.                 | Brelk",
        "She signed with Brelk in May.                   | Brelk",
        "It came out at Brelk Records.                   | Brelk Records",
        "They beat FC Brelk.                             | FC Brelk",
        "The Dornwick League of Rights was there.        | Dornwick League of Rights",
        "They listen to 7QX every morning.               | 7QX",
        "The 7th Dornwick Brigade held the bridge.       | 7th Dornwick Brigade",
        "They serve in the Army of the Dorn.             | Army of the Dorn",
      })
  void aBodyIsKnownByItsHeadOrByWhatItIsCalled(String text, String name) {
    assertThat(kind(name, text)).isEqualTo(Kind.ORGANISATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They kept the Dornwick Day.         | Dornwick Day",
        "It won the Brelk Prize.             | Brelk Prize",
        "The Danish took the hill.           | Danish",
      })
  void daysPrizesAndPeoplesAreNoneOfThem(String text, String name) {
    assertThat(kind(name, text)).isEqualTo(Kind.OTHER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They heard the band The Brelks play.             | The Brelks",
        "It was the year of Dorn War I, they said.        | Dorn War I",
        "There they met Norwegian Peter Brask in May. | Peter Brask",
        "There they met Harvey Brask & Gwen Trask in May. | Gwen Trask",
      })
  void aNameIsTakenWholeAndAlone(String text, String name) {
    assertThat(entities(text)).extracting(Entity::name).contains(name);
  }

  @Test
  void whoSpeaksIsNoNumberOfAName() {
    assertThat(entities("As Harvey Brask I spoke."))
        .extracting(Entity::name)
        .contains("Harvey Brask");
  }

  @Test
  void oneNameHasOneKindThroughout() {
    List<Entity> found =
        entities("The pump came from Brelk.", "Brelk was late.", "Brelk is a company in the west.");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(Kind.ORGANISATION);
  }

  @Test
  void whoIsListedWithPersonsIsOne() {
    assertThat(kind("Ummo Trask", "Guests were Harvey Brask, Ummo Trask and Jared Molt."))
        .isEqualTo(Kind.PERSON);
  }

  @Test
  void theLettersOfANameNameABody() {
    assertThat(kind("Dornwick Harbour Pilots", "It sent Dornwick Harbour Pilots (DHP) there."))
        .isEqualTo(Kind.ORGANISATION);
  }

  @Test
  void whoIsHeInTheNextSentenceIsAPerson() {
    assertThat(kind("Brask", "They left Brask in May.", "Brask stayed. He had no boat."))
        .isEqualTo(Kind.PERSON);
  }

  @Test
  void aListInASentenceIsNoHeadline() {
    assertThat(entities("Guests were Harvey Brask, Jared Molt and Gwen Trask."))
        .extracting(Entity::name)
        .contains("Harvey Brask", "Jared Molt", "Gwen Trask");
  }
}
