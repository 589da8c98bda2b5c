package dev.sitrep.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.port.ArticleStore;
import dev.sitrep.port.ArticleStoreContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFolderTest extends ArticleStoreContract {

  @TempDir private Path temporary;
  private final List<EvidenceFolder> opened = new ArrayList<>();

  @Override
  protected ArticleStore store() {
    return remember(EvidenceFolder.create(temporary.resolve("store-" + opened.size())));
  }

  @Override
  protected ArticleStore reopened(ArticleStore store) {
    ((EvidenceFolder) store).save();
    return remember(EvidenceFolder.open(temporary.resolve("store-" + opened.indexOf(store))));
  }

  private EvidenceFolder remember(EvidenceFolder folder) {
    opened.add(folder);
    return folder;
  }

  @AfterEach
  void close() {
    opened.forEach(EvidenceFolder::close);
  }

  @Test
  void theSameArticlesGiveTheSameBytesInWhicheverOrderTheyCame() throws IOException {
    Extracted one = extracted(page("1.html", "<p>One.</p>"), "One.");
    Extracted two = extracted(page("2.html", "<p>Two.</p>"), "Two.");

    save("there", one, two);
    save("back", two, one);

    for (String file : List.of("articles.jsonl", "inputs.jsonl.gz")) {
      assertThat(temporary.resolve("there").resolve(file))
          .hasSameBinaryContentAs(temporary.resolve("back").resolve(file));
    }
  }

  @Test
  void theInputsAreAFileAnyGzipCanRead() throws IOException {
    save(
        "store",
        extracted(page("1.html", "<p>1.</p>"), "1."),
        extracted(page("2.html", "2"), "2."));

    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(temporary.resolve("store/inputs.jsonl.gz")))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .hasSize(2)
          .allMatch(line -> line.startsWith("{\"type\":\"page\""));
    }
  }

  @Test
  void aNewStoreReplacesTheOldOneOnlyWhenItIsSaved() throws IOException {
    Extracted old = extracted(page("1.html", "<p>Old.</p>"), "Old.");
    save("store", old);

    try (EvidenceFolder unsaved = EvidenceFolder.create(temporary.resolve("store"))) {
      unsaved.keep(extracted(page("2.html", "<p>New.</p>"), "New."));
    }

    EvidenceFolder found = remember(EvidenceFolder.open(temporary.resolve("store")));
    assertThat(found.article(old.article().revision())).isPresent();
    assertThat(found.revisions()).hasSize(1);
    try (var files = Files.list(temporary.resolve("store"))) {
      assertThat(files).as("nothing half-written stays").hasSize(2);
    }
  }

  @Test
  void whatIsAddedToAnOpenedStoreStandsBesideWhatWasThere() throws IOException {
    Extracted old = extracted(page("1.html", "<p>Old.</p>"), "Old.");
    Extracted added = extracted(page("2.html", "<p>New.</p>"), "New.");
    save("store", old);

    try (EvidenceFolder again = EvidenceFolder.open(temporary.resolve("store"))) {
      again.keep(added);
      again.save();
    }

    EvidenceFolder found = remember(EvidenceFolder.open(temporary.resolve("store")));
    assertThat(found.input(old.article().revision())).contains(old.input());
    assertThat(found.input(added.article().revision())).contains(added.input());
  }

  @Test
  void aFolderThatIsNotThereOrDamagedIsAClearError() throws IOException {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> EvidenceFolder.open(temporary.resolve("nowhere")))
        .withMessageContaining("nowhere: there is no such file");

    save("store", extracted(page("1.html", "<p>1.</p>"), "1."));
    Files.writeString(temporary.resolve("store/articles.jsonl"), "{\"id\": 3}\n");

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> EvidenceFolder.open(temporary.resolve("store")))
        .withMessageContaining("articles.jsonl:1: 'id' is missing");
  }

  @Test
  void anInputWhoseBytesAreDamagedIsAClearError() throws IOException {
    Extracted one = extracted(page("1.html", "<p>1.</p>"), "1.");
    save("store", one);
    Files.write(temporary.resolve("store/inputs.jsonl.gz"), new byte[20]);

    EvidenceFolder found = remember(EvidenceFolder.open(temporary.resolve("store")));

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> found.input(one.article().revision()))
        .withMessageContaining("damaged");
  }

  private void save(String name, Extracted... extractions) {
    try (EvidenceFolder folder = EvidenceFolder.create(temporary.resolve(name))) {
      List.of(extractions).forEach(folder::keep);
      folder.save();
    }
  }
}
