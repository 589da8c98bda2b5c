package dev.sitrep.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.faithful.Written;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Entity.Kind;
import dev.sitrep.model.report.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CastTest {

  private int articles;

  @Test
  void aPersonIsOneUnderFullNameTitleAndSurname() {
    assertThat(of(story(person("Jens Orre"), person("Mr Orre"), person("Orre"))))
        .containsExactly("Jens Orre: Jens Orre, Mr Orre, Orre");
  }

  @Test
  void aRankOrAMiddleInitialMakesNoOtherPerson() {
    assertThat(of(story(person("Supt Maren Oakes"), person("Maren B. Oakes"))))
        .containsExactly("Maren B. Oakes: Maren B. Oakes, Supt Maren Oakes");
    assertThat(of(story(person("M. Oakes"), person("Maren Oakes"))))
        .containsExactly("Maren Oakes: M. Oakes, Maren Oakes");
  }

  @Test
  void spellingsOfOneNameAreOne() {
    assertThat(of(story(person("Pavlo Borensky"), person("Pavlo Borenskyy"), person("Borenskiy"))))
        .containsExactly("Pavlo Borenskyy: Borenskiy, Pavlo Borensky, Pavlo Borenskyy");
    assertThat(of(story(person("Jürgen Møller"), person("Juergen Moller"))))
        .containsExactly("Juergen Moller: Juergen Moller, Jürgen Møller");
    assertThat(of(story(person("Oleg Kharatsov"), person("Oleg Haratsov")))).hasSize(1);
    assertThat(of(story(person("Oleg Haratsov"), person("Oleg Harasov")))).hasSize(2);
  }

  @Test
  void twoPersonsOfOneSurnameAreKeptApart() {
    assertThat(of(story(person("Ida Vale"), person("Jon Vale"), person("Vale"))))
        .containsExactly("Ida Vale: Ida Vale", "Jon Vale: Jon Vale", "Vale: Vale");
    assertThat(of(story(person("Ida B. Vale"), person("Ida C. Vale")))).hasSize(2);
    assertThat(of(story(person("Elin Petrov"), person("Elina Petrova")))).hasSize(2);
  }

  @Test
  void aSurnameOfSeveralIsTheOneOfTheSameRole() {
    assertThat(
            of(
                story(
                    of("Ida Vale", Kind.PERSON, "Mayor"),
                    person("Jon Vale"),
                    of("Vale", Kind.PERSON, "mayor"))))
        .containsExactly("Ida Vale: Ida Vale, Vale", "Jon Vale: Jon Vale");
  }

  @Test
  void aSurnameMeansItsBearerInTheOwnStoryFirst() {
    Story floods = story(person("Ida Vale"), person("Vale"));
    Story trial = story(person("Jon Vale"), person("Ms Vale"));
    Story other = story(person("Mr Vale"));
    Story third = story(person("Orre"));
    Story fourth = story(person("Jens Orre"));

    assertThat(of(floods, trial, other, third, fourth))
        .containsExactly(
            "Ida Vale: Ida Vale, Vale",
            "Jens Orre: Jens Orre, Orre",
            "Jon Vale: Jon Vale, Ms Vale",
            "Mr Vale: Mr Vale");
  }

  @Test
  void aSurnameNobodyBearsInFullIsOneInItsStory() {
    assertThat(of(story(person("Orre"), person("Mr Orre")), story(person("Ms Orre")))).hasSize(2);
  }

  @Test
  void bodiesAreOneHoweverTheirLettersAreWritten() {
    assertThat(of(story(body("HARB"), body("Harb"), body("H.A.R.B."))))
        .containsExactly("HARB: H.A.R.B., HARB, Harb");
    assertThat(of(story(body("the Osmund Harbour Board"), body("Osmund Harbour Board"))))
        .hasSize(1);
  }

  @Test
  void anAcronymIsTheOnlyNameWithItsInitials() {
    Analysis board = body("Osmund Harbour Board");

    assertThat(of(story(board, body("OHB"))))
        .containsExactly("Osmund Harbour Board: OHB, Osmund Harbour Board");
    assertThat(of(story(board, body("Ostland Housing Bank"), body("OHB")))).hasSize(3);
  }

  @Test
  void initialsThatFallTogetherJoinNobody() {
    assertThat(of(story(body("PM"), body("Petra Marl")))).hasSize(2);
    assertThat(of(story(body("OHB")), story(body("Osmund Harbour Board")))).hasSize(2);
  }

  @Test
  void aCountryIsOneUnderAllItsNames() {
    assertThat(of(story(place("U.S."), place("US"), place("U. S."), place("United States"))))
        .hasSize(1);
    assertThat(of(story(place("Britain"), place("UK"), place("the United Kingdom")))).hasSize(1);
    assertThat(of(story(place("Niger"), place("Nigeria")))).hasSize(2);
  }

  @Test
  void aRoleIsOfTheOnlyOneInTheStoryWhoBearsIt() {
    Analysis chair = of("Jens Orre", Kind.PERSON, "HARB Secretary General");
    Analysis other = body("HARB");
    Cast cast = Cast.of(List.of(story(chair, other)));

    assertThat(cast.bearer(other, "the Harb secretary general")).hasValue(cast.number(chair, 0));
    assertThat(cast.bearer(other, "HARB Secretary General")).hasValue(cast.number(chair, 0));
    assertThat(cast.bearer(other, "the secretary general")).isEmpty();
    assertThat(cast.bearer(other, "a HARB secretary general")).isEmpty();
    assertThat(cast.bearer(other, "the deputy HARB secretary general")).isEmpty();
  }

  @Test
  void aRoleOfTwoIsNobodys() {
    Analysis one = of("Jens Orre", Kind.PERSON, "HARB spokesman");
    Analysis two = of("Ivo Brask", Kind.PERSON, "HARB spokesman");
    Cast cast = Cast.of(List.of(story(one, two, body("HARB"))));

    assertThat(cast.bearer(one, "the HARB spokesman")).isEqualTo(OptionalInt.empty());
  }

  @Test
  void theOrderOfArticlesDoesNotMatter() {
    List<Analysis> analyses =
        new ArrayList<>(
            List.of(
                person("Vale"),
                of("Ida Vale", Kind.PERSON, "Mayor"),
                of("Jon Vale", Kind.PERSON, "judge"),
                of("Vale", Kind.PERSON, "Judge"),
                of("Vale", Kind.ORGANISATION),
                of("Vale", Kind.OTHER),
                person("Ida B. Vale"),
                person("J. Vale"),
                person("Jens Orre"),
                of("Orre", Kind.ORGANISATION)));
    List<String> members = of(Told.story("s", analyses));

    for (int turn = 1; turn < analyses.size(); turn++) {
      Collections.rotate(analyses, 1);
      assertThat(of(Told.story("s", analyses))).isEqualTo(members);
    }
  }

  private Analysis person(String name) {
    return of(name, Kind.PERSON);
  }

  private Analysis body(String name) {
    return of(name, Kind.ORGANISATION);
  }

  private Analysis place(String name) {
    return of(name, Kind.PLACE);
  }

  private Analysis of(String name, Kind kind, String... roles) {
    return Written.article("a" + articles++)
        .paragraph("The storm closed the harbour, %s said.".formatted(name))
        .entity(name, kind, roles)
        .read();
  }

  private static Story story(Analysis... articles) {
    return Told.story("s", articles);
  }

  /** Who is who, by the fullest name, with all names. */
  private static List<String> of(Story... stories) {
    Cast cast = Cast.of(List.of(stories));
    var members = new TreeMap<Integer, TreeSet<String>>();
    for (Analysis analysis : Stream.of(stories).flatMap(it -> it.articles().stream()).toList()) {
      for (Entity entity : analysis.entities()) {
        int number = cast.number(analysis, entity.name()).orElseThrow();
        members.computeIfAbsent(number, key -> new TreeSet<>()).add(entity.name());
      }
    }
    return members.entrySet().stream()
        .map(it -> cast.name(it.getKey()) + ": " + String.join(", ", it.getValue()))
        .sorted()
        .toList();
  }
}
