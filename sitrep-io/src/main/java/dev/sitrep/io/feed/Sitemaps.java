package dev.sitrep.io.feed;

import dev.sitrep.io.text.Encodings;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.report.LeftOut;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps and their indexes (sitemaps.org), with what Google's news sitemaps add. */
public final class Sitemaps {

  private static final int LIMIT = 15 * 1024 * 1024;

  /**
   * What is in a sitemap.
   *
   * @param pages the pages it lists: address, and title, outlet and times where it gives them
   * @param sitemaps the sitemaps an index lists
   * @param leftOut what of it could not be read, and why
   */
  public record Listed(List<Entry> pages, List<Nested> sitemaps, List<LeftOut> leftOut) {

    public Listed {
      pages = List.copyOf(pages);
      sitemaps = List.copyOf(sitemaps);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * A sitemap that an index lists.
   *
   * @param url where it is
   * @param updated when it last changed, where the index says so
   */
  public record Nested(String url, @Nullable Timestamp updated) {}

  /**
   * The sitemap in {@code bytes}. It never throws, whatever the bytes are.
   *
   * @param bytes the sitemap, plain or compressed (gzip); more than 15 MiB of it are named and left
   *     out
   * @param contentType the Content-Type header it came with
   * @param url the address it came from; what its links are relative to
   * @param origin what it is called in a report; its pages are {@code origin:1} and so on
   */
  public Listed parse(
      byte[] bytes, @Nullable String contentType, @Nullable String url, String origin) {
    byte[] plain;
    try {
      plain = unpacked(bytes);
    } catch (IOException e) {
      return none(origin, String.valueOf(e.getMessage()));
    }
    String text =
        Encodings.decode(plain, XmlCharset.ofHeader(contentType), XmlCharset.ofProlog(plain));
    if (text.strip().startsWith("http")) {
      return addresses(text, origin);
    }
    return Xml.parse(text)
        .map(it -> listed(it, new Names(it.firstElementChild()), url, origin))
        .orElseGet(() -> none(origin, Xml.TOO_MANY));
  }

  private static Listed none(String origin, String why) {
    LeftOut leftOut = XmlFeed.leftOut(origin, Reason.UNREADABLE, why);
    return new Listed(List.of(), List.of(), List.of(leftOut));
  }

  /**
   * {@code bytes} as they were before they were compressed (gzip); the same if they are not.
   *
   * @throws IOException if they are damaged, or more than 15 MiB
   */
  public static byte[] unpacked(byte[] bytes) throws IOException {
    if (bytes.length < 2 || bytes[0] != 0x1F || bytes[1] != (byte) 0x8B) {
      return bytes;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] plain = in.readNBytes(LIMIT + 1);
      if (plain.length > LIMIT) {
        throw new IOException("larger than " + LIMIT / 1024 / 1024 + " MiB");
      }
      return plain;
    }
  }

  /** A sitemap in plain text has an address a line. */
  private static Listed addresses(String text, String origin) {
    List<Entry> pages = new ArrayList<>();
    var leftOut = new Complaints(origin);
    int number = 0;
    for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      String place = origin + ":" + ++number;
      String address = Address.absolute(line, null);
      if (address != null) {
        pages.add(new Entry(place, null, address, null, null, "", Form.TEXT, About.NOTHING));
      } else if (!line.isBlank()) {
        leftOut.add(place, Reason.UNREADABLE, "no address of the web");
      }
    }
    return new Listed(pages, List.of(), leftOut.all());
  }

  private static Listed listed(
      Document document, Names names, @Nullable String url, String origin) {
    List<Entry> pages = new ArrayList<>();
    List<Nested> sitemaps = new ArrayList<>();
    var leftOut = new Complaints(origin);
    int number = 0;
    for (Element element : document.getAllElements()) {
      String name = names.of(element);
      if (!name.equals("url") && !name.equals("sitemap")) {
        continue;
      }
      number++;
      Fields fields = names.fields(element);
      String place = origin + ":" + number;
      String address = Address.absolute(fields.text("loc"), url);
      if (address == null) {
        leftOut.add(place, Reason.UNREADABLE, "no address of the web");
      } else if (name.equals("sitemap")) {
        sitemaps.add(new Nested(address, fields.time("lastmod")));
      } else {
        pages.add(page(fields, address, place));
      }
    }
    if (number == 0) {
      leftOut.add(origin, Reason.EMPTY, "a sitemap without pages");
    }
    return new Listed(pages, sitemaps, leftOut.all());
  }

  private static Entry page(Fields fields, String address, String origin) {
    Optional<Fields> news = fields.first("news:news").map(fields.names()::fields);
    Optional<Fields> publication =
        news.flatMap(it -> it.first("news:publication")).map(fields.names()::fields);
    Timestamp published = news.map(it -> it.time("news:publication_date")).orElse(null);
    var about =
        new About(
            publication.map(it -> it.text("news:name")).orElse(null),
            List.of(),
            publication.map(it -> it.text("news:language")).orElse(null),
            published,
            fields.time("lastmod"));
    String title = news.map(it -> it.text("news:title")).orElse(null);
    return new Entry(origin, null, address, title, null, "", Form.TEXT, about);
  }
}
