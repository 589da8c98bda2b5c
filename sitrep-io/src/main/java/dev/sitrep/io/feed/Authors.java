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

  private static final Pattern ADDRESS = Pattern.compile("(?:mailto:)?[^\\s<>()@]+@[^\\s<>()@]+");

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
