package dev.sitrep.extract;

import dev.sitrep.extract.PageWords.Button;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Signs in the elements of a page: counted in one pass, by tag, class and the text of buttons. */
final class MarkupSigns {

  /** What class names and ids speak of. */
  private enum Look {
    PRICE("price"),
    CART("cart"),
    GOODS("sku", "quantity", "qty", "add-to-cart", "add_to_cart", "addtocart"),
    VOTE("vote", "score"),
    POST("message", "reply", "postbody", "thread"),
    PRAISE("testimonial"),
    PAGES("pagination", "paginate", "pager", "page-numbers"),
    BUTTON("cta", "btn", "button");

    private final List<String> parts;

    Look(String... parts) {
      this.parts = List.of(parts);
    }
  }

  private static final Parts<Look> PARTS = parts();

  private final Set<Sign> signs;
  private final PageTree tree;
  private final Map<Look, Integer> looks = new EnumMap<>(Look.class);
  private final Map<String, Set<Look>> known = new HashMap<>();
  private final Map<Button, Set<String>> buttons = new EnumMap<>(Button.class);

  private MarkupSigns(PageTree tree, Set<Sign> signs) {
    this.tree = tree;
    this.signs = signs;
  }

  static void add(PageTree tree, Set<Sign> signs) {
    var markup = new MarkupSigns(tree, signs);
    for (int number = 0; number < tree.size(); number++) {
      markup.count(tree.element(number), tree.look(number).text());
    }
    markup.byTag();
    markup.byLook();
    markup.byButton();
  }

  private void count(Element element, String look) {
    String tag = element.normalName();
    if (tag.equals("a") || tag.equals("button") || tag.equals("input")) {
      button(element, tag);
    }
    if (element.attributesSize() == 0) {
      return;
    }
    if (look.length() > 1) {
      known
          .computeIfAbsent(look, text -> PARTS.in(text.toLowerCase(Locale.ROOT)))
          .forEach(it -> looks.merge(it, 1, Integer::sum));
    }
    if (Markup.attribute(element, "id").startsWith("post")) {
      looks.merge(Look.POST, 1, Integer::sum);
    }
    if (tag.equals("a") && Markup.hasToken(Markup.attribute(element, "rel"), "tag")) {
      signs.add(Sign.TAGS);
    }
    if (DeclaredSigns.isArticle(Markup.attribute(element, "itemtype"))) {
      signs.add(Sign.ARTICLE_TYPE);
    }
    if (tag.equals("body") || tag.equals("html")) {
      software(look);
    }
  }

  private static Parts<Look> parts() {
    Map<String, Look> parts = new HashMap<>();
    for (Look look : Look.values()) {
      look.parts.forEach(part -> parts.put(part, look));
    }
    return new Parts<>(parts);
  }

  /** Systems write into the class of the body what sort of page it is. */
  private void software(String look) {
    for (String name : Markup.names(look)) {
      put(Sign.SHOP_SOFTWARE, name.contains("woocommerce") || name.contains("product"));
      put(Sign.ARTICLE_MARKUP, name.equals("single-post") || name.startsWith("postid-"));
    }
  }

  private void button(Element element, String tag) {
    String text = tag.equals("input") ? element.attr("value") : text(element);
    if (text.length() <= PageWords.LONGEST_BUTTON) {
      String key = CleanText.key(text);
      PageWords.button(key)
          .forEach(it -> buttons.computeIfAbsent(it, unused -> new HashSet<>()).add(key));
    }
  }

  /** Links around whole cards have no text of their own and are no buttons. */
  private static String text(Element element) {
    return element.childNodeSize() > 6 || isLong(element) ? "" : element.text();
  }

  /** Whether its letters alone are too many for a button, which most texts of links are. */
  private static boolean isLong(Element element) {
    int ink = 0;
    for (Node node = element.firstChild();
        node != null && ink <= PageWords.LONGEST_BUTTON;
        node = node.nextSibling()) {
      ink += node instanceof TextNode text ? CleanText.ink(text.getWholeText()) : 0;
    }
    return ink > PageWords.LONGEST_BUTTON;
  }

  private void byTag() {
    int times = tags("time");
    put(Sign.FEW_TIMES, times >= 1 && times <= 3);
    put(Sign.MANY_TIMES, times >= 8);
    put(Sign.FIGURES, tags("figure") > 0);
    put(Sign.ARTICLE_MARKUP, tags("article") == 1);
    put(Sign.CODE, tags("pre") >= 1 || tags("code") >= 6);
    put(Sign.MUCH_CODE, tags("pre") >= 3);
    put(Sign.MANY_PICTURES, tags("img") >= 40 || tags("svg") >= 20);
  }

  private void byLook() {
    put(Sign.MANY_PRICES, looks(Look.PRICE) >= 10);
    put(Sign.CART, looks(Look.CART) > 0);
    int shop = looks(Look.PRICE) >= 3 ? 1 : 0;
    shop += looks(Look.CART) > 0 ? 1 : 0;
    shop += looks(Look.GOODS) > 0 ? 1 : 0;
    put(Sign.SHOP_MARKUP, shop >= 2);
    put(Sign.VOTES, looks(Look.VOTE) >= 3);
    put(Sign.POST_MARKUP, looks(Look.POST) >= 8);
    put(Sign.TESTIMONIALS, looks(Look.PRAISE) > 0);
    put(Sign.PAGES_OF_A_LIST, looks(Look.PAGES) > 0);
    put(Sign.MANY_BUTTONS, looks(Look.BUTTON) >= 10);
  }

  private void byButton() {
    int shop = buttons(Button.BUY) + buttons(Button.SHOP);
    int forum = buttons(Button.FORUM);
    int documentation = buttons(Button.DOCUMENTATION);
    put(Sign.BUY_BUTTON, buttons(Button.BUY) > 0);
    put(Sign.SHOP_LINKS, shop >= 2);
    put(Sign.FORUM_BUTTONS, forum > 0 || buttons(Button.FORUM_TOO) >= 3);
    put(Sign.DOCUMENTATION_BUTTON, documentation > 0);
    put(Sign.DOCUMENTATION_LINKS, documentation + buttons(Button.DOCUMENTATION_TOO) >= 3);
    put(Sign.OFFERS, buttons(Button.OFFER) > 0);
    put(Sign.PAGES_OF_A_LIST, buttons(Button.MORE) > 0);
  }

  private int tags(String name) {
    return tree.count(name);
  }

  private int looks(Look look) {
    return looks.getOrDefault(look, 0);
  }

  private int buttons(Button button) {
    return buttons.getOrDefault(button, Set.of()).size();
  }

  private void put(Sign sign, boolean present) {
    if (present) {
      signs.add(sign);
    }
  }
}
