package dev.sitrep.extract;

import dev.sitrep.language.EncodingLabels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * From the bytes of a page to its characters, in the order of the HTML standard's "encoding
 * sniffing": byte order mark, Content-Type header, the page's own declaration; then well-formed
 * UTF-8, then detection from the first bytes. A declaration that the bytes refute is not believed.
 */
final class Decoder {

  /**
   * How far into a page its own declaration may stand. The standard looks at 1,024 bytes first, and
   * begins anew if it meets one later.
   */
  private static final int DECLARATION_WITHIN = 64 * 1024;

  private static final int DECLARATION_MOSTLY_WITHIN = 1024;

  /** How many bytes detection looks at, so that its time is bounded. */
  private static final int DETECT_WITHIN = 64 * 1024;

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private Decoder() {}

  /**
   * The characters of {@code body}.
   *
   * @param contentType the Content-Type header, where known
   */
  static String decode(byte[] body, @Nullable String contentType) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    Optional<Charset> wide = WideCharacters.of(body);
    if (wide.isPresent()) {
      int mark = WideCharacters.hasMark(body) ? 2 : 0;
      return new String(body, mark, body.length - mark, wide.get());
    }
    Charset declared = contentType == null ? null : named(contentType);
    if (declared == null || isWide(declared)) {
      declared = declaredInPage(body);
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8) && !isWide(declared)) {
      // Pages moved to UTF-8 often keep an old declaration; text that is valid UTF-8 with
      // multi-byte characters is practically never anything else.
      String strict = isSingleByte(declared) && hasHighBytes(body) ? Utf8.decode(body) : null;
      return strict != null ? strict : in(declared, body);
    }
    String strict = Utf8.decode(body);
    return strict != null ? strict : in(detected(body), body);
  }

  private static Charset detected(byte[] body) {
    String lenient = new String(body, StandardCharsets.UTF_8);
    long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
    long beyond = lenient.chars().filter(c -> c > 0x7F).count();
    if (broken * 4 < beyond) {
      return StandardCharsets.UTF_8;
    }
    var detector = new UniversalDetector();
    detector.handleData(body, 0, Math.min(body.length, DETECT_WITHIN));
    detector.dataEnd();
    Charset found = EncodingLabels.charset(detector.getDetectedCharset());
    if (found == null || isWide(found)) {
      return WESTERN;
    }
    // Small letters are the same in both, and pages do not come in the Macintosh's.
    return found.name().equals("x-MacCyrillic") ? CYRILLIC : found;
  }

  /** The windows-1252 of the standard has the five bytes that Java leaves out as controls. */
  private static String in(Charset charset, byte[] body) {
    String text = new String(body, charset);
    if (!charset.equals(WESTERN) || text.indexOf('\uFFFD') < 0) {
      return text;
    }
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == '\uFFFD') {
        characters[i] = (char) (body[i] & 0xFF);
      }
    }
    return new String(characters);
  }

  private static @Nullable Charset declaredInPage(byte[] body) {
    String beginning = latin(body, DECLARATION_MOSTLY_WITHIN);
    Charset found;
    if (beginning.regionMatches(true, 0, "<?xml", 0, 5) && !inXml(body).isEmpty()) {
      found = EncodingLabels.charset(inXml(body));
    } else {
      found =
          prescanned(beginning).or(() -> prescanned(latin(body, DECLARATION_WITHIN))).orElse(null);
    }
    return found != null && isWide(found) ? StandardCharsets.UTF_8 : found;
  }

  private static String latin(byte[] body, int most) {
    return new String(body, 0, Math.min(body.length, most), StandardCharsets.ISO_8859_1);
  }

  /** The encoding that the declaration of an XML document names; empty if it names none. */
  private static String inXml(byte[] body) {
    String head = latin(body, DECLARATION_WITHIN);
    String declaration = head.substring(0, Math.max(0, head.indexOf("?>")));
    int at = declaration.toLowerCase(Locale.ROOT).indexOf("encoding=");
    return at > 0 ? valueAt(head, at + "encoding=".length()) : "";
  }

  private static Optional<Charset> prescanned(String head) {
    return Prescan.declared(head, name -> EncodingLabels.charset(name) != null)
        .map(EncodingLabels::charset);
  }

  /** The charset after "charset=" in a header or an element. */
  private static @Nullable Charset named(String text) {
    int at = text.toLowerCase(Locale.ROOT).indexOf("charset");
    int equals = at < 0 ? -1 : text.indexOf('=', at);
    return equals < 0 ? null : EncodingLabels.charset(valueAt(text, equals + 1));
  }

  private static String valueAt(String text, int from) {
    int start = from;
    while (start < text.length() && "\"' ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && "\"' ;/>,".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean hasHighBytes(byte[] body) {
    for (byte b : body) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
  }

  /** Bytes that were such would have shown it. */
  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static boolean startsWith(byte[] body, int... bytes) {
    if (body.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((body[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
