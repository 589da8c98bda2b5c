package dev.sitrep.extract;

import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import dev.sitrep.model.Timestamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page with headline and text, to which tests add dates. */
final class DatedPage {

  private static final Extractor EXTRACTOR = new Extractor();

  static final String URL = "https://tarn.example/coast/ferry";

  static final String TITLE = "<h1>Ferry runs aground off Orla</h1>";

  static final String BODY =
      """
      <p>The ferry to Orla ran aground on a sandbank at dawn on Monday, and its forty passengers
      had to wade ashore in the cold, the harbour police said.</p>
      <p>Nobody was hurt. The captain, who had sailed the route since 4 May 2003, told the police
      that a buoy had been moved during the storm of the night before.</p>
      <p>The company that owns the ferry said it would pay for the hotel and the breakfast of all
      who were on board, and that the next boat would leave on Tuesday.</p>
      """;

  private DatedPage() {}

  /** The day on which {@code html} was published, as found; null for none. */
  static @Nullable String published(String html, String url) {
    return day(metadata(html, url, null).published());
  }

  /** The day of {@code time}; null for none. */
  static @Nullable String day(@Nullable Timestamp time) {
    return time == null ? null : time.day().toString();
  }

  /** What is found of {@code html}, fetched at {@code fetched} if that is known. */
  static Metadata metadata(String html, String url, @Nullable Instant fetched) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    var page = new Page("p", url, "text/html; charset=utf-8", fetched, body);
    return ((Extracted) EXTRACTOR.extract(page)).article().metadata();
  }

  /** Where {@code field} came from. */
  static Finding finding(Metadata metadata, Field field) {
    return metadata.grounds().findings().stream()
        .filter(it -> it.field() == field)
        .findFirst()
        .orElseThrow();
  }
}
