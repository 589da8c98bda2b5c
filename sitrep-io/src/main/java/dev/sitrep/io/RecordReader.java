package dev.sitrep.io;

import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Reads the records of an archive that hold pages or feeds, and counts those that hold others. */
final class RecordReader {

  private final Sink sink;
  private final SortedMap<String, Integer> others = new TreeMap<>();

  RecordReader(Sink sink) {
    this.sink = sink;
  }

  /** How many responses there were of each type that is no page. */
  SortedMap<String, Integer> others() {
    return others;
  }

  /** Reads {@code record}; what the archive says of itself (requests, metadata) is passed over. */
  void read(WarcRecord record, String origin) {
    try {
      if (record instanceof WarcResponse response && isHttp(response)) {
        response(response, origin);
      } else if (record instanceof WarcResource resource) {
        payload(resource, resource.body().stream(), type(resource.contentType()), origin);
      }
    } catch (IOException | IllegalArgumentException | LinkageError e) {
      // LinkageError: an encoding for which jwarc wants a library that is not there.
      sink.unreadable(origin, "at " + record.position() + ": " + Failures.inWords(e));
    }
  }

  private static boolean isHttp(WarcResponse response) {
    MediaType type = response.contentType();
    return type.type().equals("application") && type.subtype().equals("http");
  }

  private void response(WarcResponse record, String origin) throws IOException {
    HttpResponse http = record.http();
    int status = http.status();
    if (status >= 400) {
      sink.leaveOut(origin, Reason.ERROR_PAGE, "HTTP " + status + " from " + address(record));
    } else if (status >= 300) {
      sink.leaveOut(origin, Reason.REDIRECT, "HTTP " + status + " from " + address(record));
    } else {
      String type = http.headers().first("Content-Type").orElse(null);
      payload(record, http.bodyDecoded().stream(), type, origin);
    }
  }

  private void payload(
      WarcCaptureRecord record, InputStream body, @Nullable String type, String origin)
      throws IOException {
    var in = new BufferedInputStream(new LastingFailure(body));
    switch (kind(in, type)) {
      case PAGE -> {
        byte[] bytes = Bytes.all(in);
        sink.accept(new Page(origin, address(record), type, record.date(), bytes));
        tellIfCut(record, origin);
      }
      case FEED, JSON_FEED -> {
        var facts = new Facts(address(record), type, record.date());
        new Listings(sink).feed(Bytes.all(in), facts, origin);
      }
      default -> others.merge(name(type), 1, Integer::sum);
    }
  }

  /** What the payload is, unless its type says that it is no text to read. */
  private static Kind kind(BufferedInputStream in, @Nullable String type) throws IOException {
    String name = name(type);
    boolean readable =
        name.contains("html")
            || name.contains("xml")
            || name.contains("feed")
            || name.equals("application/json")
            || name.equals("text/plain")
            || name.equals("unknown")
            || name.equals("application/octet-stream");
    return readable ? Kind.of(Bytes.peek(in, Kind.HEAD)) : Kind.BINARY;
  }

  private void tellIfCut(WarcRecord record, String origin) {
    if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
      sink.unreadable(origin, "cut off when it was archived; what there is was read");
    }
  }

  private static String address(WarcCaptureRecord record) {
    String target = record.target();
    // Old versions of wget put the address in angle brackets.
    boolean bracketed = target.startsWith("<") && target.endsWith(">");
    return bracketed ? target.substring(1, target.length() - 1) : target;
  }

  private static @Nullable String type(MediaType type) {
    return type.equals(MediaType.OCTET_STREAM) ? null : type.toString();
  }

  private static String name(@Nullable String type) {
    return type == null ? "unknown" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
