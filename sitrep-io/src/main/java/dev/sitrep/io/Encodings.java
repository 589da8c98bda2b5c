package dev.sitrep.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** In which characters a file is written that does not say it. */
final class Encodings {

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private Encodings() {}

  /**
   * The text of {@code bytes}: by its byte order mark, else as UTF-8, else in the encoding it looks
   * like, else as windows-1252, which always reads something.
   */
  static String decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /** The same; an encoding that is {@code declared} counts if all bytes are characters in it. */
  static String decode(byte[] bytes, @Nullable String declared) {
    Optional<Charset> unicode = unicode(bytes);
    if (unicode.isPresent()) {
      return withoutMark(new String(bytes, unicode.get()));
    }
    return strictly(bytes, named(declared))
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> new String(bytes, guess(bytes)));
  }

  private static Charset named(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The ASCII in the first bytes of a file; other characters may come out wrong. */
  static String glance(byte[] head) {
    Charset charset = unicode(head).orElse(StandardCharsets.ISO_8859_1);
    return withoutMark(new String(head, charset));
  }

  /** The Unicode encoding {@code bytes} begin with the mark of, or show by their zeros. */
  static Optional<Charset> unicode(byte[] bytes) {
    int first = (at(bytes, 0) << 8) | at(bytes, 1);
    int second = (at(bytes, 2) << 8) | at(bytes, 3);
    if (first == 0xEFBB && at(bytes, 2) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (first == 0 && (second == 0xFEFF || second == '<')) {
      return Optional.of(UTF_32BE);
    }
    if (second == 0 && bytes.length >= 4 && (first == 0xFFFE || first == '<' << 8)) {
      return Optional.of(UTF_32LE);
    }
    if (first == 0xFEFF || (isAscii(first) && isAscii(second))) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    boolean little = isSwappedAscii(first) && isSwappedAscii(second);
    return first == 0xFFFE || little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static boolean isAscii(int unit) {
    return unit > 0 && unit < 0x80;
  }

  private static boolean isSwappedAscii(int unit) {
    return (unit & 0xFF) == 0 && isAscii(unit >> 8);
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : 0;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset guess(byte[] bytes) {
    var detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset fallback = Charset.forName("windows-1252");
    return name != null && Charset.isSupported(name) ? Charset.forName(name) : fallback;
  }
}
