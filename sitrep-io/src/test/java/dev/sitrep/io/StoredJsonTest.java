package dev.sitrep.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Grounds;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

  @Test
  void anArticleOfAnOlderVersionIsReadWithoutWhatCameLater() throws IOException {
    String line =
        """
        {"id":"https://orla.example/1","sha256":"%s","origin":"1.html","inputSha256":"%s",
         "url":"https://orla.example/1","outlet":"Orla Post","authors":["C. Venn"],
         "published":{"at":"2026-03-02T08:00Z","to":"MINUTE"},"kind":"NEWS","paywalled":true,
         "notes":["Corrected."],"blocks":[["PARAGRAPH",0,8]],"text":"It rose."}
        """
            .formatted("a".repeat(64), "b".repeat(64));

    Metadata metadata =
        StoredJson.extracted(line.getBytes(StandardCharsets.UTF_8)).article().metadata();

    assertThat(metadata.imprint())
        .isEqualTo(new Metadata.Imprint("https://orla.example/1", "Orla Post", null, null));
    assertThat(metadata.authors()).containsExactly("C. Venn");
    assertThat(metadata.notices()).isEqualTo(new Metadata.Notices(true, List.of("Corrected.")));
    assertThat(metadata.grounds()).isEqualTo(Grounds.NONE);
  }

  @Test
  void whatAMetadatumRestsOnIsKept() throws IOException {
    var refused = new Claim("the address", "2031/03/02", "in the future");
    var grounds =
        new Grounds(
            0.75,
            List.of(
                new Finding(Field.PUBLISHED, Claim.of("meta date", "2 March"), List.of(refused)),
                new Finding(Field.MODIFIED, null, List.of(refused))));
    Article article =
        Article.of(
            "orla",
            List.of(new Line(Kind.PARAGRAPH, "It rose.")),
            Metadata.UNKNOWN.with(grounds),
            new Provenance("1.html", null, "b".repeat(64)));

    Article read = StoredJson.extracted(StoredJson.write(article, List.of())).article();

    assertThat(read).isEqualTo(article);
  }
}
