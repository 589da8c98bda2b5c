package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.app.render.Citations.Cited;
import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PieceTest {

  private static final String TEXT = "abcdefghij";

  @Test
  void placesSideBySideAreMarkedSideBySide() {
    assertThat(marked("e1 0 2", "e2 2 4", "e3 6 7")).isEqualTo("(e1 ab)(e2 cd)ef(e3 g)hij");
  }

  @Test
  void aPlaceInsideAnotherIsMarkedInsideIt() {
    assertThat(marked("e1 1 8", "e2 1 3", "e3 4 5")).isEqualTo("a(e1 (e2 bc)d(e3 e)fgh)ij");
  }

  @Test
  void placesThatOverlapAreCutAndTheFirstPartKeepsTheName() {
    assertThat(marked("e1 1 5", "e2 3 8")).isEqualTo("a(e1 bc(e2 de))(fgh)ij");
    assertThat(marked("e1 0 4", "e2 2 6", "e3 3 9")).isEqualTo("(e1 ab(e2 c(e3 d)))((ef)ghi)j");
  }

  @Test
  void aPlaceThatGoesOnFromTheParagraphBeforeIsMarkedWithoutItsName() {
    List<Cited> places = List.of(new Cited("e1", new Span(2, 6), List.of()));

    assertThat(written(Piece.of(TEXT, new Span(0, 4), places))).isEqualTo("ab(e1 cd)");
    assertThat(written(Piece.of(TEXT, new Span(5, 10), places))).isEqualTo("(f)ghij");
  }

  @Test
  void allTheWordsAreThereWhateverOverlaps() {
    for (int seed = 0; seed < 300; seed++) {
      List<String> places = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int start = Math.floorMod(seed * 7 + i * i * 3, 9);
        int end = start + 1 + Math.floorMod(seed * 5 + i * 11, 10 - start - 1 + 1);
        places.add("e" + i + " " + start + " " + Math.min(end, 10));
      }
      String marked = marked(places.toArray(String[]::new));
      assertThat(marked.replaceAll("\\((e\\d )?|\\)", "")).as(places.toString()).isEqualTo(TEXT);
      for (int i = 0; i < 5; i++) {
        assertThat(marked.split("\\(e" + i + " ", -1)).as(places + marked).hasSize(2);
      }
    }
  }

  @Test
  void longUnmarkedStretchesAreElided() {
    String text = "word ".repeat(400) + "HERE" + " word".repeat(400);
    Cited place = new Cited("e1", new Span(2000, 2004), List.of());

    String shown = written(Piece.of(text, new Span(0, text.length()), List.of(place)));

    assertThat(shown).startsWith("[…] word").contains("word (e1 HERE) word").endsWith("word […]");
    assertThat(shown.length()).isLessThan(800);
  }

  private static String marked(String... places) {
    List<Cited> cited = new ArrayList<>();
    for (String place : places) {
      String[] parts = place.split(" ");
      Span span = new Span(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      cited.add(new Cited(parts[0], span, List.of()));
    }
    cited.sort(Comparator.comparing(Cited::span));
    return written(Piece.of(TEXT, new Span(0, 10), cited));
  }

  private static String written(List<Piece> pieces) {
    var written = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Mark mark) {
        String name = mark.target() == null ? "" : mark.target() + " ";
        written.append('(').append(name).append(written(mark.inside())).append(')');
      } else if (piece instanceof Piece.Words words) {
        written.append(words.text());
      }
    }
    return written.toString();
  }
}
