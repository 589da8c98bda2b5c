package dev.sitrep.extract;

import dev.sitrep.model.Timestamp;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When a page was published: what it declares, the most trustworthy first; then its address; then
 * the dates a reader sees around the headline. Nothing of that: null.
 */
final class DateFinder {

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "og:published_time",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "publication_date",
    "published-date",
    "date.published",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "article.published",
    "article_date_original",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "article:post_date",
    "citation_publication_date",
    "citation_date",
    "datecreated",
    "bt:pubdate",
    "dc.created",
    "og:pubdate",
    "time_published",
    "release_date",
    "date",
    "created",
    "article.created",
    "og:regdate",
    "news_keywords_date"
  };

  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "article:modified",
    "og:article:modified_time",
    "updated_time",
    "revision_date",
    "article.updated",
    "modified"
  };

  private DateFinder() {}

  /** What the page declares as its last change. */
  static @Nullable Timestamp modified(Head head, @Nullable JsonNode article) {
    Timestamp declared =
        article == null ? null : PublishedDates.metadata(JsonLd.text(article.get("dateModified")));
    return declared != null ? declared : ofMeta(head, MODIFIED);
  }

  /** What the page declares as its first publication. */
  static @Nullable Timestamp declared(Document page, Head head, @Nullable JsonNode article) {
    Timestamp found = null;
    for (String key : new String[] {"datePublished", "dateCreated", "uploadDate"}) {
      if (found == null && article != null) {
        found = PublishedDates.metadata(JsonLd.text(article.get(key)));
      }
    }
    if (found == null) {
      found = ofMeta(head, PUBLISHED);
    }
    return found != null ? found : ofMarkup(page);
  }

  private static @Nullable Timestamp ofMeta(Head head, String[] names) {
    for (String name : names) {
      for (String value : head.all(name)) {
        Timestamp time = PublishedDates.metadata(value);
        if (time != null) {
          return time;
        }
      }
    }
    return null;
  }

  private static @Nullable Timestamp ofMarkup(Document page) {
    for (Element element : page.getElementsByAttribute("itemprop")) {
      String property = element.attr("itemprop");
      if (property.contains("datePublished") || property.contains("dateCreated")) {
        Timestamp time = valueOf(element);
        if (time != null) {
          return time;
        }
      }
    }
    Timestamp first = null;
    for (Element element : page.getElementsByTag("time")) {
      Timestamp time = valueOf(element);
      if (time != null) {
        String classes = element.attr("class").toLowerCase(Locale.ROOT);
        if (element.hasAttr("pubdate") || classes.contains("publish")) {
          return time;
        }
        boolean updated = classes.contains("updat") || classes.contains("modif");
        first = first == null && !updated ? time : first;
      }
    }
    return first;
  }

  private static @Nullable Timestamp valueOf(Element element) {
    for (String attribute : new String[] {"datetime", "content", "title"}) {
      Timestamp time = PublishedDates.metadata(element.attr(attribute));
      if (time != null) {
        return time;
      }
    }
    return PublishedDates.metadata(CleanText.line(element.text()));
  }

  /** A day in the path of an address: /2021/03/04/ or 2021-03-04 or 20210304. */
  static @Nullable Timestamp ofUrl(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int path = Math.max(0, url.indexOf('/', url.indexOf("://") + 3));
    for (int i = path; i + 8 <= url.length(); i++) {
      boolean start = i == 0 || !Character.isDigit(url.charAt(i - 1));
      if (start && Character.isDigit(url.charAt(i))) {
        LocalDate day = PublishedDates.isoDay(url, i);
        if (day == null) {
          day = loose(url, i);
        }
        if (day != null) {
          return Timestamp.of(day);
        }
      }
    }
    return null;
  }

  /** /2021/3/4/ */
  private static @Nullable LocalDate loose(String url, int at) {
    int end = at;
    while (end < url.length() && "0123456789/-".indexOf(url.charAt(end)) >= 0) {
      end++;
    }
    String[] parts = url.substring(at, end).split("[/-]");
    boolean dated =
        parts.length >= 3
            && parts[0].length() == 4
            && !parts[1].isEmpty()
            && parts[1].length() <= 2
            && !parts[2].isEmpty()
            && parts[2].length() <= 2;
    return dated
        ? PublishedDates.day(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
        : null;
  }

  /**
   * The first day in a short line around the headline.
   *
   * @param body the rows of the body: a date in running text is not the date of the page
   */
  static @Nullable Timestamp visible(PageTable table, BitSet body, boolean monthFirst) {
    int start = Math.max(0, body.nextSetBit(0));
    Timestamp near = scan(table, Math.max(0, start - 12), start + 4, monthFirst);
    if (near == null && body.length() > 0) {
      near = scan(table, body.length() - 2, body.length() + 6, monthFirst);
    }
    return near != null ? near : scan(table, 0, start, monthFirst);
  }

  private static @Nullable Timestamp scan(PageTable table, int from, int to, boolean monthFirst) {
    for (int i = Math.max(0, from); i < Math.min(to, table.rows().size()); i++) {
      Row row = table.rows().get(i);
      if (row.words() <= 20) {
        LocalDate day = PublishedDates.inText(row.text(), monthFirst);
        if (day != null) {
          return Timestamp.of(day);
        }
      }
    }
    return null;
  }
}
