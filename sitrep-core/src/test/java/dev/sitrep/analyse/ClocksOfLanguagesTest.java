package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of day and lengths of time in German, French and Spanish. */
class ClocksOfLanguagesTest {

  private static DatesAndFigures.Found read(String language, String text) {
    Article article = Texts.article(text, LocalDate.of(2031, 5, 15));
    return Texts.read(article, language, Register.NEWS);
  }

  private static List<String> undated(String language, String text) {
    return Texts.undated(read(language, text), text);
  }

  private static List<String> dates(String language, String text) {
    return read(language, text).dates().stream()
        .map(
            date ->
                date.span().of(text)
                    + " = "
                    + date.from()
                    + (date.clock() == null ? "" : "T" + date.clock().time()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Die Tore schließen um 14.30 Uhr.           | 14.30 Uhr = 14:30",
        "Die Tore schließen um 14:30 Uhr MEZ.       | 14:30 Uhr MEZ = 14:30 MEZ",
        "Die Tore schließen gegen 9:05.             | 9:05 = 09:05",
        "Die Tore schließen um 14 Uhr.              | 14 Uhr = 14:00",
        "Die Tore schließen um 14 Uhr 30.           | 14 Uhr 30 = 14:30",
        "Die Tore schließen um acht Uhr abends.     | acht Uhr abends = 20:00",
        "Die Tore schließen um halb acht.           | halb acht = 07:30",
        "Die Tore schließen um Viertel nach sechs.  | Viertel nach sechs = 06:15",
        "Die Tore schließen um Mitternacht.         | Mitternacht = 00:00",
        "Die Suche dauerte drei Stunden.            | drei Stunden = PT3H",
        "Die Suche dauerte eine halbe Stunde.       | eine halbe Stunde = PT0.5H",
        "Die Straße ist seit zwei Wochen gesperrt.  | zwei Wochen = P2W",
        "Der Rat tagt jeden Montag.                 | jeden Montag = P1W MONDAY",
      })
  void germanTimes(String text, String expected) {
    assertThat(undated("de", text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Les portes ferment à 14 h 30.              | 14 h 30 = 14:30",
        "Les portes ferment à 14h30.                | 14h30 = 14:30",
        "Les portes ferment vers 14 heures.         | 14 heures = 14:00",
        "Les portes ferment à 14 heures 30.         | 14 heures 30 = 14:30",
        "Les portes ferment à huit heures et demie. | huit heures et demie = 08:30",
        "Les portes ferment à 8 heures du soir.     | 8 heures du soir = 20:00",
        "Les portes ferment à midi.                 | midi = 12:00",
        "La recherche a duré trois heures.          | trois heures = PT3H",
        "La recherche a duré une heure et demie.    | une heure et demie = PT1.5H",
        "La recherche a duré une demi-heure.        | une demi-heure = PT0.5H",
        "La route est fermée pour deux semaines.    | deux semaines = P2W",
        "Le conseil se réunit chaque lundi.         | chaque lundi = P1W MONDAY",
      })
  void frenchTimes(String text, String expected) {
    assertThat(undated("fr", text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Las puertas cierran a las 14.30 horas.     | 14.30 horas = 14:30",
        "Las puertas cierran a las 14:30.           | 14:30 = 14:30",
        "Las puertas cierran a las 14 h.            | 14 h = 14:00",
        "Las puertas cierran a las ocho y media.    | ocho y media = 08:30",
        "Las puertas cierran a las 8 horas de la tarde. | 8 horas de la tarde = 20:00",
        "Las puertas cierran a medianoche.          | medianoche = 00:00",
        "La búsqueda duró tres horas.               | tres horas = PT3H",
        "La búsqueda duró media hora.               | media hora = PT0.5H",
        "La búsqueda duró una hora y media.         | una hora y media = PT1.5H",
        "El consejo se reúne cada lunes.            | cada lunes = P1W MONDAY",
      })
  void spanishTimes(String text, String expected) {
    assertThat(undated("es", text)).containsExactly(expected);
  }

  @Test
  void aTimeOfDayBelongsToTheDayBesideIt() {
    assertThat(dates("de", "Das Tor schloss am 3. Mai 2031 um 14.30 Uhr."))
        .containsExactly("3. Mai 2031 um 14.30 Uhr = 2031-05-03T14:30");
    assertThat(dates("fr", "La porte a fermé le 3 mai 2031 à 14 h 30."))
        .containsExactly("le 3 mai 2031 à 14 h 30 = 2031-05-03T14:30");
    assertThat(dates("es", "La puerta cerró el 3 de mayo de 2031 a las 14.30 horas."))
        .containsExactly("el 3 de mayo de 2031 a las 14.30 horas = 2031-05-03T14:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fr: Le village est à 3 heures de Dorn.",
        "fr: Une pause de 2 h suffit.",
        "fr: Le feu a repris jeudi après-midi.",
        "es: El pueblo está a 3 horas de Dorn.",
        "es: La tienda abre las 24 horas.",
        "de: Es fehlen 14.30 Meter.",
      })
  void whatIsNoTimeOfDayIsNone(String text) {
    assertThat(undated(text.substring(0, 2), text.substring(4))).noneMatch(it -> it.contains(":"));
  }

  @Test
  void aTimeOfDayIsNoFigure() {
    assertThat(read("de", "Die Tore schließen um 14.30 Uhr.").figures()).isEmpty();
    assertThat(read("fr", "Les portes ferment à 14 h 30.").figures()).isEmpty();
    assertThat(read("es", "Las puertas cierran a las 14.30 horas.").figures()).isEmpty();
  }
}
