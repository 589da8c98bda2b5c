package dev.sitrep.io.store;

import dev.sitrep.io.store.Links.Link;
import dev.sitrep.io.store.Marks.Kind;
import dev.sitrep.io.store.Marks.Mark;
import dev.sitrep.model.Revision;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where something was delivered from.
 *
 * @param source address of the source
 * @param id the guid, where there is one
 * @param page the link, unless it is only the front of a site and the guid tells more
 */
record Address(String source, @Nullable String id, @Nullable Link page) {

  static Address of(String source, @Nullable String guid, @Nullable String link) {
    String id = guid == null || guid.isBlank() ? null : guid.strip();
    Link page = Links.parse(link);
    boolean front = page != null && !page.isSpecific() && id != null;
    return new Address(source, id, front ? null : page);
  }

  /** Within what a text or a headline is known again: its site, else its source. */
  String scope() {
    return page != null ? page.host() : source;
  }

  @Nullable Mark link() {
    return page == null ? null : Mark.of(Kind.LINK, "", page.toString());
  }

  @Nullable Mark guid() {
    return id == null ? null : Mark.of(Kind.GUID, source, id);
  }

  @Nullable Mark stem() {
    return page == null || page.query().isEmpty() || page.path().isEmpty()
        ? null
        : Mark.of(Kind.STEM, "", page.host() + page.path());
  }

  /**
   * What an article delivered from here is called: by its link, by its id, or by its text.
   *
   * @param words its text
   */
  String name(String words) {
    if (page != null) {
      return page.toString();
    }
    return id != null ? source + "#" + id : source + "#" + brief(words);
  }

  /** A short name of {@code text}. */
  static String brief(String text) {
    return Revision.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
