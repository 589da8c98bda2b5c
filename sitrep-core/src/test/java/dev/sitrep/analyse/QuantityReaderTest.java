package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.analysis.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {

  private static List<Quantity> read(String text, String language) {
    Article article = Texts.article(text, null);
    return Texts.read(article, language, Register.NEWS).figures();
  }

  /** Each figure as 'words = value MODIFIER unit counted', a range as low..high. */
  private static List<String> figures(String text, String language) {
    return read(text, language).stream().map(it -> show(text, it)).toList();
  }

  private static List<String> figures(String text) {
    return figures(text, "en");
  }

  private static String show(String text, Quantity it) {
    String value = it.low().toPlainString();
    if (it.high().compareTo(it.low()) > 0) {
      value += ".." + it.high().toPlainString();
    }
    return String.join(
        " ",
        it.span().of(text) + " = " + value,
        it.modifier().name(),
        it.unit() == null ? "-" : it.unit(),
        it.counted() == null ? "-" : it.counted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It sends 40000 extra pumps upriver.          | 40000 extra pumps = 40000 EXACT - pump",
        "It sends 40,000 extra pumps upriver.         | 40,000 extra pumps = 40000 EXACT - pump",
        "It sends 40 000 extra pumps upriver.         | 40 000 extra pumps = 40000 EXACT - pump",
        "It sends 40k extra pumps upriver.            | 40k extra pumps = 40000 EXACT - pump",
        "We have 100,000 US crews in Dorn.            | 100,000 US crews = 100000 EXACT - crew",
        "A week on, four US Marines lost their lives. | four US Marines = 4 EXACT - marine",
        "We add four additional multinational camps.  | four additional multinational camps = 4"
            + " EXACT - camp",
        "The 30-nation body meets.                    | 30-nation = 30 EXACT - nation",
        "The 30-country alliance meets.               | 30-country = 30 EXACT - country",
        "A 200-member council meets.                  | 200-member = 200 EXACT - member",
        "Twenty-one people drowned.                   | Twenty-one people = 21 EXACT - person",
        "It took two hundred and fifty children away. | two hundred and fifty children = 250 EXACT"
            + " - child",
        "A dozen boats sank.                          | A dozen boats = 12 EXACT - boat",
        "Two dozen women signed.                      | Two dozen women = 24 EXACT - woman",
        "Half a million people fled.                  | Half a million people = 500000 EXACT -"
            + " person",
        "One million two hundred thousand birds died. | One million two hundred thousand birds ="
            + " 1200000 EXACT - bird",
        "1.2 million refugees came.                   | 1.2 million refugees = 1200000 EXACT -"
            + " refugee",
        "At least 12 dead were found.                 | At least 12 dead = 12 AT_LEAST - dead",
        "The slide left 40 injured.                   | 40 injured = 40 EXACT - injured",
        "One man was killed.                          | One man = 1 EXACT - man",
        "1,200 people , officials said .              | 1,200 people = 1200 EXACT - person",
        "12 Ukrainian and Polish firefighters came.   | 12 = none",
        "Nine human rights organisations wrote.       | Nine human rights organisations = 9 EXACT -"
            + " organisation",
        "Crews from six U.S. cities came.             | six U.S. cities = 6 EXACT - city",
        "About 150 of Dorn's harbour pilots struck.   | About 150 of Dorn's harbour pilots = 150"
            + " ABOUT - pilot",
      })
  void aNumberKnowsWhatItCounts(String text, String expected) {
    if (expected.endsWith("none")) {
      assertThat(figures(text)).isEmpty();
    } else {
      assertThat(figures(text)).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "more than 40 | MORE_THAN",
        "over 40      | MORE_THAN",
        "about 40     | ABOUT",
        "some 40      | ABOUT",
        "nearly 40    | ABOUT",
        "an estimated 40 | ABOUT",
        "at least 40  | AT_LEAST",
        "no fewer than 40 | AT_LEAST",
        "fewer than 40 | LESS_THAN",
        "up to 40     | AT_MOST",
        "as many as 40 | AT_MOST",
        "40 or more   | AT_LEAST",
        "40           | EXACT",
      })
  void aModifierSaysHowAValueIsMeant(String number, Quantity.Modifier expected) {
    String text = "They lost " + number + " sheep.";

    List<Quantity> found = read(text, "en");

    assertThat(found).extracting(Quantity::modifier).containsExactly(expected);
    assertThat(found.get(0).span().of(text)).isEqualTo(number + " sheep");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rose 12 per cent.                  | 12 per cent = 12 EXACT % -",
        "It rose 12%.                          | 12% = 12 EXACT % -",
        "It rose 12 percentage points.         | 12 percentage points = 12 EXACT percentage point"
            + " -",
        "Some 40 per cent of the voters came.  | Some 40 per cent = 40 ABOUT % voter",
        "It cost $40 million.                  | $40 million = 40000000 EXACT USD -",
        "It cost $40m.                         | $40m = 40000000 EXACT USD -",
        "It cost €2.5bn.                       | €2.5bn = 2500000000 EXACT EUR -",
        "It cost US$5.                         | US$5 = 5 EXACT USD -",
        "It cost $2-3 billion.                 | $2-3 billion = 2000000000..3000000000 EXACT USD -",
        "It cost 40 million euros.             | 40 million euros = 40000000 EXACT EUR -",
        "It cost £5 trillion.                  | £5 trillion = 5000000000000 EXACT GBP -",
        "It won a $300 million contract.       | $300 million = 300000000 EXACT USD contract",
        "It gets $40 million in aid.           | $40 million = 40000000 EXACT USD aid",
        "It is 12 km away.                     | 12 km = 12 EXACT km -",
        "It is 2½ miles away.                  | 2½ miles = 2.5 EXACT mile -",
        "It is 2 1/2 miles away.               | 2 1/2 miles = 2.5 EXACT mile -",
        "It cost 1½ million euros.             | 1½ million euros = 1500000 EXACT EUR -",
        "It cost 420 million Finnish markka.   | 420 million Finnish markka = 420000000 EXACT FIM -",
        "It cost 20 billion francs.            | 20 billion francs = 20000000000 EXACT franc -",
        "It is 12.5 miles away.                | 12.5 miles = 12.5 EXACT mile -",
        "It took three and a half hours.       | three and a half hours = 3.5 EXACT hour -",
        "Some 12 tonnes of grain burnt.        | Some 12 tonnes = 12 ABOUT t grain",
        "A two-day strike began.               | two-day = 2 EXACT day -",
        "Winds of 120 km/h struck.             | 120 km/h = 120 EXACT km/h -",
        "At 38°C crops die.                    | 38°C = 38 EXACT °C -",
        "At -5°C and less crops die.           | -5°C = -5 EXACT °C -",
        "It is 1.8m tall.                      | 1.8m = 1.8 EXACT m -",
        "They fought for over two days.        | over two days = 2 MORE_THAN day -",
        "They fought over two days.            | two days = 2 EXACT day -",
      })
  void aMeasureHasItsUnit(String text, String expected) {
    assertThat(figures(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 to 14 boats sank.           | 12 to 14 boats = 12..14 EXACT - boat",
        "12-14 boats sank.              | 12-14 boats = 12..14 EXACT - boat",
        "Between 12 and 14 boats sank.  | Between 12 and 14 boats = 12..14 EXACT - boat",
        "2 to 3 million people fled.    | 2 to 3 million people = 2000000..3000000 EXACT - person",
        "It rose from 12 to 14 boats.   | 14 boats = 14 EXACT - boat",
        "It jumped 83 per cent to 17 million. | 83 per cent = 83 EXACT % - ; 17 million = 17000000"
            + " EXACT - -",
      })
  void aRangeHasTwoEnds(String text, String expected) {
    assertThat(figures(text)).containsExactly(expected.split(" ; "));
  }

  @Test
  void theMatterIsTheNounPhraseWithWhatIsNextToIt() {
    String text = "It places 40,000 extra pumps along its eastern flank to bolster the dykes.";

    List<Quantity> found = read(text, "en");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).matter()).isNotNull();
    assertThat(found.get(0).matter().of(text)).isEqualTo("extra pumps along its eastern flank");
  }

  @Test
  void theMatterDoesNotGoOnIntoADate() {
    String text = "It lost 12 boats in March.";

    assertThat(read(text, "en").get(0).matter().of(text)).isEqualTo("boats");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Under Article 5 and Section 3 they arm.",
        "The G7 met the Boeing 747 at Cop26 with Covid-19 and an F-16.",
        "It was the second and the 21st time.",
        "They won 2-1 and lost 14-10.",
        "Ada Bello, 36, and Ola Berg (41) came.",
        "A 36-year-old and a boy aged 9 are well; she is 36 years old.",
        "It began at 14:30 and at 3 p.m. on 24 March 2022.",
        "It happened in 2014, and the 2018 vote too.",
        "Call 555-1234 or +47 22 33 44 55 now.",
        "See https://example.org/2021/40 or v1.2.3 for more.",
        "One of them told no one what one can do for one another one day.",
        "One man said so.",
        "Two-thirds agreed on a 360-degree view.",
        "Three times they tried two ways.",
        "It took three quarters and two thirds of it.",
        "Hundreds of thousands of people came.",
        "1. Go on.",
        "It is open 24/7 and half the price.",
        "Two days ago it rained.",
      })
  void whatNamesOrPlacesIsNoFigure(String text) {
    assertThat(figures(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Mehr als 1.200 Menschen flohen.     | Mehr als 1.200 = 1200 MORE_THAN - -",
        "de | Es stieg um 3,5 Prozent.            | 3,5 Prozent = 3.5 EXACT % -",
        "de | Es kostet 40 Millionen Euro.        | 40 Millionen Euro = 40000000 EXACT EUR -",
        "fr | Au moins 12 bateaux ont coulé.      | Au moins 12 = 12 AT_LEAST - -",
        "fr | Le coût est de 40 millions d'euros. | 40 millions = 40000000 EXACT - -",
        "fr | Environ 3,5 % des voix.             | Environ 3,5 % = 3.5 ABOUT % -",
        "es | Más de 1.200 personas huyeron.      | Más de 1.200 = 1200 MORE_THAN - -",
        "es | Subió un 3,5 por ciento.            | 3,5 por ciento = 3.5 EXACT % -",
      })
  void otherLanguagesHaveTheirOwnSigns(String language, String text, String expected) {
    assertThat(figures(text, language)).containsExactly(expected);
  }
}
