package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells pages that are no articles by one thing that is certain: no text, a type, an address. */
final class NotArticle {

  private static final Map<String, Reason> TYPES = reasons("other-types");
  private static final Map<String, Reason> FOLDERS = reasons("other-folders");
  private static final Set<String> FORUM_SOFTWARE = Lexicon.words("any", "forum-software");

  /** Less text is none, unless the page says of which day it is. */
  private static final int LITTLE = 25;

  private static final int NEXT_TO_NOTHING = 12;

  private NotArticle() {}

  private static Map<String, Reason> reasons(String resource) {
    Map<String, Reason> reasons = new HashMap<>();
    for (String rule : Lexicon.lines("any", resource)) {
      int space = rule.indexOf(' ');
      reasons.put(rule.substring(space + 1), Reason.valueOf(rule.substring(0, space)));
    }
    return reasons;
  }

  static @Nullable PageVerdict verdict(Page page, PageTree tree, PageReading reading) {
    if (reading.words() == 0) {
      return new PageVerdict(Reason.NO_TEXT, insteadOfText(tree, reading));
    }
    if (reading.isDeclared()) {
      return null;
    }
    PageVerdict declared = declared(tree, reading.facts());
    if (declared == null) {
      declared = bySoftware(reading.facts());
    }
    if (declared == null) {
      declared = byAddress(page, reading.facts().url());
    }
    return declared != null ? declared : byText(tree, reading);
  }

  private static @Nullable PageVerdict declared(PageTree tree, PageFacts facts) {
    String type = DeclaredSigns.otherType(facts.head().first("og:type"));
    if (type != null) {
      Reason reason = type.equals("product") ? Reason.PRODUCT : Reason.NOT_AN_ARTICLE;
      return new PageVerdict(reason, "the page calls itself a " + type);
    }
    for (JsonNode node : facts.data().nodes()) {
      for (String one : JsonLd.types(node)) {
        Reason reason = TYPES.get(one);
        if (reason != null) {
          return new PageVerdict(reason, "the page calls itself a " + one);
        }
      }
    }
    for (Element element : tree.typed()) {
      String one = local(element.attr("itemtype"));
      // a shop's article may have products in it, its thread is all of a forum's page
      if (TYPES.get(one) == Reason.FORUM) {
        return new PageVerdict(Reason.FORUM, "the page calls itself a " + one);
      }
    }
    return null;
  }

  private static String local(String type) {
    return type.strip().substring(type.strip().lastIndexOf('/') + 1);
  }

  private static @Nullable PageVerdict bySoftware(PageFacts facts) {
    String generator = facts.head().first("generator");
    for (String word : generator == null ? new String[0] : CleanText.key(generator).split(" ")) {
      if (FORUM_SOFTWARE.contains(word)) {
        return new PageVerdict(Reason.FORUM, "made by the forum software '" + word + "'");
      }
    }
    return null;
  }

  /** A folder of the address that everywhere holds the same sort of page, or a host called so. */
  private static @Nullable PageVerdict byAddress(Page page, @Nullable String url) {
    Address address = Address.of(url);
    for (String folder : address.words()) {
      Reason reason = FOLDERS.get(folder);
      if (reason != null) {
        return new PageVerdict(reason, "the address has '" + folder + "' in it");
      }
    }
    // a wrong canonical link points to the front page from everywhere
    return address.isFront() && (page.url() == null || Address.of(page.url()).isFront())
        ? new PageVerdict(Reason.LISTING, "the front page of a site")
        : null;
  }

  private static @Nullable PageVerdict byText(PageTree tree, PageReading reading) {
    int words = reading.words();
    boolean dated = reading.dated();
    int all = reading.table().rows().stream().mapToInt(Row::words).sum();
    double links = reading.table().linkDensity(reading.table().root());
    if (!dated && links > 0.6 && words < 120 && words < all * 0.25) {
      return new PageVerdict(
          Reason.LISTING, "mostly links: " + words + " of " + all + " words are text");
    }
    if (words < (dated ? NEXT_TO_NOTHING : LITTLE)) {
      return new PageVerdict(
          Reason.NO_TEXT, "only " + words + " words of text; " + insteadOfText(tree, reading));
    }
    return null;
  }

  /** What a page has where its text should be. */
  private static String insteadOfText(PageTree tree, PageReading reading) {
    if (!tree.document()
        .select("video, audio, iframe[src*=embed], iframe[src*=player]")
        .isEmpty()) {
      return "a video or a recording";
    }
    if (tree.count("img") >= 6) {
      return "pictures";
    }
    boolean scripted = tree.count("script") > 0;
    return reading.table().rows().size() <= 5 && scripted
        ? "what it shows comes by script"
        : "no paragraph of text found";
  }
}
