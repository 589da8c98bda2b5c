package dev.sitrep.io.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who a feed or an entry names as its authors; an address alone names nobody. */
final class Authors {

  private static final List<String> ROLES =
      List.of("author", "dc:creator", "dc:author", "itunes:author", "managingeditor");

  /** Bounded as in RFC 5321 section 4.5.3.1, or a long text without one takes forever. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:mailto:)?[^\\s<>()@]{1,64}@[^\\s<>()@]{1,255}");

  private Authors() {}

  static List<String> of(Fields fields) {
    Set<String> authors = new LinkedHashSet<>();
    for (String role : ROLES) {
      for (Element author : fields.all(role)) {
        Fields parts = fields.names().fields(author);
        String text =
            author.childrenSize() > 0 ? parts.text("name", "foaf:name") : Text.plain(author);
        String name = text == null ? "" : name(text);
        if (!name.isEmpty()) {
          authors.add(name);
        }
      }
      if (!authors.isEmpty()) {
        break;
      }
    }
    return new ArrayList<>(authors);
  }

  /** RSS wants "address (name)", mail has "name &lt;address&gt;". */
  private static String name(String text) {
    String rest = ADDRESS.matcher(text).replaceAll("");
    if (rest.equals(text)) {
      return text;
    }
    return rest.replaceAll("[<>()\\[\\]]", " ").replaceAll("\\s+", " ").strip();
  }
}
