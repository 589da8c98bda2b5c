package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainTest {

  @Test
  void aLineIsOneLine() {
    assertThat(Plain.line("  a\r\n\tb\u2028c\u00A0 d ")).isEqualTo("a b c d");
  }

  @Test
  void directionAndInvisibleCharactersGo() {
    assertThat(Plain.line("evil\u202Egnp.exe\u2066 \u200Bx\uFEFF\u00AD\u061C\u200E"))
        .isEqualTo("evilgnp.exe x");
    assertThat(Plain.line("\uDB40\uDC41tag")).isEqualTo("tag");
  }

  @Test
  void lostCharactersAreSeen() {
    assertThat(Plain.line("a\u0000b\u001B[31m\uD83Dc")).isEqualTo("a\uFFFDb\uFFFD[31m\uFFFDc");
  }

  @Test
  void joinersStayWhereWritingNeedsThem() {
    assertThat(Plain.line("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    assertThat(Plain.line("👩\u200D🚒")).isEqualTo("👩\u200D🚒");
    assertThat(Plain.line("pass\u200Dword")).isEqualTo("password");
  }

  @Test
  void aPartOfALineKeepsTheBlanksAtItsEnds() {
    assertThat(Plain.part(" and \n")).isEqualTo(" and ");
    assertThat(Plain.part(" ")).isEqualTo(" ");
    assertThat(Plain.part("")).isEmpty();
  }

  @Test
  void aLongLineIsCutAfterAWord() {
    assertThat(Plain.line("one two three four", 10)).isEqualTo("one two …");
    assertThat(Plain.line("😀".repeat(10), 5)).isEqualTo("😀😀 …");
  }
}
