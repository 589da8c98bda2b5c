package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What a page's own style rules hide. Only rules that name one class or one id are read, and none
 * inside an at-rule: what hides on paper or on a phone is seen elsewhere.
 */
final class StyleRules {

  /** Style sheets longer than this are of a framework, and dear to read. */
  private static final int LONGEST = 300_000;

  private final Set<String> hidden = new HashSet<>();
  private final Map<String, Boolean> known = new HashMap<>();

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
      // a script shows such a page when it has loaded
      if (isHidden(tree, number) && !Markup.holdsThePage(tree, number)) {
        tree.hide(number);
        number = tree.end(number);
      } else {
        number++;
      }
    }
  }

  private boolean isHidden(PageTree tree, int number) {
    Look look = tree.look(number);
    return !look.id().isEmpty() && hidden.contains('#' + look.id())
        || !look.classes().isEmpty() && known.computeIfAbsent(look.classes(), this::isHiddenClass);
  }

  private boolean isHiddenClass(String classes) {
    for (String name : Markup.tokens(classes)) {
      if (hidden.contains('.' + name)) {
        return true;
      }
    }
    return false;
  }

  private void read(String css) {
    int at = 0;
    int sign = css.indexOf('@');
    while (at < css.length()) {
      int open = css.indexOf('{', at);
      if (open < 0) {
        return;
      }
      sign = sign >= 0 && sign < at ? css.indexOf('@', at) : sign;
      boolean block = sign >= 0 && sign < open && opensBlock(css.substring(at, open));
      int close = block ? endOfBlock(css, open) : css.indexOf('}', open);
      if (close < 0) {
        return;
      }
      if (!block) {
        rule(css, at, open, close);
      }
      at = close + 1;
    }
  }

  private static boolean opensBlock(String opening) {
    return selectors(opening).strip().startsWith("@");
  }

  private void rule(String css, int at, int open, int close) {
    String declarations = css.substring(open + 1, close);
    boolean hides = HiddenStyle.hides(declarations);
    if (hides || declarations.contains("display")) {
      List<String> simple = simple(selectors(css.substring(at, open)));
      if (hides) {
        hidden.addAll(simple);
      } else {
        simple.forEach(hidden::remove);
      }
    }
  }

  private static List<String> simple(String selectors) {
    List<String> simple = new ArrayList<>();
    for (int start = 0; start < selectors.length(); ) {
      int comma = selectors.indexOf(',', start);
      int end = comma < 0 ? selectors.length() : comma;
      String selector = selectors.substring(start, end).strip();
      if (isSimple(selector)) {
        simple.add(selector);
      }
      start = end + 1;
    }
    return simple;
  }

  private static boolean isSimple(String selector) {
    if (selector.length() < 2 || ".#".indexOf(selector.charAt(0)) < 0) {
      return false;
    }
    for (int i = 1; i < selector.length(); i++) {
      char c = selector.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }

  /** What stands before a brace, without comments and without rules that have none: imports. */
  private static String selectors(String opening) {
    int comment = opening.lastIndexOf("*/");
    String plain = comment < 0 ? opening : opening.substring(comment + 2);
    return plain.substring(plain.lastIndexOf(';') + 1);
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
