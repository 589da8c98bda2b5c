package dev.sitrep.io.text;

import dev.sitrep.language.EncodingLabels;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** From bytes to characters, where what is said of the encoding may be wrong or missing. */
public final class Encodings {

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** How many bytes detection looks at, so that its time is bounded. */
  private static final int DETECT_WITHIN = 64 * 1024;

  private Encodings() {}

  /**
   * The text of {@code bytes}, without its byte order mark.
   *
   * <p>It is read by its byte order mark; else as UTF-8 if it has characters beyond ASCII and all
   * are well-formed, which practically never happens by chance; else in the first encoding {@code
   * declared} in which all bytes are characters, each name read as the Encoding Standard does; else
   * in the one it looks like, else as windows-1252, which always reads something.
   *
   * @param declared names of encodings, the one to believe first in front; null and unknown names
   *     do not count
   */
  public static String decode(byte[] bytes, @Nullable String... declared) {
    Optional<Charset> unicode = unicode(bytes);
    if (unicode.isPresent()) {
      return withoutMark(new String(bytes, unicode.get()));
    }
    List<Charset> named =
        Arrays.stream(declared).map(EncodingLabels::charset).filter(Objects::nonNull).toList();
    boolean ascii = isAscii(bytes);
    if (ascii && named.stream().noneMatch(Encodings::isSevenBit)) {
      return new String(bytes, StandardCharsets.US_ASCII);
    }
    Optional<String> utf8 = ascii ? Optional.empty() : strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    return named.stream()
        .map(charset -> strictly(bytes, charset))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> guessed(bytes));
  }

  /** The ASCII in the first bytes of a file; other characters may come out wrong. */
  public static String glance(byte[] head) {
    Charset charset = unicode(head).orElse(StandardCharsets.ISO_8859_1);
    return withoutMark(new String(head, charset));
  }

  /** Whether ASCII bytes may mean other characters than ASCII. */
  private static boolean isSevenBit(Charset charset) {
    return charset.name().startsWith("ISO-2022");
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
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

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
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

  private static String guessed(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
    long beyond = lenient.chars().filter(c -> c > 0x7F).count();
    if (broken * 4 < beyond) {
      return lenient;
    }
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, DETECT_WITHIN));
    detector.dataEnd();
    Charset found = EncodingLabels.charset(detector.getDetectedCharset());
    return found == null || found.equals(WINDOWS_1252) ? western(bytes) : new String(bytes, found);
  }

  /**
   * The windows-1252 of the Encoding Standard, where the five bytes Java leaves out are controls.
   */
  private static String western(byte[] bytes) {
    char[] characters = new String(bytes, WINDOWS_1252).toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == '\uFFFD') {
        characters[i] = (char) (bytes[i] & 0xFF);
      }
    }
    return new String(characters);
  }
}
