package dev.sitrep.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedWordsTest {

  private static final String STATEMENT =
      "The council reaffirms its support for the harbours of the Sound and of the northern coast.";

  @Test
  void aPassageBothPrintTakesLikenessOff() {
    Analysis one = article("1", STATEMENT + long1());
    Analysis other = article("2", STATEMENT + long2());

    assertThat(shared(one, other).adjusted(0.3, 0, 1)).isLessThan(0.3).isGreaterThanOrEqualTo(0);
  }

  @Test
  void articlesWithoutACommonPassageAreAsLikeAsTheirTermsAre() {
    assertThat(shared(article("1", long1()), article("2", long2())).adjusted(0.3, 0, 1))
        .isEqualTo(0.3);
  }

  @Test
  void anArticleMadeFromAnotherLosesNothing() {
    Analysis one = article("1", STATEMENT + " The mayor was there.");
    Analysis other = article("2", STATEMENT + " Two hundred people came.");

    assertThat(shared(one, other).adjusted(0.3, 0, 1)).isEqualTo(0.3);
  }

  @Test
  void wordsBothQuoteAddToIt() {
    Analysis one =
        quoting("1", "On Monday she said: ", "we will answer if they come near it again");
    Analysis other = quoting("2", "Ida Vale warned ", "we will answer if they come near it again");

    assertThat(shared(one, other).adjusted(0.05, 0, 1)).isGreaterThan(0.15);
  }

  private static SharedWords shared(Analysis one, Analysis other) {
    return new SharedWords(List.of(one, other), Tuning.DEFAULT);
  }

  private static Analysis article(String id, String text) {
    return Press.unknown().prints(id, text);
  }

  private static Analysis quoting(String id, String before, String words) {
    Analysis plain = article(id, before + "“" + words + "”");
    int start = before.length() + 1;
    Span content = new Span(start, start + words.length());
    Span marks = new Span(content.start() - 1, content.end() + 1);
    var quote =
        new Quote(marks, content, Quote.Form.DIRECT, null, new Speaker.Unknown("a test"), true);
    return new Analysis(
        plain.article(),
        "en",
        plain.sentences(),
        List.of(),
        List.of(),
        List.of(quote),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String long1() {
    return " Fishermen in Grenna met on Monday to talk about the price of diesel, which has doubled"
        + " since the spring, and about the ice that closed two of their moorings for a month. They"
        + " asked the county for a loan, for a second crane on the eastern quay and for a road that"
        + " lorries can use in winter. A vote is set for the first week of May, after the cod run.";
  }

  private static String long2() {
    return " The ferry from Tollen will sail every two hours from June, its owner announced,"
        + " because more visitors want to see the puffins on the outer islands. A new ship"
        + " with room for ninety cars was bought in the south last autumn. Residents fear"
        + " traffic jams at the old pier and want the summer timetable to leave them a boat"
        + " of their own at noon.";
  }
}
