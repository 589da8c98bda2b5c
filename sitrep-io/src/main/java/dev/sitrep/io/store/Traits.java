package dev.sitrep.io.store;

import dev.sitrep.io.store.Links.Link;
import dev.sitrep.io.store.Marks.Kind;
import dev.sitrep.io.store.Marks.Mark;
import dev.sitrep.model.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery can be recognised by.
 *
 * @param name what its article is called if it is new
 * @param link the link it was listed under, unless that is only the front of a site
 * @param canonical the address its page gives itself, where that is another
 * @param guid its id within its source
 * @param source its source, where there is a guid
 * @param text its words, where there are enough of them
 * @param title its headline within its site, where it is long enough
 * @param stem its link without the query
 * @param page its link in words, unless that is only the front of a site
 * @param sketch its text
 */
record Traits(
    String name,
    @Nullable Mark link,
    @Nullable Mark canonical,
    @Nullable Mark guid,
    @Nullable Mark source,
    @Nullable Mark text,
    @Nullable Mark title,
    @Nullable Mark stem,
    @Nullable Link page,
    Sketch sketch) {

  /** Shorter texts ("Watch the video here") are of many articles. */
  private static final int FEWEST_WORDS = 12;

  private static final int FEWEST_IN_TITLE = 4;

  static Traits of(Delivery delivery, Article article) {
    Address address = Address.of(delivery.source(), delivery.guid(), delivery.link());
    Link canonical = Links.parse(article.metadata().url());
    boolean other = canonical != null && canonical.isSpecific();
    Sketch sketch = Sketch.of(article.text());
    String words = String.join(" ", Sketch.words(article.text()));
    return new Traits(
        address.name(words),
        address.link(),
        other ? Mark.of(Kind.CANONICAL, "", String.valueOf(canonical)) : null,
        address.guid(),
        address.guid() == null ? null : Mark.of(Kind.SOURCE, "", delivery.source()),
        sketch.words() < FEWEST_WORDS ? null : Mark.of(Kind.TEXT, address.scope(), words),
        title(article, address.scope()),
        address.stem(),
        address.page(),
        sketch);
  }

  private static @Nullable Mark title(Article article, String scope) {
    List<String> words = article.title().map(article::textOf).map(Sketch::words).orElse(List.of());
    return words.size() < FEWEST_IN_TITLE
        ? null
        : Mark.of(Kind.TITLE, scope, String.join(" ", words));
  }

  /**
   * Whether {@code marks} hold the link or the address the page gives itself, as either; but not if
   * both pages only claim one address: some sites claim that of a section on every page.
   */
  boolean sharesPage(Marks marks) {
    return marks.has(link)
        || link != null && marks.has(new Mark(Kind.CANONICAL, link.hash()))
        || canonical != null && marks.has(new Mark(Kind.LINK, canonical.hash()));
  }

  /** All of them. */
  Marks marks() {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : new @Nullable Mark[] {link, canonical, guid, source, text, title, stem}) {
      if (mark != null && !(mark == canonical && link != null && link.hash() == mark.hash())) {
        marks.add(mark);
      }
    }
    return new Marks(marks);
  }

  /** The hashes to look for. */
  Set<Long> hashes() {
    return marks().hashes();
  }
}
