package dev.sitrep.app.render;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Jackson's streaming writer, with the few verbs a report is written in. */
final class JsonOut {

  private final StringWriter text = new StringWriter(1 << 16);
  private final JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text);

  /** Two blanks a level and line feeds, on every platform. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      var indenter = new DefaultIndenter("  ", "\n");
      var separators =
          PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER);
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(indenter)
          .withArrayIndenter(indenter);
    }
  }

  void object() {
    json.writeStartObject();
  }

  void object(String key) {
    json.writeName(key);
    json.writeStartObject();
  }

  void end() {
    json.writeEndObject();
  }

  void key(String key) {
    json.writeName(key);
  }

  void text(String key, @Nullable String value) {
    json.writeName(key);
    json.writeString(value);
  }

  /** A constant in lower case: {@code live_blog}. */
  void word(String key, Enum<?> value) {
    text(key, value.name().toLowerCase(Locale.ROOT));
  }

  void number(String key, int value) {
    json.writeName(key);
    json.writeNumber(value);
  }

  void number(String key, @Nullable Double value) {
    json.writeName(key);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  /** Without exponent, unless its digits would fill the page. */
  void number(String key, BigDecimal value) {
    json.writeName(key);
    boolean isShort = Math.abs((long) value.scale()) < 40;
    json.writeNumber(isShort ? value.toPlainString() : value.toString());
  }

  void flag(String key, boolean value) {
    json.writeName(key);
    json.writeBoolean(value);
  }

  void texts(String key, List<String> values) {
    each(key, values, json::writeString);
  }

  <T> void each(String key, List<T> values, Consumer<T> write) {
    json.writeName(key);
    each(values, write);
  }

  <T> void each(List<T> values, Consumer<T> write) {
    json.writeStartArray();
    values.forEach(write);
    json.writeEndArray();
  }

  /** The text written, with a line feed at its end. */
  String finish() {
    json.close();
    return visible(text.getBuffer().append('\n'));
  }

  /**
   * Escapes what is not seen, turns the direction of writing, steers a terminal or would be lost in
   * UTF-8. Outside its strings, JSON is ASCII, so what is found here stands in one.
   */
  private static String visible(CharSequence written) {
    var visible = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean pair =
          i + 1 < written.length() && Character.isSurrogatePair(c, written.charAt(i + 1));
      if (pair) {
        visible.append(c).append(written.charAt(++i));
      } else if (c >= 0x7F && isHidden(c)) {
        visible.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        visible.append(c);
      }
    }
    return visible.toString();
  }

  private static boolean isHidden(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> c >= 0xFFFE;
    };
  }
}
