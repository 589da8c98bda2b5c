package dev.sitrep.io;

import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import dev.sitrep.port.ArticleStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder beside a report that its evidence is looked up in: {@code articles.jsonl} with the
 * articles, {@code inputs.jsonl.gz} with what they were extracted from; and, where the user had
 * something forgotten since, {@code forgotten.jsonl} with the revisions that are gone and the day.
 *
 * <p>The articles are held in memory, the inputs on disk. Nothing lasts until {@link #save}. The
 * same articles give the same bytes, in whichever order they were kept. Safe for several threads.
 */
public final class EvidenceFolder implements ArticleStore, AutoCloseable {

  private record Kept(Article article, Member input) {}

  private final Path folder;
  private final NavigableMap<Revision, Kept> kept = new TreeMap<>();
  private final NavigableMap<Revision, LocalDate> forgotten = new TreeMap<>();
  private @Nullable FileChannel spool;
  private @Nullable FileChannel stored;

  private EvidenceFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * An empty store that is going to replace what {@code folder} holds; the folder is made where
   * there is none.
   *
   * @throws StoreException if the folder cannot be made or written to
   */
  public static EvidenceFolder create(Path folder) {
    try {
      Files.createDirectories(folder);
      var store = new EvidenceFolder(folder);
      store.spool = Member.spool(folder);
      return store;
    } catch (IOException e) {
      throw StoreException.of("cannot write to", folder, e);
    }
  }

  /**
   * What was saved in {@code folder}.
   *
   * @throws StoreException if there is nothing, or it is damaged
   */
  public static EvidenceFolder open(Path folder) {
    var store = new EvidenceFolder(folder);
    try {
      FileChannel inputs = FileChannel.open(inputsIn(folder));
      store.stored = inputs;
      ArticleLine.readAll(
          articlesIn(folder),
          line ->
              store.kept.put(
                  line.article().revision(),
                  new Kept(line.article(), new Member(inputs, line.offset(), line.length()))));
      store.forgotten.putAll(Tombstones.read(folder));
      return store;
    } catch (IOException e) {
      store.close();
      throw StoreException.of("cannot read the evidence in", folder, e);
    }
  }

  @Override
  public synchronized void keep(Extracted extraction) {
    Article article = extraction.article();
    if (forgotten.containsKey(article.revision())) {
      return;
    }
    Kept before = kept.get(article.revision());
    if (before != null && !precedes(article, before.article())) {
      return;
    }
    try {
      if (spool == null) {
        spool = Member.spool(folder);
      }
      Member input = Member.append(spool, InputLine.write(extraction.input()));
      kept.put(article.revision(), new Kept(article, input));
    } catch (IOException e) {
      throw StoreException.of("cannot write to", folder, e);
    }
  }

  private static boolean precedes(Article article, Article other) {
    return article.provenance().origin().compareTo(other.provenance().origin()) < 0;
  }

  /**
   * Forgets {@code revision}, its text and its input: what is left is that there was one, and the
   * day. It is not kept again.
   */
  public synchronized void forget(Revision revision, LocalDate on) {
    kept.remove(revision);
    forgotten.putIfAbsent(revision, on);
  }

  /** The day {@code revision} was forgotten; empty if it was not. */
  public synchronized Optional<LocalDate> forgotten(Revision revision) {
    return Optional.ofNullable(forgotten.get(revision));
  }

  /** The revisions of all articles, in their order. */
  public synchronized Set<Revision> revisions() {
    return Collections.unmodifiableSet(kept.keySet());
  }

  @Override
  public synchronized Optional<Article> article(Revision revision) {
    return Optional.ofNullable(kept.get(revision)).map(Kept::article);
  }

  @Override
  public synchronized Optional<Input> input(Revision revision) {
    Kept found = kept.get(revision);
    if (found == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(InputLine.read(found.input().read()));
    } catch (IOException e) {
      throw StoreException.of(
          "the input of " + revision.article() + " is damaged in", inputsIn(folder), e);
    }
  }

  /**
   * Writes what was kept to the folder. Until it is complete, what was there before stays.
   *
   * @throws StoreException if that fails
   */
  public synchronized void save() {
    try {
      new EvidenceWriter(inputsIn(folder), articlesIn(folder)).write(this::eachLine);
      Tombstones.write(folder, forgotten);
    } catch (IOException e) {
      throw StoreException.of("cannot write to", folder, e);
    }
  }

  private void eachLine(EvidenceWriter.Lines lines) throws IOException {
    for (Kept each : kept.values()) {
      lines.add(each.article(), each.input());
    }
  }

  @Override
  public synchronized void close() {
    try (FileChannel first = spool;
        FileChannel second = stored) {
      kept.clear();
    } catch (IOException e) {
      throw StoreException.of("cannot close", folder, e);
    }
  }

  private static Path articlesIn(Path folder) {
    return folder.resolve("articles.jsonl");
  }

  private static Path inputsIn(Path folder) {
    return folder.resolve("inputs.jsonl.gz");
  }
}
