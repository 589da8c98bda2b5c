package dev.sitrep.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beside its text. What is not known is null or empty, never guessed.
 *
 * @param imprint where it is published
 * @param credit who wrote it
 * @param dates when it was published and changed
 * @param language BCP 47 tag, of the page's own declaration or detected
 * @param kind what sort of article it is
 * @param notices what it says of its own text
 * @param grounds what all this and the text rest on
 */
public record Metadata(
    Imprint imprint,
    Credit credit,
    Dates dates,
    @Nullable String language,
    Kind kind,
    Notices notices,
    Grounds grounds) {

  /** Nothing is known. */
  public static final Metadata UNKNOWN =
      new Metadata(
          Imprint.UNKNOWN,
          Credit.UNKNOWN,
          Dates.UNKNOWN,
          null,
          Kind.NEWS,
          Notices.NONE,
          Grounds.NONE);

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

  /**
   * Where an article is published.
   *
   * @param url canonical address
   * @param outlet who publishes it, by name
   * @param section the part of the outlet it stands in, as the outlet calls it
   * @param image address of its lead image; never fetched
   */
  public record Imprint(
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String section,
      @Nullable String image) {

    /** Nothing is known. */
    public static final Imprint UNKNOWN = new Imprint(null, null, null, null);
  }

  /**
   * Who wrote an article.
   *
   * @param authors persons, in their order; agencies are not among them
   * @param agency the wire agency the article credits (byline, dateline or feed source)
   */
  public record Credit(List<String> authors, @Nullable String agency) {

    /** Nobody is named. */
    public static final Credit UNKNOWN = new Credit(List.of(), null);

    public Credit {
      authors = List.copyOf(authors);
    }
  }

  /**
   * When an article was published.
   *
   * @param published first publication
   * @param modified last change
   */
  public record Dates(@Nullable Timestamp published, @Nullable Timestamp modified) {

    /** Nothing is known. */
    public static final Dates UNKNOWN = new Dates(null, null);
  }

  /**
   * What a page says of the text of its article.
   *
   * @param paywalled whether the text goes on behind a paywall
   * @param notes correction and update notices, word for word; not part of the canonical text
   */
  public record Notices(boolean paywalled, List<String> notes) {

    /** It says nothing. */
    public static final Notices NONE = new Notices(false, List.of());

    public Notices {
      notes = List.copyOf(notes);
    }
  }

  /** See {@link Imprint#url}. */
  public @Nullable String url() {
    return imprint.url;
  }

  /** See {@link Imprint#outlet}. */
  public @Nullable String outlet() {
    return imprint.outlet;
  }

  /** See {@link Credit#authors}. */
  public List<String> authors() {
    return credit.authors;
  }

  /** See {@link Credit#agency}. */
  public @Nullable String agency() {
    return credit.agency;
  }

  /** See {@link Dates#published}. */
  public @Nullable Timestamp published() {
    return dates.published;
  }

  /** See {@link Dates#modified}. */
  public @Nullable Timestamp modified() {
    return dates.modified;
  }

  /** See {@link Notices#paywalled}. */
  public boolean paywalled() {
    return notices.paywalled;
  }

  /** See {@link Notices#notes}. */
  public List<String> notes() {
    return notices.notes;
  }

  /** The same published elsewhere. */
  public Metadata with(Imprint imprint) {
    return new Metadata(imprint, credit, dates, language, kind, notices, grounds);
  }

  /** The same written by others. */
  public Metadata with(Credit credit) {
    return new Metadata(imprint, credit, dates, language, kind, notices, grounds);
  }

  /** The same of another time. */
  public Metadata with(Dates dates) {
    return new Metadata(imprint, credit, dates, language, kind, notices, grounds);
  }

  /** The same with other notices. */
  public Metadata with(Notices notices) {
    return new Metadata(imprint, credit, dates, language, kind, notices, grounds);
  }

  /** The same on other grounds. */
  public Metadata with(Grounds grounds) {
    return new Metadata(imprint, credit, dates, language, kind, notices, grounds);
  }

  /** The same of another kind. */
  public Metadata with(Kind kind) {
    return new Metadata(imprint, credit, dates, language, kind, notices, grounds);
  }

  /** The same with another outlet. */
  public Metadata withOutlet(@Nullable String name) {
    return with(new Imprint(imprint.url, name, imprint.section, imprint.image));
  }

  /** The same with another first publication. */
  public Metadata withPublished(@Nullable Timestamp time) {
    return with(new Dates(time, dates.modified));
  }

  /** The same with another language. */
  public Metadata withLanguage(@Nullable String tag) {
    return new Metadata(imprint, credit, dates, tag, kind, notices, grounds);
  }

  /** The same with other correction and update notices. */
  public Metadata withNotes(List<String> notes) {
    return with(new Notices(notices.paywalled, notes));
  }
}
