package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of each language: what goes, and what looks alike and stays. */
class FurnitureTest {

  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "it", "nl");

  private static final Map<String, List<String>> ARTICLES =
      Map.of(
          "en",
          List.of(
              "Ferry aground off Orla",
              "The ferry to Orla ran aground on a sandbank on Monday, and its forty passengers had"
                  + " to wade ashore in the cold, the harbour police said.",
              "Nobody was hurt. The captain, who had sailed the route for twenty years, told the"
                  + " police that a buoy had been moved during the storm."),
          "de",
          List.of(
              "Fähre läuft vor Orla auf Grund",
              "Die Fähre nach Orla ist am Montag auf eine Sandbank gelaufen, und die vierzig"
                  + " Fahrgäste mussten durch das kalte Wasser an Land waten.",
              "Verletzt wurde niemand. Der Kapitän, der die Strecke seit zwanzig Jahren fährt,"
                  + " sagte der Polizei, eine Boje sei durch den Sturm versetzt worden."),
          "fr",
          List.of(
              "Le bac échoué devant Orla",
              "Le bac pour Orla s'est échoué lundi sur un banc de sable, et ses quarante passagers"
                  + " ont dû gagner la rive à pied dans le froid, selon la police du port.",
              "Personne n'a été blessé. Le capitaine, qui fait le trajet depuis vingt ans, a dit à"
                  + " la police qu'une bouée avait été déplacée par la tempête."),
          "es",
          List.of(
              "El transbordador encalla frente a Orla",
              "El transbordador a Orla encalló el lunes en un banco de arena, y sus cuarenta"
                  + " pasajeros tuvieron que llegar a pie a la orilla, según la policía del puerto.",
              "Nadie resultó herido. El capitán, que hace la ruta desde hace veinte años, dijo a la"
                  + " policía que una boya se había movido durante la tormenta."),
          "pt",
          List.of(
              "Balsa encalha ao largo de Orla",
              "A balsa para Orla encalhou na segunda-feira num banco de areia, e os seus quarenta"
                  + " passageiros tiveram de chegar a pé à margem, disse a polícia do porto.",
              "Ninguém ficou ferido. O mestre, que faz a viagem há vinte anos, disse à polícia que"
                  + " uma boia tinha sido deslocada durante a tempestade."),
          "it",
          List.of(
              "Traghetto arenato davanti a Orla",
              "Il traghetto per Orla si è arenato lunedì su un banco di sabbia, e i quaranta"
                  + " passeggeri hanno dovuto raggiungere la riva a piedi, ha detto la polizia.",
              "Nessuno è rimasto ferito. Il comandante, che fa la rotta da vent'anni, ha detto alla"
                  + " polizia che una boa era stata spostata dalla tempesta."),
          "nl",
          List.of(
              "Veerboot gestrand bij Orla",
              "De veerboot naar Orla is maandag op een zandbank gelopen, en de veertig passagiers"
                  + " moesten door het koude water naar de wal, zei de havenpolitie.",
              "Niemand raakte gewond. De kapitein, die de route al twintig jaar vaart, vertelde de"
                  + " politie dat een boei door de storm was verplaatst."));

  private record Pair(String language, Reason reason, String goes, String stays) {

    static Pair of(String line) {
      String[] parts = line.split(" \\| ");
      return new Pair(parts[0], Reason.valueOf(parts[1]), parts[2], parts[3]);
    }
  }

  static List<Pair> pairs() throws IOException {
    try (InputStream in = FurnitureTest.class.getResourceAsStream("furniture-lines.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Pair::of)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aLineOfTheSiteGoesWithItsReason(Pair pair) {
    Extraction extraction = extract(pair.language(), pair.goes());

    assertThat(extraction.dropped()).contains(new Dropped(pair.goes(), pair.reason()));
    assertThat(text(extraction)).doesNotContain(pair.goes());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aSentenceWithTheSameWordsStays(Pair pair) {
    assertThat(text(extract(pair.language(), pair.stays()))).contains("\n" + pair.stays() + "\n");
  }

  @Test
  void everyLanguageHasRulesOfEveryKind() throws IOException {
    Map<String, List<Reason>> kinds =
        pairs().stream()
            .collect(
                Collectors.groupingBy(
                    Pair::language, Collectors.mapping(Pair::reason, Collectors.toList())));

    assertThat(kinds.keySet()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
    assertThat(kinds.values()).allSatisfy(it -> assertThat(it).hasSizeGreaterThanOrEqualTo(19));
  }

  static Stream<String> subjects() {
    return Stream.of(
        """
        en | Why your newsletter is full
        Sign up for a newsletter and you may never get rid of it again, a study finds.
        Researchers at Orla signed up for 300 newsletters and tried to leave them a month later.
        Subscribe to our newsletter, said a button on each of the 300 sites, in letters of all sizes.
        By subscribing you agree, it said below, to letters from friends of the house.
        Unsubscribe at any time, promised most of them; forty never answered at all, the study says.
        """,
        """
        en | How a site learns what you like
        By continuing to use a site you say yes, most banners claim, which a court found wrong.
        A cookie is a line of text that a site leaves in your browser to know you again.
        We use cookies to make you happy, said a banner that the judge read out with a smile.
        A cookie that only keeps you logged in needs no consent, according to the ruling.
        Manage your cookies, a third one said, and led to a page with 900 cookies in small print.
        The judge gave the owners of the three sites six months to write better ones.
        One of them, a shop for fishing rods, wants to appeal to the high court in Tarn.
        Its owner told reporters on the steps that nobody had ever clicked on the second button.
        The case had been brought by a retired teacher, who paid for it out of her savings.
        """,
        """
        en | Baker of Tarn bakes the largest cookie
        We use cookies to pay our rent, the baker of Tarn says, and laughs at her own joke.
        The largest cookie of the country weighs 80 kilos and took four ovens to bake on Sunday.
        This site uses cookies, reads the sign above her shop, painted by the pupils next door.
        Forty neighbours carried the thing to the market, where a crane put it on the scales.
        The dough held 900 eggs, and the hens of three farms had to work for it all week.
        A crack that ran through the middle on the way was mended with sugar, she said.
        """,
        """
        en | The end of the cheap subscription
        Subscribe now and pay later was the rule; it is over, publishers told a meeting in Orla.
        A subscription to a paper costs twice as much as ten years ago, according to the society.
        Become a member, the papers write instead, and you can have a say in what we print.
        Already a subscriber at two papers, the average reader cancels one of them in the first year.
        Subscribers of more than ten years are the ones who pay most, the society has counted.
        """,
        """
        en | Two sisters and their podcast
        Subscribe to our podcast, they said at the end of each evening, and you did.
        The podcast on the drowned villages has been heard two million times since the spring.
        Listen to our podcast on the ferry, says a poster that hangs in each of the two boats.
        """,
        """
        de | Warum Newsletter so hartnäckig sind
        Melden Sie sich für einen Newsletter an, und Sie werden ihn nicht mehr los, heißt es.
        Forscher aus Orla haben 300 Newsletter bestellt und einen Monat später wieder abbestellt.
        Abonnieren Sie unseren Newsletter, stand auf jeder der 300 Seiten in großen Buchstaben.
        Hier geht es zum Newsletter, stand am Ende jeder Mail, und darunter nichts weiter mehr.
        """,
        """
        de | Gericht urteilt über Cookies
        Wir verwenden Cookies, stand auf dem Banner, das der Richter am Dienstag vorlas.
        Ein Cookie ist eine Zeile Text, die eine Seite im Browser ablegt, um uns zu erkennen.
        Diese Website verwendet Cookies, hieß es auf einer anderen, und mehr erfuhr man nicht.
        Das Gericht gab den Betreibern sechs Monate, um es besser zu machen als bisher.
        Einer von ihnen, ein Laden für Angelruten, will in die nächste Instanz nach Tarn gehen.
        Geklagt hatte eine Lehrerin im Ruhestand, die alles aus ihren Ersparnissen bezahlt hat.
        """,
        """
        de | Das Ende des billigen Abonnements
        Jetzt abonnieren und später zahlen, das ist vorbei, sagten Verleger auf einer Tagung in Orla.
        Ein Abonnement kostet heute doppelt so viel wie vor zehn Jahren, rechnete ein Verband vor.
        Bereits registriert sind bei den meisten Blättern mehr Leser, als es Abonnenten gibt.
        """,
        """
        de | Zwei Schwestern und ihr Podcast
        Abonnieren Sie unseren Podcast, sagten sie am Ende jedes Abends, und alle taten es.
        Den Podcast über die versunkenen Dörfer haben seit dem Frühjahr zwei Millionen gehört.
        Unser Podcast wird bleiben, sagt die ältere der beiden, solange es hier Dörfer gibt.
        """);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void anArticleAboutSuchThingsSurvivesWhole(String article) {
    List<String> lines = article.strip().lines().toList();
    String[] head = lines.get(0).split(" \\| ");
    List<String> paragraphs = lines.subList(1, lines.size());

    Extraction extraction = extract(head[0], head[1], paragraphs);

    assertThat(text(extraction)).isEqualTo(head[1] + "\n" + String.join("\n", paragraphs));
  }

  @Test
  void aLinkInSuchAnArticleGoesAllTheSame() {
    Extraction extraction =
        extract(
            "en",
            "Why your newsletter is full",
            List.of(
                "Researchers signed up for 300 newsletters and tried to leave them a month later.",
                "<a href=/signup>Sign up for our newsletter</a>",
                "Forty of the newsletters never answered, the researchers from Orla wrote on Friday."));

    assertThat(text(extraction)).doesNotContain("Sign up for our newsletter");
  }

  private static Extraction extract(String language, String line) {
    List<String> article = ARTICLES.get(language);
    return extract(language, article.get(0), List.of(article.get(1), line, article.get(2)));
  }

  private static Extraction extract(String language, String title, List<String> paragraphs) {
    String html =
        "<html lang=%s><meta property=article:published_time content=2031-05-04><title>%s</title>"
                .formatted(language, title)
            + "<article><h1>%s</h1><p>%s</p></article>"
                .formatted(title, String.join("</p><p>", paragraphs));
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    var page = new Page("page", null, "text/html; charset=utf-8", null, body);
    return new Extractor().extract(page);
  }

  private static String text(Extraction extraction) {
    Article article = ((Extracted) extraction).article();
    return article.text();
  }
}
