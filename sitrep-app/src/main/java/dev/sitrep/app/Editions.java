package dev.sitrep.app;

import dev.sitrep.app.ReportFiles.Format;
import dev.sitrep.app.ReportMaker.Made;
import dev.sitrep.app.ReportMaker.Task;
import dev.sitrep.app.render.ReportReader;
import dev.sitrep.io.EvidenceFolder;
import dev.sitrep.io.collect.Watch;
import dev.sitrep.io.store.Edition;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Scope;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Revision;
import dev.sitrep.model.report.PublisherFamily;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The editions of a situation: made of what was collected, kept, listed, written once more. */
final class Editions {

  private final World world;
  private final DataFolder folder;
  private final DataFolder.Named situation;

  Editions(World world, DataFolder folder, DataFolder.Named situation) {
    this.world = world;
    this.folder = folder;
    this.situation = situation;
  }

  /** Makes and keeps the next edition; returns the exit code. */
  int make(ReportOptions options) throws IOException {
    try (Store store = folder.existingStore(world)) {
      return make(store, options);
    }
  }

  /** The same in an open store. */
  int make(Store store, ReportOptions options) throws IOException {
    Instant asOf = options.isDated() ? options.asOf(world) : nextSecond(world.clock().instant());
    Watch watch = situation.watch();
    var range = new Range(asOf.minus(watch.window().getDays(), ChronoUnit.DAYS), asOf);
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("window", watch.window().getDays() + " days");
    Path out = options.out(Path.of("report", situation.key()));
    var task = new Task(about(watch), asOf, out, settings);
    Optional<Made> made =
        new ReportMaker(world, options)
            .make(task, new StoredArticles(store, range, situation.scope(), List.of()));
    if (made.isEmpty()) {
      tellOfOlder(store, range);
      return 1;
    }
    Report report = made.get().report();
    var files = new ReportFiles(out, options.limit());
    SortedMap<Format, byte[]> rendered = files.render(report);
    int number = number(store);
    store.keepEdition(edition(number, report, rendered));
    List<Path> written = files.write(rendered, options.formats());
    int code = new Summary(world, made.get().gathered()).of(report, written);
    world.say("Kept as edition " + number + " of " + situation.key());
    return code;
  }

  private void tellOfOlder(Store store, Range range) {
    long older =
        store.extractions(Range.until(range.until()), situation.scope()).stream()
            .filter(Extracted.class::isInstance)
            .count();
    if (older > 0) {
      world.complain(
          "there are older articles ("
              + older
              + "): 'window' in "
              + folder.file(situation.key())
              + " says how many days back a report looks");
    }
  }

  /** What was collected in this very second counts. */
  private static Instant nextSecond(Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(now) ? second : second.plusSeconds(1);
  }

  private static Situation about(Watch watch) {
    List<PublisherFamily> families = new ArrayList<>();
    watch
        .families()
        .forEach(
            (publisher, outlets) -> {
              if (!outlets.isEmpty()) {
                families.add(new PublisherFamily(publisher, outlets));
              }
            });
    return new Situation(watch.name(), watch.terms(), families);
  }

  private int number(Store store) {
    return store.editions(situation.key()).stream().mapToInt(Edition.Head::number).max().orElse(0)
        + 1;
  }

  private Edition edition(int number, Report report, Map<Format, byte[]> rendered) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    rendered.forEach((format, bytes) -> files.put(format.file(), bytes));
    List<Edition.StoryOf> stories =
        report.briefs().stream()
            .map(brief -> new Edition.StoryOf(brief.story(), brief.coverage().articles()))
            .toList();
    return new Edition(
        situation.key(), number, report.asOf(), world.clock().instant(), stories, List.of(), files);
  }

  /** Writes edition {@code number} once more, with its evidence; returns the exit code. */
  int again(int number, ReportOptions options) throws IOException {
    try (Store store = folder.existingStore(world)) {
      Edition edition =
          store
              .edition(situation.key(), number)
              .orElseThrow(() -> new Faults.UserException(missing(store, number)));
      Path out = options.out(Path.of("report", situation.key()));
      try (EvidenceFolder evidence = EvidenceFolder.create(out.resolve("evidence"))) {
        var stored = new StoredArticles(store, Range.until(edition.asOf()), Scope.ALL, List.of());
        for (Edition.StoryOf story : edition.stories()) {
          stored.support(story.articles(), evidence);
          story.articles().forEach(revision -> bury(store, revision, evidence));
        }
        evidence.save();
      }
      Map<Format, byte[]> files = new EnumMap<>(Format.class);
      for (Format format : Format.values()) {
        byte[] bytes = edition.files().get(format.file());
        if (bytes != null) {
          files.put(format, bytes);
        }
      }
      List<Path> written = new ReportFiles(out, options.limit()).write(files, options.formats());
      world.say(
          "Edition "
              + number
              + ", as of "
              + edition.asOf()
              + ": wrote "
              + String.join(", ", written.stream().map(Path::toString).toList()));
      tellOfForgotten(edition);
      return 0;
    }
  }

  private void tellOfForgotten(Edition edition) {
    byte[] json = edition.files().getOrDefault(Format.json.file(), new byte[0]);
    if (json.length == 0) {
      return;
    }
    long forgotten =
        new ReportReader()
            .claims(new String(json, StandardCharsets.UTF_8)).stream()
                .filter(claim -> claim.forgotten() != null)
                .count();
    if (forgotten > 0) {
      world.say(
          "Some of it was forgotten ("
              + Counts.of((int) forgotten, "statement")
              + "): the pages say so, and what is left stands in the JSON");
    }
  }

  private static void bury(Store store, Revision revision, EvidenceFolder evidence) {
    store
        .tombstone(revision)
        .map(stone -> LocalDate.ofInstant(stone.forgotten(), ZoneOffset.UTC))
        .ifPresent(day -> evidence.forget(revision, day));
  }

  private String missing(Store store, int number) {
    int editions = store.editions(situation.key()).size();
    return "there is no edition "
        + number
        + " of "
        + situation.key()
        + (editions == 0 ? ": none was made yet" : ", there are 1 to " + editions);
  }

  /** Lists the editions; returns the exit code. */
  int list(Listing listing) {
    try (Store store = folder.existingStore(world)) {
      List<Edition.Head> editions = store.editions(situation.key());
      for (Edition.Head edition : editions) {
        world.say(
            listing == Listing.JSON
                ? new JsonLine()
                    .put("situation", edition.situation())
                    .put("edition", edition.number())
                    .put("asOf", edition.asOf())
                    .put("made", edition.made())
                    .toString()
                : "edition "
                    + edition.number()
                    + ", as of "
                    + JsonLine.inWords(edition.asOf())
                    + ", made "
                    + JsonLine.inWords(edition.made()));
      }
      if (editions.isEmpty() && listing == Listing.TEXT) {
        world.say("No edition yet: 'sitrep report --situation " + situation.key() + "' makes one");
      }
      return 0;
    }
  }
}
