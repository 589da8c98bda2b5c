package dev.sitrep.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InputTest {

  @Test
  void theHashOfAPageIsThatOfItsBytesWhereverItLies() {
    byte[] body = "abc".getBytes(StandardCharsets.US_ASCII);

    assertThat(new Page("here/a.html", null, null, null, body).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .isEqualTo(new Page("there/b.html", "https://b.example/", null, null, body).sha256());
  }

  @Test
  void theHashOfAnEntryTellsItsFieldsApart() {
    Entry title = new Entry("a", null, null, "Flood", null, "", Form.TEXT, About.NOTHING);
    Entry summary = new Entry("a", null, null, null, "Flood", "", Form.TEXT, About.NOTHING);
    Entry elsewhere = new Entry("b", null, null, "Flood", null, "", Form.TEXT, About.NOTHING);

    assertThat(title.sha256()).isEqualTo(elsewhere.sha256()).isNotEqualTo(summary.sha256());
  }
}
