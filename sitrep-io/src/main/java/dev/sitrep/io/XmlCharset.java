package dev.sitrep.io;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding an XML document says it is written in. */
final class XmlCharset {

  private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})");

  private XmlCharset() {}

  /** Its name: by the header, which counts first (RFC 7303), or the XML declaration; or null. */
  static @Nullable String declared(byte[] bytes, @Nullable String contentType) {
    if (contentType != null) {
      Matcher header = HEADER.matcher(contentType);
      if (header.find()) {
        return header.group(1);
      }
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
    Matcher prolog = PROLOG.matcher(start);
    return prolog.find() ? prolog.group(1) : null;
  }
}
