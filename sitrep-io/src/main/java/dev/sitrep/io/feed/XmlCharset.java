package dev.sitrep.io.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding an XML document is said to be written in; the header counts first (RFC 7303). */
final class XmlCharset {

  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s*[=:]\\s*[\"']?\\s*([^\\s;\"']+)");
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})");

  /** "&lt;?xm" in the encodings of IBM's mainframes. */
  private static final int EBCDIC = 0x4C6FA794;

  private XmlCharset() {}

  /** What the Content-Type header names, or null. */
  static @Nullable String ofHeader(@Nullable String contentType) {
    Matcher header = HEADER.matcher(contentType == null ? "" : contentType);
    return header.find() ? header.group(1) : null;
  }

  /** What the XML declaration names, or null. */
  static @Nullable String ofProlog(byte[] bytes) {
    Charset charset =
        isEbcdic(bytes) && Charset.isSupported("IBM037")
            ? Charset.forName("IBM037")
            : StandardCharsets.ISO_8859_1;
    String start = new String(bytes, 0, Math.min(bytes.length, 400), charset);
    Matcher prolog = PROLOG.matcher(start);
    return prolog.find() ? prolog.group(1) : null;
  }

  private static boolean isEbcdic(byte[] bytes) {
    if (bytes.length < 4) {
      return false;
    }
    int first = 0;
    for (int i = 0; i < 4; i++) {
      first = (first << 8) | (bytes[i] & 0xFF);
    }
    return first == EBCDIC;
  }
}
