package dev.sitrep.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beside its text. What is not known is null or empty, never guessed.
 *
 * @param url canonical address
 * @param outlet who publishes it, by name
 * @param authors persons, in their order; agencies are not among them
 * @param agency the wire agency the article credits (byline, dateline or feed source)
 * @param published first publication
 * @param modified last change
 * @param language BCP 47 tag, of the page's own declaration or detected
 * @param kind what sort of article it is
 * @param paywalled whether the page says that its text goes on behind a paywall
 * @param notes correction and update notices, word for word; not part of the canonical text
 */
public record Metadata(
    @Nullable String url,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String agency,
    @Nullable Timestamp published,
    @Nullable Timestamp modified,
    @Nullable String language,
    Kind kind,
    boolean paywalled,
    List<String> notes) {

  /** Nothing is known. */
  public static final Metadata UNKNOWN =
      new Metadata(null, null, List.of(), null, null, null, null, Kind.NEWS, false, List.of());

  public Metadata {
    authors = List.copyOf(authors);
    notes = List.copyOf(notes);
  }

  /** What sort of article it is; {@code NEWS} unless the page says otherwise. */
  public enum Kind {
    NEWS,
    OPINION,
    LIVE_BLOG,
    TRANSCRIPT,
    /** A statement a body publishes about itself: government, company, alliance. */
    PRESS_RELEASE,
    SPONSORED,
    SATIRE
  }

  /** The same with another outlet. */
  public Metadata withOutlet(@Nullable String name) {
    return new Metadata(
        url, name, authors, agency, published, modified, language, kind, paywalled, notes);
  }

  /** The same with another first publication. */
  public Metadata withPublished(@Nullable Timestamp time) {
    return new Metadata(
        url, outlet, authors, agency, time, modified, language, kind, paywalled, notes);
  }

  /** The same with another language. */
  public Metadata withLanguage(@Nullable String tag) {
    return new Metadata(
        url, outlet, authors, agency, published, modified, tag, kind, paywalled, notes);
  }
}
