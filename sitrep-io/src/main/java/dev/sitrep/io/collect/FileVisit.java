package dev.sitrep.io.collect;

import dev.sitrep.io.Inputs;
import dev.sitrep.io.collect.Found.Lead;
import dev.sitrep.io.collect.Round.Counts;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.io.collect.Shelf.Place;
import dev.sitrep.io.collect.SourceSpec.Kind;
import dev.sitrep.io.feed.Opml;
import dev.sitrep.io.feed.OpmlList;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.report.LeftOut;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One look at a source on this machine: a folder, an archive, a file of articles, a list of feeds.
 * It is read again when something in it is newer than the last look.
 */
final class FileVisit {

  private final Tools tools;
  private final SourceSpec spec;
  private final Consumer<SourceSpec> leads;
  private final List<String> notes = new ArrayList<>();
  private Counts counts = Counts.NONE;

  FileVisit(Tools tools, SourceSpec spec, Consumer<SourceSpec> leads) {
    this.tools = tools;
    this.spec = spec;
    this.leads = leads;
  }

  /** Reads the source if there is something new in it. */
  Told run() throws InterruptedException {
    Instant now = tools.clock().instant();
    SourceState state = Polling.settled(tools.shelf().state(spec.address()), now);
    Path path = Path.of(spec.address());
    try {
      if (isList(path)) {
        list(Inputs.listOfFeeds(path));
      } else if (!isNew(path, state)) {
        SourceState next = Polling.ofFileLeftAlone(state, now);
        tools.shelf().save(next);
        return told(Result.NOT_DUE, next);
      } else {
        read();
      }
    } catch (IOException e) {
      String words = Files.exists(path) ? "it cannot be read: " + e.getMessage() : "no such file";
      return save(Result.FAILED, state, now, words);
    }
    return save(Result.ANSWERED, state, now, null);
  }

  private boolean isList(Path path) {
    return spec.kind() == Kind.OPML || (spec.kind() == Kind.AUTO && Inputs.isListOfFeeds(path));
  }

  private void list(byte[] bytes) {
    OpmlList list = new Opml().read(bytes);
    list.bad().forEach(bad -> notes.add("line " + bad.line() + ": " + bad.reason()));
    List<Lead> found =
        list.subscriptions().stream().map(feed -> new Lead(feed.url(), Kind.FEED)).toList();
    tools.shelf().lead(spec.address(), found);
    found.forEach(lead -> leads.accept(spec.leadingTo(lead.address(), lead.kind())));
  }

  private static boolean isNew(Path path, SourceState state) throws IOException {
    Instant success = state.lastSuccess();
    if (success == null) {
      return true;
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(file -> !isHidden(file)).anyMatch(file -> isSince(file, success));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The reader of folders passes over these too; editors lock files with links to nowhere. */
  private static boolean isHidden(Path file) {
    return file.getFileName() != null && file.getFileName().toString().startsWith(".");
  }

  private static boolean isSince(Path file, Instant success) {
    try {
      FileTime changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
      return !changed.toInstant().isBefore(success);
    } catch (IOException e) {
      // Something goes on in the folder.
      return true;
    }
  }

  private void read() throws IOException, InterruptedException {
    Files.getLastModifiedTime(Path.of(spec.address()));
    var dressing = new Dressing(spec);
    var interrupted = new InterruptedException[1];
    Inputs.of(List.of(spec.address()), InputStream.nullInputStream())
        .read(input -> keep(input, dressing, interrupted), this::note);
    if (interrupted[0] != null) {
      throw interrupted[0];
    }
  }

  private void note(LeftOut leftOut) {
    notes.add(leftOut.where() + ": " + leftOut.detail());
  }

  /** The reader of files cannot be stopped from within; what it still brings is let go. */
  private void keep(Input input, Dressing dressing, InterruptedException[] interrupted) {
    if (interrupted[0] != null) {
      return;
    }
    try {
      Extraction extraction = tools.reading().extract(input);
      Entry entry = input instanceof Entry data ? data : null;
      String link = input instanceof Page page ? page.url() : entry == null ? null : entry.url();
      var place =
          new Place(spec.address(), entry == null ? null : entry.id(), link, input.sha256());
      counts = counts.plus(tools.shelf().keepEntry(place, dressing.dress(extraction, entry)));
    } catch (InterruptedException e) {
      interrupted[0] = e;
    }
  }

  private Told save(Result result, SourceState state, Instant now, @Nullable String words) {
    SourceState next = Polling.ofFile(state, now, words);
    tools.shelf().save(next);
    return told(result, next);
  }

  private Told told(Result result, SourceState state) {
    String words = notes.isEmpty() ? state.lastError() : String.join("; ", notes);
    return new Told(spec.address(), result, words, counts, state.nextDue());
  }
}
