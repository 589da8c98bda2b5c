package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.1/, 127.0.0.1",
    "http://127.0.1/, 127.0.0.1",
    "http://2130706433/, 127.0.0.1",
    "http://0x7f000001/, 127.0.0.1",
    "http://0x7F.0x00.0x00.0x01/, 127.0.0.1",
    "http://0177.0.0.1/, 127.0.0.1",
    "http://017700000001/, 127.0.0.1",
    "http://127.0.0.1./, 127.0.0.1",
    "http://0/, 0.0.0.0",
    "http://10.256/, 10.0.1.0",
    "http://①②⑦.⓪.⓪.①/, 127.0.0.1",
    "http://127。0。0。1/, 127.0.0.1",
    "HTTP://News.EXAMPLE/, news.example",
    "http://1.news.example/, 1.news.example",
  })
  void anAddressInNumbersIsTheSameInEverySpelling(String address, String host) throws Exception {
    assertThat(Target.parse(address).host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1:70/",
        "jar:file:///tmp/x.jar!/a",
        "data:text/html,x",
        "javascript:alert(1)",
        "feed:http://127.0.0.1/",
        "//127.0.0.1/",
        "\\\\127.0.0.1\\share",
        "http:///etc/passwd",
        "https:127.0.0.1",
        "http:/127.0.0.1/",
        "http://a.example\\@b.example/",
        "http://a.example\r\nHost: b.example/",
        "http://a.example/\r\nX: y",
        "http://1.2.3.256/",
        "http://1.2.3.4.5/",
        "http://a.example:99999/",
        "http://",
        "",
        "news",
      })
  void whatIsNoAddressOfTheWebIsRefused(String address) {
    assertThatThrownBy(() -> Target.parse(address))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.failure()).isEqualTo(Failure.BAD_ADDRESS))
        .hasMessageContaining("refused");
  }

  @Test
  void aFragmentAndAUserAreNoPartOfTheAddress() throws Exception {
    Target target = Target.parse("https://ann:secret@a.example:8443/x?q=1#part");

    assertThat(target.url()).hasToString("https://a.example:8443/x?q=1");
    assertThat(target.origin()).isEqualTo("https://a.example:8443");
    assertThat(target.authorization()).startsWith("Basic ");
  }

  @Test
  void aPasswordIsNotInTheMessage() {
    assertThatThrownBy(() -> Target.parse("ftp://ann:secret@a.example/"))
        .hasMessageNotContaining("secret");
  }
}
