package dev.sitrep.extract;

import dev.sitrep.extract.PageWords.Button;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Signs in the elements of a page: by tag, by class and by the text of buttons. */
final class MarkupSigns {

  /** What class names and ids speak of. */
  private enum Word {
    PRICE("price"),
    CART("cart"),
    GOODS("sku", "quantity", "qty", "add-to-cart", "add_to_cart", "addtocart"),
    VOTE("vote", "score"),
    POST("message", "reply", "postbody", "thread"),
    PRAISE("testimonial"),
    PAGES("pagination", "paginate", "pager", "page-numbers"),
    BUTTON("cta", "btn", "button");

    private final List<String> parts;

    Word(String... parts) {
      this.parts = List.of(parts);
    }
  }

  /** Those that buttons may be. */
  static final Set<Sign> OF_BUTTONS =
      EnumSet.of(
          Sign.BUY_BUTTON,
          Sign.SHOP_LINKS,
          Sign.FORUM_BUTTONS,
          Sign.DOCUMENTATION_BUTTON,
          Sign.DOCUMENTATION_LINKS,
          Sign.OFFERS,
          Sign.PAGES_OF_A_LIST);

  private static final Parts<Word> PARTS = parts();

  private final Set<Sign> signs;
  private final PageTree tree;
  private final int[] times = new int[Word.values().length];
  private final Map<String, Set<Word>> known = new HashMap<>();
  private final Map<Button, Set<String>> buttons = new EnumMap<>(Button.class);

  private MarkupSigns(PageTree tree, Set<Sign> signs) {
    this.tree = tree;
    this.signs = signs;
  }

  /** Adds those of tags and classes. */
  static void add(PageTree tree, Set<Sign> signs) {
    var markup = new MarkupSigns(tree, signs);
    for (int number = 0; number < tree.size(); number++) {
      markup.count(number);
    }
    markup.byTag();
    markup.byLook();
  }

  /** Adds those of buttons. */
  static void addOfButtons(PageTree tree, Set<Sign> signs) {
    var markup = new MarkupSigns(tree, signs);
    for (String tag : List.of("a", "button", "input")) {
      tree.named(tag).forEach(element -> markup.button(element, tag));
    }
    markup.byButton();
  }

  private void count(int number) {
    String tag = tree.element(number).normalName();
    for (Word word : words(tree.look(number))) {
      times[word.ordinal()]++;
    }
    if (tree.attribute(HtmlAttribute.ID, number).startsWith("post")) {
      times[Word.POST.ordinal()]++;
    }
    if (tag.equals("a") && Markup.hasToken(tree.attribute(HtmlAttribute.REL, number), "tag")) {
      signs.add(Sign.TAGS);
    }
    if (DeclaredSigns.isArticle(tree.attribute(HtmlAttribute.ITEMTYPE, number))) {
      signs.add(Sign.ARTICLE_TYPE);
    }
    if (tag.equals("body") || tag.equals("html")) {
      software(tree.look(number));
    }
  }

  private Set<Word> words(Look look) {
    Set<Word> ofClass = look.classes().isEmpty() ? Set.of() : known.get(look.classes());
    if (ofClass == null) {
      ofClass = PARTS.in(look.classes().toLowerCase(Locale.ROOT));
      known.put(look.classes(), ofClass);
    }
    Set<Word> ofId = look.id().isEmpty() ? Set.of() : PARTS.in(look.id().toLowerCase(Locale.ROOT));
    if (ofId.isEmpty()) {
      return ofClass;
    }
    ofId.addAll(ofClass);
    return ofId;
  }

  private static Parts<Word> parts() {
    Map<String, Word> parts = new HashMap<>();
    for (Word word : Word.values()) {
      word.parts.forEach(part -> parts.put(part, word));
    }
    return new Parts<>(parts);
  }

  /** Systems write into the class of the body what sort of page it is. */
  private void software(Look look) {
    for (String name : Markup.names(look.classes() + ' ' + look.id())) {
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
    int dates = tags("time");
    put(Sign.FEW_TIMES, dates >= 1 && dates <= 3);
    put(Sign.MANY_TIMES, dates >= 8);
    put(Sign.FIGURES, tags("figure") > 0);
    put(Sign.ARTICLE_MARKUP, tags("article") == 1);
    put(Sign.CODE, tags("pre") >= 1 || tags("code") >= 6);
    put(Sign.MUCH_CODE, tags("pre") >= 3);
    put(Sign.MANY_PICTURES, tags("img") >= 40 || tags("svg") >= 20);
  }

  private void byLook() {
    put(Sign.MANY_PRICES, times(Word.PRICE) >= 10);
    put(Sign.CART, times(Word.CART) > 0);
    int shop = times(Word.PRICE) >= 3 ? 1 : 0;
    shop += times(Word.CART) > 0 ? 1 : 0;
    shop += times(Word.GOODS) > 0 ? 1 : 0;
    put(Sign.SHOP_MARKUP, shop >= 2);
    put(Sign.VOTES, times(Word.VOTE) >= 3);
    put(Sign.POST_MARKUP, times(Word.POST) >= 8);
    put(Sign.TESTIMONIALS, times(Word.PRAISE) > 0);
    put(Sign.PAGES_OF_A_LIST, times(Word.PAGES) > 0);
    put(Sign.MANY_BUTTONS, times(Word.BUTTON) >= 10);
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

  private int times(Word word) {
    return times[word.ordinal()];
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
