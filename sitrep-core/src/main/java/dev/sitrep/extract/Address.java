package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page's address that tell what the page is.
 *
 * @param host its first label in lower case, as in {@code forum.example.org}
 * @param folders the parts of the path in lower case, the last without its ending too
 * @param path the path as it stands
 * @param query what stands behind the question mark, empty if nothing does
 */
record Address(String host, List<String> folders, String path, String query) {

  private static final Address NONE = new Address("", List.of(), "", "");
  private static final Pattern DAY = Pattern.compile("/(?:19|20)\\d\\d[/-]");

  /** Parameters that tell the site where a reader comes from, and not which page he wants. */
  private static final Pattern TRACKING =
      Pattern.compile("(?:utm_|gclid|fbclid|msclkid|mc_|srsltid|ref=|source=)[^&]*");

  private static final Set<String> FRONT =
      Set.of("", "/", "/index.html", "/index.htm", "/index.php", "/home", "/home/");

  /** Reads {@code url}. */
  static Address of(@Nullable String url) {
    int start = url == null ? -1 : url.indexOf("://");
    if (url == null || start < 0) {
      return NONE;
    }
    String rest = url.substring(start + 3);
    int hash = rest.indexOf('#');
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    rest = mark < 0 ? rest : rest.substring(0, mark);
    int slash = rest.indexOf('/');
    String path = slash < 0 ? "" : rest.substring(slash);
    String host = slash < 0 ? rest : rest.substring(0, slash);
    return new Address(first(host), folders(path), path, query);
  }

  private static String first(String host) {
    int dot = host.indexOf('.');
    return (dot < 0 ? host : host.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  private static List<String> folders(String path) {
    List<String> folders = new ArrayList<>();
    for (String part : path.toLowerCase(Locale.ROOT).split("/")) {
      if (!part.isEmpty()) {
        folders.add(part);
      }
    }
    return folders;
  }

  /** Host and folders, those with an ending also without it. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(host);
    for (String folder : folders) {
      words.add(folder);
      int dot = folder.indexOf('.');
      if (dot > 0) {
        words.add(folder.substring(0, dot));
      }
    }
    return words;
  }

  /**
   * Whether it is that of the front page of a site. What a query asks for below a path may be an
   * article, behind the bare host it is not.
   */
  boolean isFront() {
    return !host.isEmpty()
        && FRONT.contains(path.toLowerCase(Locale.ROOT))
        && (path.isEmpty() || TRACKING.matcher(query).replaceAll("").replace("&", "").isEmpty());
  }

  /** Whether there is a year and more in the path. */
  boolean hasDay() {
    return DAY.matcher(path).find();
  }

  /** The most words in one of its last {@code lastFolders} folders. */
  int mostWords(int lastFolders) {
    int most = 0;
    for (int i = Math.max(0, folders.size() - lastFolders); i < folders.size(); i++) {
      int words = 0;
      for (String word : folders.get(i).split("[-_+.,%]+")) {
        words += word.isEmpty() ? 0 : 1;
      }
      most = Math.max(most, words);
    }
    return most;
  }
}
