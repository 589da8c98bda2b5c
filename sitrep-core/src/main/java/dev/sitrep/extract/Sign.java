package dev.sitrep.extract;

import dev.sitrep.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A sign of what sort of page this is, with the points it counts: below zero where it speaks for an
 * article, above where it speaks against one. They are tenths of a logit, fitted on the development
 * halves of wcxb, wcxb-other and trafilatura-eval by {@code dev.sitrep.eval.SignPoints}, which also
 * prints how they fare on folds they were not fitted on.
 */
public enum Sign {
  PUBLISHED(-6, "a day of publication"),
  SIGNED(-4, "an author"),
  ARTICLE_TYPE(-5, "it calls itself an article"),
  ARTICLE_FOLDER(-6, "its address has a folder of articles"),
  DAY_IN_ADDRESS(-3, "a day in its address"),
  SPEAKING_ADDRESS(-6, "words of a headline in its address"),
  EXPLAINING_TITLE(-5, "a title that tells or explains"),
  COLON_IN_TITLE(-3, "a title with a colon"),
  ARTICLE_MARKUP(-5, "markup of one article"),
  FIGURES(-4, "pictures with captions"),
  QUOTATION_MARKS(-5, "quotation marks"),
  LONG_LINES(-6, "long paragraphs"),
  SENTENCES(-2, "whole sentences"),
  MOST_OF_THE_PAGE(-2, "its text is most of the page"),
  SECTIONS(-2, "a long text in sections"),
  FEW_TIMES(-2, "one to three times of day or dates"),
  TAGS(-2, "tags"),

  SITE_DATA(1, "its structured data speaks of the site only"),
  THIN(4, "hardly one paragraph of text"),
  FEW_PARAGRAPHS(2, "few paragraphs of text"),
  SHORT_LINES(5, "short lines"),
  SHORT_ADDRESS(4, "one or two words in its address"),
  TOP_OF_THE_SITE(2, "an address at the top of the site"),
  SHORT_TITLE(3, "a title of a few words"),
  LITTLE_OF_THE_PAGE(3, "its text is little of the page"),
  MANY_BUTTONS(5, "many buttons"),
  MANY_PICTURES(4, "many pictures"),
  WE(3, "it speaks of 'us'"),
  NO_ARTICLE_MARKS(4, "no mark of an article"),
  UNSIGNED(7, "neither a day nor an author"),

  FORUM_FOLDER(Reason.FORUM, 3, "its address has a folder of a forum"),
  FORUM_TITLE(Reason.FORUM, 3, "a title of a forum"),
  FORUM_BUTTONS(Reason.FORUM, 2, "buttons to reply or quote"),
  VOTES(Reason.FORUM, 3, "votes"),
  POST_MARKUP(Reason.FORUM, 4, "markup of posts"),
  POSTS(Reason.FORUM, 5, "posts of one look"),
  MANY_TIMES(Reason.FORUM, 2, "many times of day or dates"),

  DOCUMENTATION_FOLDER(Reason.DOCUMENTATION, 4, "its address has a folder of documentation"),
  DOCUMENTATION_TITLE(Reason.DOCUMENTATION, 1, "a title of documentation"),
  DOCUMENTATION_SOFTWARE(Reason.DOCUMENTATION, 1, "made by the software of documentation"),
  DOCUMENTATION_BUTTON(Reason.DOCUMENTATION, 4, "a button to edit or report the page"),
  DOCUMENTATION_LINKS(Reason.DOCUMENTATION, 3, "links of documentation"),
  CODE(Reason.DOCUMENTATION, 1, "program code"),
  MUCH_CODE(Reason.DOCUMENTATION, 2, "much program code"),

  SHOP_FOLDER(Reason.PRODUCT, 2, "its address has a folder of a shop"),
  SHOP_TITLE(Reason.PRODUCT, 1, "a title of a shop"),
  SHOP_SOFTWARE(Reason.PRODUCT, 3, "made by the software of a shop"),
  BUY_BUTTON(Reason.PRODUCT, 2, "a button to buy"),
  SHOP_LINKS(Reason.PRODUCT, 2, "links of a shop"),
  SHOP_MARKUP(Reason.PRODUCT, 1, "prices and a cart"),
  MANY_PRICES(Reason.PRODUCT, 2, "many prices"),
  CART(Reason.PRODUCT, 3, "a cart"),
  UNSIGNED_SHOP(Reason.PRODUCT, 3, "a shop's links and no mark of an article"),

  SERVICE_FOLDER(Reason.SERVICE, 4, "its address has a folder of services"),
  SERVICE_TITLE(Reason.SERVICE, 7, "a title of a service"),
  OFFERS(Reason.SERVICE, 3, "buttons to order, try or ask for an offer"),
  TESTIMONIALS(Reason.SERVICE, 2, "praise by customers"),

  LIST_FOLDER(Reason.LISTING, 1, "its address has a folder of lists"),
  PAGES_OF_A_LIST(Reason.LISTING, 3, "links to more of a list"),
  CARDS(Reason.LISTING, 4, "linked titles of one look");

  /** From here on the sum of the points makes a page no article; by the same evaluation. */
  static final int THRESHOLD = 7;

  /** The same where no sign speaks of any sort of page: a bare page may hold a plain article. */
  static final int GENERAL_THRESHOLD = 12;

  /** What every page begins with. */
  static final int BASE = -10;

  private final @Nullable Reason kind;
  private final int points;
  private final String words;

  Sign(int points, String words) {
    this(null, points, words);
  }

  Sign(@Nullable Reason kind, int points, String words) {
    this.kind = kind;
    this.points = points;
    this.words = words;
  }

  /** What sort of page it is a sign of, null if of none more than of others. */
  @Nullable Reason kind() {
    return kind;
  }

  /** What it counts. */
  public int points() {
    return points;
  }

  /** The sign for a reader. */
  String words() {
    return words;
  }
}
