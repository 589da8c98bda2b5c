package dev.sitrep.io.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Page;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

  @Test
  void thePagesThatAPageDeclaresAsItsFeedsAreFound() {
    Page page =
        page(
            """
            <html><head><base href="https://cdn.example/site/">
            <link rel="alternate" type="application/rss+xml" href="rss">
            <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="/atom">
            <link rel="alternate" type="application/feed+json" href="https://o.example/feed.json">
            <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" href="x.css">
            <link rel="alternate" type="application/rss+xml" href="rss">
            <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
            <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
            """);

    assertThat(new Discovery().feeds(page))
        .containsExactly(
            "https://cdn.example/site/rss",
            "https://cdn.example/atom",
            "https://o.example/feed.json");
  }

  @Test
  void aRelSaidTwiceIsSaidOnce() {
    Page page = page("<link rel='alternate  alternate' type='application/atom+xml' href='/atom'>");

    assertThat(new Discovery().feeds(page)).containsExactly("https://o.example/atom");
  }

  @Test
  void whereAPageDeclaresNoneThereAreLinksToTry() {
    Page page =
        page(
            "<a href='/news/index.rdf'>RSS</a><a href='/about'>us</a><a"
                + " href='feed://o.example/f'>f</a>");

    assertThat(new Discovery().feeds(page)).isEmpty();
    assertThat(new Discovery().linked(page))
        .containsExactly("https://o.example/news/index.rdf", "http://o.example/f");
  }

  private static Page page(String html) {
    return new Page("page", "https://o.example/a/b.html", "text/html", null, Feeds.bytes(html));
  }
}
