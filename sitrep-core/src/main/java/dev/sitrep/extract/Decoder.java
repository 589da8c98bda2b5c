package dev.sitrep.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
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

  /** How many bytes detection looks at, so that its time is bounded. */
  private static final int DETECT_WITHIN = 64 * 1024;

  private Decoder() {}

  /** The characters of {@code body}. */
  static String decode(byte[] body, @Nullable String contentType) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
    }
    Charset declared = contentType == null ? null : named(contentType);
    if (declared == null) {
      declared = declaredInPage(body);
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8) && !isUtf16(declared)) {
      // Pages moved to UTF-8 often keep an old declaration; text that is valid UTF-8 with
      // multi-byte characters is practically never anything else.
      String strict = hasHighBytes(body) ? strictUtf8(body) : null;
      return strict != null && isSingleByte(declared) ? strict : new String(body, declared);
    }
    String strict = strictUtf8(body);
    return strict != null ? strict : new String(body, detected(body));
  }

  private static Charset detected(byte[] body) {
    var detector = new UniversalDetector();
    detector.handleData(body, 0, Math.min(body.length, DETECT_WITHIN));
    detector.dataEnd();
    Charset found = charset(detector.getDetectedCharset());
    if (found == null || found.equals(StandardCharsets.US_ASCII)) {
      String lenient = new String(body, StandardCharsets.UTF_8);
      long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
      long high = lenient.chars().filter(c -> c > 0x7F).count();
      return broken * 4 < high ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }
    return found;
  }

  private static @Nullable Charset declaredInPage(byte[] body) {
    int end = Math.min(body.length, DECLARATION_WITHIN);
    String head = new String(body, 0, end, StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<?xml")) {
      int at = lower.indexOf("encoding=");
      if (at > 0 && at < lower.indexOf("?>")) {
        return charset(valueAt(head, at + "encoding=".length()));
      }
    }
    Charset found =
        Prescan.declared(head, name -> charset(name) != null).map(Decoder::charset).orElse(null);
    return found != null && isUtf16(found) ? StandardCharsets.UTF_8 : found;
  }

  /** The charset after "charset=" in a header or an element. */
  private static @Nullable Charset named(String text) {
    int at = text.toLowerCase(Locale.ROOT).indexOf("charset");
    int equals = at < 0 ? -1 : text.indexOf('=', at);
    return equals < 0 ? null : charset(valueAt(text, equals + 1));
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

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    String lower = name.strip().toLowerCase(Locale.ROOT);
    // The Encoding Standard reads these labels as their Windows supersets.
    String real =
        switch (lower) {
          case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
          case "iso-8859-9" -> "windows-1254";
          case "gb2312", "gbk" -> "GB18030";
          case "shift_jis", "sjis", "x-sjis" -> "windows-31j";
          case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
          case "utf8" -> "UTF-8";
          case "x-user-defined" -> "windows-1252";
          default -> lower;
        };
    try {
      return Charset.forName(real);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String strictUtf8(byte[] body) {
    try {
      CharBuffer decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body));
      return decoded.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
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

  private static boolean isUtf16(Charset charset) {
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
