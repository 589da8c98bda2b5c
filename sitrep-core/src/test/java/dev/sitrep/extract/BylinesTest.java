package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.extract.BylineClaim.Standing;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '`',
      value = {
        "en = By Ann Lee and Bo Roy = Ann Lee, Bo Roy",
        "en = BY ANN LEE, BO ROY AND CAL MUIR = ANN LEE, BO ROY, CAL MUIR",
        "en = Ann Lee, Senior Reporter = Ann Lee",
        "en = Ann Lee, PhD, MS = Ann Lee",
        "en = Dr. Ann Lee, Norwire Agency = Ann Lee",
        "en = By Ann Lee for the Tolm Courier = Ann Lee",
        "en = By Ann Lee in Tarn = Ann Lee",
        "en = Ann Lee (ann@orla.example) @annlee = Ann Lee",
        "en = Ann Lee photographs by Bo Roy = Ann Lee",
        "en = Lee, Ann = Ann Lee",
        "en = Written by: Ann O'Lee-Roy = Ann O'Lee-Roy",
        "de = Von Anna von Orla und Bo Roy = Anna von Orla, Bo Roy",
        "de = Kommentar von Anna Orla = Anna Orla",
        "de = Text: Anna Orla, Fotos von Bo Roy = Anna Orla",
        "fr = Par Anne de la Tour avec Bo Roy = Anne de la Tour, Bo Roy",
        "fr = Anne Le Clerc (Tarn, bureau de la côte) = Anne Le Clerc",
        "es = Por Ana de Orla y Bo Ruiz = Ana de Orla, Bo Ruiz",
        "pt = Por Ana da Orla e Bo Reis = Ana da Orla, Bo Reis",
        "it = Di Anna Orla e Bo Rossi = Anna Orla, Bo Rossi",
        "nl = Door Anna van der Orla en Bo Smit = Anna van der Orla, Bo Smit",
        "en = By Ann Lee December 2, 2025 = Ann Lee",
        "en = By Ann Lee on Monday 3 March 2025 at 8 pm, 51 Comments = Ann Lee",
        "en = By Ann Lee Published in Harbour = Ann Lee",
        "en = BY ANN LEE FOR THE TOLM COURIER = ANN LEE",
        "en = Ann Lee, Al Roy and Van Muir = Ann Lee, Al Roy, Van Muir",
        "en = Written By: Ann May = Ann May",
        "en = Written by Ann Lee: = Ann Lee",
        "en = Ann Lee / Photo: Bo Roy = Ann Lee",
        "en = Created by Ann Lee = Ann Lee",
        "de = Erstellt von Anna Orla = Anna Orla",
        "de = Alles von Anna Orla = Anna Orla",
        "de = Rechtsanwältin Anna Orla = Anna Orla",
        "de = Von Anna Orla | in Rubrik: Tarn Nord = Anna Orla",
        "en = 著者：山田太郎 = 山田太郎",
      })
  void aBylineIsPartedIntoPersons(String language, String line, String persons) {
    assertThat(String.join(", ", authors(language, line))).isEqualTo(persons);
  }

  @ParameterizedTest
  @CsvSource({
    "en,View all posts",
    "en,See full bio",
    "en,admin",
    "en,ann@orla.example",
    "de,Alle Beiträge anzeigen",
    "fr,Voir tous les articles"
  })
  void whatIsNoPersonIsNoAuthor(String language, String line) {
    assertThat(authors(language, line)).isEmpty();
  }

  @Test
  void aDeskSignsWhereNoPersonDoes() {
    var desk = new BylineClaim("meta author", List.of("Tolm Courier Staff"), Standing.AUTHORS);
    var person = new BylineClaim("a byline on the page", List.of("By Ann Lee"), Standing.LOOK);

    assertThat(Bylines.of(List.of(desk), List.of("Tolm Courier"), "en").authors())
        .containsExactly("Tolm Courier Staff");
    assertThat(Bylines.of(List.of(desk, person), List.of("Tolm Courier"), "en").authors())
        .containsExactly("Ann Lee");
  }

  @Test
  void theOutletIsNoAuthorUnlessItBearsAPersonsName() {
    var outlet = new BylineClaim("meta author", List.of("Tolm Courier"), Standing.AUTHORS);
    var person = new BylineClaim("JSON-LD author", List.of("Ann Lee"), Standing.PERSONS);

    assertThat(Bylines.of(List.of(outlet), List.of("Tolm Courier"), "en").authors()).isEmpty();
    assertThat(Bylines.of(List.of(person), List.of("Ann Lee"), "en").authors())
        .containsExactly("Ann Lee");
  }

  @Test
  void aFullerDeclarationOfTheSamePersonsIsTaken() {
    var one = new BylineClaim("JSON-LD author", List.of("Ann Lee"), Standing.PERSONS);
    var both = new BylineClaim("rel=author", List.of("Ann Lee", "Bo Roy"), Standing.AUTHORS);
    var look = new BylineClaim("a line", List.of("Ann Lee, Bo Roy, Cal Muir"), Standing.LOOK);

    assertThat(Bylines.of(List.of(one, both, look), List.of(), "en").authors())
        .containsExactly("Ann Lee", "Bo Roy");
  }

  @Test
  void ofSeveralElementsWithSingleNamesTheFirstNamesTheWriter() {
    var several = new BylineClaim("a byline", List.of("Nora", "Coast"), Standing.AUTHORS);
    var pair = new BylineClaim("a byline", List.of("Nora and Pell"), Standing.AUTHORS);

    assertThat(Bylines.of(List.of(several), List.of(), "en").authors()).containsExactly("Nora");
    assertThat(Bylines.of(List.of(pair), List.of(), "en").authors())
        .containsExactly("Nora", "Pell");
  }

  @Test
  void anAgencyIsPartedFromThePersons() {
    var claim = new BylineClaim("meta author", List.of("Ann Lee, NWA"), Standing.AUTHORS);

    Bylines bylines = Bylines.of(List.of(claim), List.of(), "en");

    assertThat(bylines.authors()).containsExactly("Ann Lee");
    assertThat(bylines.agencies()).containsExactly(Claim.of("meta author", "NWA"));
  }

  @Test
  void otherNamesContradict() {
    var one = new BylineClaim("JSON-LD author", List.of("Ann Lee"), Standing.PERSONS);
    var other = new BylineClaim("meta author", List.of("Bo Roy"), Standing.AUTHORS);

    assertThat(Bylines.of(List.of(one, other), List.of(), "en").finding())
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.field()).isEqualTo(Field.AUTHORS);
              assertThat(finding.taken().source()).isEqualTo("JSON-LD author");
              assertThat(finding.others().get(0).value()).isEqualTo("Bo Roy");
            });
  }

  private static List<String> authors(String language, String line) {
    var claim = new BylineClaim("meta author", List.of(line), Standing.AUTHORS);
    return Bylines.of(List.of(claim), List.of(), language).authors();
  }
}
