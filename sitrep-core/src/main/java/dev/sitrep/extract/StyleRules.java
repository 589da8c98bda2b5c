package dev.sitrep.extract;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What a page's own style rules hide. Only rules that name one class or one id are read, and none
 * inside an at-rule: what hides on paper or on a phone is seen elsewhere.
 */
final class StyleRules {

  /** Style sheets longer than this are of a framework, and dear to read. */
  private static final int LONGEST = 300_000;

  private final Set<String> hidden = new LinkedHashSet<>();

  private StyleRules() {}

  /** Gives the elements that the page hides by rule the attribute {@code hidden}. */
  static void mark(PageTree tree) {
    var rules = new StyleRules();
    for (Element style : tree.named("style")) {
      String css = style.data();
      if (css.length() <= LONGEST && style.attr("media").isEmpty()) {
        rules.read(css);
      }
    }
    if (!rules.hidden.isEmpty()) {
      rules.hide(tree);
    }
  }

  /** One walk for all rules: a page may have thousands of them. */
  private void hide(PageTree tree) {
    int number = 0;
    while (number < tree.size()) {
      Element element = tree.element(number);
      // a script shows such a page when it has loaded
      if (isHidden(element) && !Markup.holdsThePage(tree, number)) {
        element.attr("hidden", true);
        number = tree.end(number);
      } else {
        number++;
      }
    }
  }

  private boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String id = Markup.attribute(element, "id");
    if (!id.isEmpty() && hidden.contains('#' + id)) {
      return true;
    }
    String classes = Markup.attribute(element, "class");
    if (classes.isEmpty() || classes.length() > Looks.LONGEST) {
      return false;
    }
    for (String name : Markup.tokens(classes)) {
      if (hidden.contains('.' + name)) {
        return true;
      }
    }
    return false;
  }

  private void read(String css) {
    int at = 0;
    while (at < css.length()) {
      int open = css.indexOf('{', at);
      if (open < 0) {
        return;
      }
      String selectors = withoutComments(css.substring(at, open)).strip();
      int close = selectors.startsWith("@") ? endOfBlock(css, open) : css.indexOf('}', open);
      if (close < 0) {
        return;
      }
      if (!selectors.startsWith("@")) {
        rule(selectors, css.substring(open + 1, close));
      }
      at = close + 1;
    }
  }

  private void rule(String selectors, String declarations) {
    boolean hides = HiddenStyle.hides(declarations);
    if (!hides && !declarations.contains("display")) {
      return;
    }
    for (String each : selectors.split(",")) {
      String selector = each.strip();
      if (!isSimple(selector)) {
        continue;
      }
      if (hides) {
        hidden.add(selector);
      } else {
        hidden.remove(selector);
      }
    }
  }

  private static boolean isSimple(String selector) {
    if (selector.length() < 2 || ".#".indexOf(selector.charAt(0)) < 0) {
      return false;
    }
    return selector
        .chars()
        .skip(1)
        .allMatch(each -> Character.isLetterOrDigit(each) || each == '-' || each == '_');
  }

  private static String withoutComments(String text) {
    int end = text.lastIndexOf("*/");
    return end < 0 ? text : text.substring(end + 2);
  }

  private static int endOfBlock(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
