package dev.sitrep.io.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page itself asks for: {@code tdm-reservation} and {@code tdm-policy} in headers and meta
 * elements (TDMRep, sections 4 and 5), {@code noarchive}, {@code nosnippet} and {@code max-snippet}
 * in X-Robots-Tag and in {@code <meta name=robots>}. Of several the strictest holds.
 */
final class SignalReader {

  /** Meta elements stand at the beginning; pages with more than this before them are not known. */
  private static final int HEAD = 512 * 1024;

  private static final Set<String> WITH_VALUE =
      Set.of("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after");

  private final String product;
  private @Nullable Boolean reserved;
  private @Nullable String policy;
  private boolean noArchive;
  private int maxSnippet = -1;

  private SignalReader(String product) {
    this.product = product.toLowerCase(Locale.ROOT);
  }

  /**
   * The signals of a page.
   *
   * @param product the product token that directives may name
   * @param site what the origin's own file says; holds where the page is silent on mining
   */
  static Signals read(Reply reply, String product, Signals site) {
    SignalReader reader = new SignalReader(product);
    reader.headers(reply.headers());
    String type = reply.header("Content-Type");
    if (type == null || type.toLowerCase(Locale.ROOT).contains("html")) {
      reader.elements(reply.body());
    }
    boolean silent = reader.reserved == null;
    boolean reserved = silent ? site.tdmReserved() : Boolean.TRUE.equals(reader.reserved);
    String policy = silent ? site.tdmPolicy() : reserved ? reader.policy : null;
    return new Signals(reserved, policy, reader.noArchive, reader.maxSnippet);
  }

  private void headers(Headers headers) {
    headers.values("tdm-reservation").forEach(this::reservation);
    headers.values("tdm-policy").forEach(value -> policy = value.strip());
    headers.values("X-Robots-Tag").forEach(this::directives);
  }

  private void elements(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, HEAD), charset(body));
    for (Element meta : Jsoup.parse(head).select("meta[name][content]")) {
      String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
      String content = meta.attr("content");
      switch (name) {
        case "tdm-reservation" -> reservation(content);
        case "tdm-policy" -> policy = content.strip();
        case "robots" -> directives(content);
        default -> {
          if (name.equals(product)) {
            directives(content);
          }
        }
      }
    }
  }

  /** The names and values looked for are ASCII, so that only UTF-16 would be misread. */
  private static Charset charset(byte[] body) {
    if (body.length >= 2 && (body[0] & 0xFF) == 0xFE && (body[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (body.length >= 2 && (body[0] & 0xFF) == 0xFF && (body[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.ISO_8859_1;
  }

  private void reservation(String value) {
    String stripped = value.strip();
    if (stripped.equals("1")) {
      reserved = true;
    } else if (stripped.equals("0") && reserved == null) {
      reserved = false;
    }
  }

  /** A list of directives; {@code agent:} in front makes the rest hold for that agent alone. */
  private void directives(String list) {
    boolean ours = true;
    for (String part : list.toLowerCase(Locale.ROOT).split(",")) {
      String directive = part.strip();
      int colon = directive.indexOf(':');
      if (colon >= 0 && !WITH_VALUE.contains(directive.substring(0, colon).strip())) {
        String agent = directive.substring(0, colon).strip();
        ours = agent.equals(product) || agent.equals("*") || agent.equals("robots");
        directive = directive.substring(colon + 1).strip();
      }
      if (ours) {
        directive(directive);
      }
    }
  }

  private void directive(String directive) {
    if (directive.equals("noarchive")) {
      noArchive = true;
    } else if (directive.equals("nosnippet")) {
      maxSnippet = 0;
    } else if (directive.startsWith("max-snippet") && directive.indexOf(':') > 0) {
      String number = directive.substring(directive.indexOf(':') + 1).strip();
      if (number.matches("[0-9]{1,9}")) {
        int limit = Integer.parseInt(number);
        maxSnippet = maxSnippet < 0 ? limit : Math.min(maxSnippet, limit);
      }
    }
  }
}
