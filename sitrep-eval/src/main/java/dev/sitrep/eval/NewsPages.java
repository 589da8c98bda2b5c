package dev.sitrep.eval;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which pages of trafilatura-eval are news pages: those whose gold has a headline and a day, except
 * the front pages of sites and the threads of forums, told by their address. What is left out are
 * recipes, holiday homes, glossaries, products, job offers and pages whose metadata nobody noted.
 */
final class NewsPages {

  private static final Pattern FORUM =
      Pattern.compile(
          "(?:^|[/.-])(?:forums?|foren|board|viewtopic|showthread|threads?)(?:[/.-]|$)");

  private NewsPages() {}

  static boolean isNews(JsonNode gold) {
    String url = Gold.string(gold, "url");
    return has(gold, "date") && has(gold, "title") && url != null && !isOther(url);
  }

  private static boolean has(JsonNode gold, String name) {
    String value = Gold.string(gold, name);
    return value != null && !value.isBlank();
  }

  private static boolean isOther(String url) {
    String path = URI.create(url.strip().replaceAll("[^!-~]|[\\[\\]|\"{}<>^`\\\\]", "")).getPath();
    boolean front = path == null || path.isEmpty() || path.equals("/");
    return front || FORUM.matcher(afterScheme(url)).find();
  }

  private static String afterScheme(String url) {
    return url.substring(url.indexOf("://") + 3).toLowerCase(Locale.ROOT);
  }
}
