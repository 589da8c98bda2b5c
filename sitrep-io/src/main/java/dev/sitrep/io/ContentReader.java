package dev.sitrep.io;

import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
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
  void read(BufferedInputStream raw, String origin, Facts facts) throws IOException {
    BufferedInputStream in = Bytes.decompressed(raw);
    Kind kind = Kind.of(Bytes.peek(in, Kind.HEAD));
    switch (kind) {
      case EMPTY -> empty(in, origin);
      case PAGE -> sink.accept(page(in, origin, facts));
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
      case ARC -> "an ARC archive; only its successor WARC is read";
      case JSON_ARRAY -> "a JSON array; give one article a line (JSON Lines)";
      case OPML -> "a list of feeds (OPML): fetching is not supported yet";
      case SITEMAP -> "a list of pages (sitemap): fetching is not supported yet";
      case UNKNOWN_XML -> "XML that is no feed";
      default -> "not supported yet";
    };
  }
}
