package dev.sitrep.io;

import dev.sitrep.io.text.Encodings;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Finds out what a file is and has it read by the reader of that kind. */
final class ContentReader {

  /** Which plain texts are roundups. */
  private enum Texts {
    ALL,
    NAMED_SO
  }

  private final Sink sink;
  private final Texts texts;

  /** A reader of what the user named: there every plain text is a roundup. */
  ContentReader(Sink sink) {
    this(sink, Texts.ALL);
  }

  private ContentReader(Sink sink, Texts texts) {
    this.sink = sink;
    this.texts = texts;
  }

  /** A reader of what was found in a folder: scripts and notes lie about there too. */
  static ContentReader inFolder(Sink sink) {
    return new ContentReader(sink, Texts.NAMED_SO);
  }

  /**
   * Reads {@code raw} into the sink.
   *
   * @throws IOException if it breaks off; what came before is read
   */
  void read(BufferedInputStream raw, Located place) throws IOException {
    String origin = place.origin();
    BufferedInputStream in = Bytes.decompressed(raw);
    Kind kind = Kind.of(Bytes.peek(in, Kind.HEAD));
    switch (kind) {
      case EMPTY -> empty(in, origin);
      case PAGE -> sink.accept(page(in, origin, place.facts()));
      case WARC, ARC -> archive(in, place);
      case FEED, JSON_FEED -> new Listings(sink).feed(Bytes.all(in), place.facts(), origin);
      case OPML -> new Listings(sink).opml(Bytes.all(in), origin);
      case SITEMAP -> new Listings(sink).sitemap(Bytes.all(in), place.facts(), origin);
      case JSON_LINES -> new JsonLinesReader(origin, sink).read(in);
      case TEXT -> text(in, origin);
      default -> sink.unreadable(origin, complaint(kind));
    }
  }

  private void empty(BufferedInputStream in, String origin) throws IOException {
    // A damaged archive shows its damage only when it is read.
    sink.empty(origin, in.readNBytes(Kind.HEAD).length == 0 ? "no bytes" : "only white space");
  }

  private static Page page(BufferedInputStream in, String origin, Facts facts) throws IOException {
    return new Page(origin, facts.url(), facts.contentType(), facts.fetched(), Bytes.all(in));
  }

  private void archive(BufferedInputStream in, Located place) throws IOException {
    if (place.file() != null) {
      archive(place.file(), place.origin());
      return;
    }
    // Finding the next record behind damage needs a file to go back and forth in.
    try (ScratchFolder folder = ScratchFolder.create()) {
      Path file = folder.path().resolve("archive.warc");
      Files.copy(in, file);
      archive(file, place.origin());
    }
  }

  private void archive(Path file, String origin) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      new ArchiveReader(origin, sink).read(channel);
    }
  }

  private void text(BufferedInputStream in, String origin) throws IOException {
    String name = origin.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      new JsonLinesReader(origin, sink).read(in);
    } else if (texts == Texts.ALL || name.endsWith(".txt") || name.endsWith(".txt.gz")) {
      new RoundupReader(origin, sink).read(Encodings.decode(Bytes.all(in)));
    } else {
      sink.leaveOut(
          origin, Reason.NOT_AN_ARTICLE, "plain text in a folder is read only if named .txt");
    }
  }

  private static String complaint(Kind kind) {
    return switch (kind) {
      case BINARY -> "binary data";
      case JSON_ARRAY -> "a JSON array; give one article a line (JSON Lines)";
      case UNKNOWN_XML -> "XML that is no feed";
      default -> "not supported yet";
    };
  }
}
