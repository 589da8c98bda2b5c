package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.analysis.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureSettingsTest {

  /** 'figure: action at place' of each figure; '-' for what is not known. */
  private static List<String> settings(String language, String text) {
    Article article =
        Article.of(
            "a",
            List.of(new Article.Line(Block.Kind.PARAGRAPH, text)),
            Metadata.UNKNOWN.withLanguage(language),
            new Provenance("test", null, "0"));
    return new Analyser()
        .analyse(article).quantities().stream().map(it -> show(article.text(), it)).toList();
  }

  private static String show(String text, Quantity figure) {
    Quantity.Setting setting = figure.setting();
    String action = setting.action() == null ? "-" : setting.action();
    String place = setting.place() == null ? "-" : setting.place().of(text);
    return figure.low().toPlainString() + ": " + action + " at " + place;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Three people died in Port Aster on Monday.             | 3: die at Port Aster",
        "In Berlin, more than 40 people were evacuated.         | 40: evacuate at Berlin",
        "Eleven people have already been rescued.                 | 11: rescue at -",
        "Nine people in the valley were reported missing.  | 9: report at -",
        "A fire destroyed 20 homes in Berlin.                   | 20: destroy at Berlin",
        "The storm tore down the bridge, killing 8 people.      | 8: kill at -",
        "Police said 200 houses were destroyed near Berlin.     | 200: destroy at Berlin",
        "Prices rose by 4 percent.                              | 4: rise at -",
        "The council repainted 14 bridges.                      | 14: repainted at -",
      })
  void theVerbOfAFigureAndItsPlaceAreTold(String text, String expected) {
    assertThat(settings("en", text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The board may close 30 schools.",
        "The crews did not rescue the 30 sailors.",
        "As many as 30 people could have died.",
        "There are 30 countries in the alliance.",
        "A list of the 30 people was printed.",
        "The list is 30 pages long.",
      })
  void whatIsDeniedMayBeOrIsNotPlainHasNoVerb(String text) {
    assertThat(settings("en", text)).contains("30: - at -");
  }

  @Test
  void eachFigureHasTheVerbAndThePlaceOfItsOwn() {
    assertThat(settings("en", "Two people died in Berlin and 30 houses were destroyed in Hamburg."))
        .containsExactly("2: die at Berlin", "30: destroy at Hamburg");
    assertThat(settings("en", "The storm killed 12 people and injured 30 people in Berlin."))
        .containsExactly("12: kill at Berlin", "30: injure at Berlin");
  }

  @Test
  void ofTwoPlacesNobodyKnowsWhich() {
    assertThat(settings("en", "Twelve people died in the floods in Berlin and in Hamburg."))
        .containsExactly("12: die at -");
  }

  @Test
  void ofALanguageWithoutListsOfVerbsNoVerbIsTold() {
    assertThat(settings("de", "Beim Sturm starben 30 Menschen.")).containsExactly("30: - at -");
  }
}
