package dev.sitrep.extract;

import dev.sitrep.extract.Box.Noise;
import java.util.EnumSet;
import java.util.Set;

/** Gathers the signs of what sort of page this is. */
final class PageSigns {

  /** Those that are added after all others. */
  private static final Set<Sign> LAST = last();

  private PageSigns() {}

  private static Set<Sign> last() {
    Set<Sign> last = EnumSet.of(Sign.NO_ARTICLE_MARKS, Sign.UNSIGNED, Sign.UNSIGNED_SHOP);
    last.addAll(MarkupSigns.OF_BUTTONS);
    return last;
  }

  /** All of them. */
  static Set<Sign> of(PageTree tree, PageReading reading) {
    Set<Sign> signs = withoutButtons(tree, reading);
    MarkupSigns.addOfButtons(tree, signs);
    combine(signs, reading.table());
    return signs;
  }

  /**
   * Those that the verdict hangs on: buttons are dear to read, and most articles are plainly some
   * whatever their buttons say.
   */
  static Set<Sign> decisive(PageTree tree, PageReading reading) {
    Set<Sign> signs = withoutButtons(tree, reading);
    if (!SignVerdict.isSettled(signs, LAST)) {
      MarkupSigns.addOfButtons(tree, signs);
    }
    combine(signs, reading.table());
    return signs;
  }

  private static Set<Sign> withoutButtons(PageTree tree, PageReading reading) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    new DeclaredSigns(reading.facts(), signs).add();
    MarkupSigns.add(tree, signs);
    new TextSigns(reading, signs).add();
    RepeatedSigns.add(reading, signs);
    return signs;
  }

  private static boolean isContainer(Box box) {
    return box.containerRank >= 1 && box.containerRank <= 2 && box.noise == Noise.NONE;
  }

  /** What is there together, or not at all. */
  private static void combine(Set<Sign> signs, PageTable table) {
    boolean container = table.boxes().stream().anyMatch(PageSigns::isContainer);
    if (container) {
      signs.add(Sign.ARTICLE_MARKUP);
    }
    boolean marked = signs.contains(Sign.ARTICLE_TYPE) || container;
    boolean signed = signs.contains(Sign.PUBLISHED) || signs.contains(Sign.SIGNED);
    boolean shop =
        signs.contains(Sign.SHOP_LINKS)
            || signs.contains(Sign.CART)
            || signs.contains(Sign.SHOP_MARKUP);
    if (!marked) {
      signs.add(Sign.NO_ARTICLE_MARKS);
    }
    if (!signed) {
      signs.add(Sign.UNSIGNED);
    }
    if (!marked && !signed && shop) {
      signs.add(Sign.UNSIGNED_SHOP);
    }
    if (signs.contains(Sign.ARTICLE_TYPE)) {
      signs.remove(Sign.SITE_DATA);
    }
  }
}
