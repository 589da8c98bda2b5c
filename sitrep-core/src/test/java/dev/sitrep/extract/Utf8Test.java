package dev.sitrep.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  private static final String[] PIECES = {
    "The harbour of Tarn was closed. ",
    "\u00E9",
    "\u20AC",
    "\uD83C\uDF0A",
    "\uFFFD",
    "<p>",
    "\u0000"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Tarn",
        "Caf\u00E9 Tarn",
        "12345678\u00E912345678",
        "\u6E2F\u53E3",
        "\uD83C\uDF0A",
        "\uFFFD"
      })
  void textIsReadAsItWasWritten(String text) {
    assertThat(Utf8.decode(text.getBytes(UTF_8))).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "80", // goes on with nothing
        "C3", // ends too early
        "E282", // ends too early
        "C0AF", // longer than it need be
        "E080AF",
        "F08080AF",
        "EDA080", // half of a pair
        "F4908080", // above the last character
        "F8888080", // no length at all
        "41C341" // in the middle of text
      })
  void whatIsNoUtf8IsNotRead(String bytes) {
    assertThat(Utf8.decode(HexFormat.of().parseHex(bytes))).isNull();
  }

  @Test
  void bytesOfAnySortAreReadAsJavaReadsThem() {
    var random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = bytes(random);
      assertThat(Utf8.decode(bytes)).as(HexFormat.of().formatHex(bytes)).isEqualTo(byJava(bytes));
    }
  }

  private static byte[] bytes(Random random) {
    var text = new StringBuilder();
    int pieces = random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    if (bytes.length > 0 && random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static String byJava(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
