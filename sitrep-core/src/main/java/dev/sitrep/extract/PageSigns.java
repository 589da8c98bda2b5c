package dev.sitrep.extract;

import dev.sitrep.extract.Box.Noise;
import java.util.EnumSet;
import java.util.Set;

/** Gathers the signs of what sort of page this is. */
final class PageSigns {

  private PageSigns() {}

  static Set<Sign> of(PageTree tree, PageReading reading) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    new DeclaredSigns(reading.facts(), signs).add();
    MarkupSigns.add(tree, signs);
    new TextSigns(reading, signs).add();
    RepeatedSigns.add(reading, signs);
    boolean container = reading.table().boxes().stream().anyMatch(box -> isContainer(box));
    if (container) {
      signs.add(Sign.ARTICLE_MARKUP);
    }
    combine(signs, container);
    return signs;
  }

  private static boolean isContainer(Box box) {
    return box.containerRank >= 1 && box.containerRank <= 2 && box.noise == Noise.NONE;
  }

  /** What is there together, or not at all. */
  private static void combine(Set<Sign> signs, boolean container) {
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
