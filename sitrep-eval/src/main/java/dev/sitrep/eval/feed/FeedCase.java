package dev.sitrep.eval.feed;

import dev.sitrep.io.text.Encodings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feed with what is expected of it.
 *
 * @param name the file's path within the set
 * @param bytes the file
 * @param headers the HTTP headers it is served with, names in lower case
 * @param expected the expression that should be true of the feed as it is read; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FeedCase(String name, byte[] bytes, Map<String, String> headers, String expected) {

  private static final String SERVER = "http://127.0.0.1:8097/";

  private static final Pattern HEADER = Pattern.compile("Header:\\s*([\\w-]+):[ \\t]*([^\\r\\n]*)");
  private static final Pattern EXPECT = Pattern.compile("Expect:[ \\t]*([^\\r\\n]*)");

  static FeedCase read(Path root, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      // The comment is ASCII in whatever the feed is written in.
      String text = Encodings.decode(bytes);
      Map<String, String> headers = new TreeMap<>();
      Matcher header = HEADER.matcher(text);
      while (header.find()) {
        headers.put(header.group(1).toLowerCase(Locale.ROOT), header.group(2).strip());
      }
      Matcher expect = EXPECT.matcher(text);
      String expected = expect.find() ? expect.group(1).replaceAll("-->.*", "").strip() : "";
      String name = root.relativize(file).toString().replace('\\', '/');
      return new FeedCase(name, bytes, headers, expected);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Nullable String contentType() {
    return headers.get("content-type");
  }

  /** The address the feed is served at, or says it is at. */
  String url() {
    String said = headers.getOrDefault("content-location", "");
    if (said.startsWith("http://")) {
      return said;
    }
    return SERVER + (said.startsWith("/") ? said.substring(1) : name);
  }
}
