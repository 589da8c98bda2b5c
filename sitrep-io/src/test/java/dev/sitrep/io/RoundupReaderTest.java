package dev.sitrep.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.model.Entry;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundupReaderTest {

  private static final Path SEED = Path.of("../../shared/seed/nato-summit-2022.txt");

  @Test
  void aShortLineBeforeALongerOneIsALeadAndThatOneItsBody() {
    List<Entry> items =
        read(
            """
            The river rose overnight.
            Water stood in the cellars of the lower town by six, the council said on Monday.
            The bridge is closed.
            It will open again when the engineers have looked at the eastern pier, said the mayor.
            """);

    assertThat(items)
        .extracting(Entry::origin, Entry::summary, Entry::title)
        .containsExactly(
            tuple("standard input:1", "The river rose overnight.", null),
            tuple("standard input:3", "The bridge is closed.", null));
    assertThat(items.get(0).content()).startsWith("Water stood");
  }

  @Test
  void aLeadThatIsCutOffMayStandWithoutABody() {
    List<Entry> items =
        read(
            """
            The minister told reporters that the dam ...
            Engineers who have worked on the dam for years wonder what will happen to the ...

            They said so in a letter.
            """);

    assertThat(items)
        .extracting(Entry::origin, Entry::content)
        .containsExactly(
            tuple("standard input:1", ""), tuple("standard input:2", "They said so in a letter."));
  }

  @Test
  void whatIsNeitherLeadNorBodyGoesOnWithTheBodyBeforeIt() {
    String body = "A line that is far too long to be a lead. ".repeat(5).strip();

    List<Entry> items = read("The lead.\n" + body + "\n\n" + body + "\n");

    assertThat(items).hasSize(1);
    assertThat(items.get(0).content()).isEqualTo(body + "\n" + body);
  }

  @Test
  void aRoundupIsReadInTheEncodingItIsWrittenIn() {
    String text =
        "Fluss \u00fcber die Ufer getreten.\n"
            + "Die Stra\u00dfe ist gesperrt, sagte der Rat am Montag.\n";

    for (String name : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-32LE")) {
      String marked = name.startsWith("UTF") ? "\uFEFF" + text : text;
      Entry item = Reading.of(marked.getBytes(Charset.forName(name))).entries().get(0);

      assertThat(item.summary()).as(name).isEqualTo("Fluss \u00fcber die Ufer getreten.");
    }
  }

  @Test
  void theRoundupThatStartedThisProjectHasNineteenItems() {
    assumeTrue(Files.exists(SEED), "skipped: no gold sets");

    List<Entry> items = Reading.of(SEED).entries();

    List<Integer> leads =
        List.of(1, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 25, 27, 29, 31, 33, 35);
    assertThat(items)
        .extracting(Entry::origin)
        .containsExactlyElementsOf(
            leads.stream().map(line -> "nato-summit-2022.txt:" + line).toList());
    assertThat(items)
        .filteredOn(item -> item.content().isEmpty())
        .extracting(Entry::origin)
        .containsExactly("nato-summit-2022.txt:3", "nato-summit-2022.txt:24");
  }

  private static List<Entry> read(String text) {
    return Reading.of(text.getBytes(StandardCharsets.UTF_8)).entries();
  }
}
