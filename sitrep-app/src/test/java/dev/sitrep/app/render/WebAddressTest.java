package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example/b?c=d&e=f#g, https://a.example/b?c=d&e=f#g",
    "HTTP://a.example, HTTP://a.example",
    "https://a.example:8443/x%20y, https://a.example:8443/x%20y",
    "https://a.example/(x)<y>\"z\", https://a.example/%28x%29%3Cy%3E%22z%22",
    "https://a.example/größe, https://a.example/gr%C3%B6%C3%9Fe",
    "https://[2001:db8::1]/x, https://[2001:db8::1]/x",
  })
  void webAddressesAreLinked(String given, String linked) {
    assertThat(WebAddress.link(given)).contains(linked);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example/",
        "/path",
        "ftp://a.example/",
        "https://",
        "https:///x",
        "https://known.example@bad.example/",
        "https://known.example\\@bad.example/",
        "https://a.example/x y",
        "https://a.example/x\ny",
        "java\tscript:alert(1)",
        "https://\u202Eelpmaxe.a/"
      })
  void othersAreNot(String given) {
    assertThat(WebAddress.link(given)).isEmpty();
  }
}
