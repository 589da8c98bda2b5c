package dev.sitrep.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article that came as data: an entry of a feed (the words are Atom's, RFC 4287), a line of JSON
 * Lines, an item of a roundup.
 *
 * @param origin see {@link Input#origin()}
 * @param id the id the data gives, where it gives one
 * @param url link to the full article, where given
 * @param title headline as plain text, where given
 * @param summary teaser or lead as plain text, where given; it may be cut off
 * @param content the text; empty where the data has only a headline or a summary
 * @param form how {@code content} is written
 * @param about what is said of the article beside its text
 */
public record Entry(
    String origin,
    @Nullable String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String summary,
    String content,
    Form form,
    About about)
    implements Input {

  @Override
  public String sha256() {
    // The unit separator stands in no field that means anything; null is not the empty string.
    String fields =
        Stream.of(id, url, title, summary, content, form, about)
            .map(field -> field == null ? "\0" : field.toString())
            .collect(Collectors.joining("\u001f"));
    return Revision.sha256(fields.getBytes(StandardCharsets.UTF_8));
  }

  /** How the content of an entry is written. */
  public enum Form {
    /** Plain text, a paragraph a line. */
    TEXT,
    /** Escaped or embedded HTML. */
    HTML
  }

  /**
   * What the data says of the article beside its text.
   *
   * @param outlet who publishes it: the data's outlet, else the name of the feed
   * @param authors persons or bodies named as authors, in their order
   * @param language BCP 47 tag
   * @param published when it was published
   * @param updated when it was last changed
   */
  public record About(
      @Nullable String outlet,
      List<String> authors,
      @Nullable String language,
      @Nullable Timestamp published,
      @Nullable Timestamp updated) {

    /** Nothing is said. */
    public static final About NOTHING = new About(null, List.of(), null, null, null);

    public About {
      authors = List.copyOf(authors);
    }
  }
}
