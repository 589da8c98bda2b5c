package dev.sitrep.model;

/** Why something was left out of a report. The label is what a reader sees. */
public enum Reason {
  // whole inputs
  UNREADABLE("cannot be read"),
  EMPTY("empty"),
  NOT_AN_ARTICLE("not an article"),
  NO_TEXT("no text found"),
  CONSENT_WALL("consent or cookie wall"),
  LOGIN("asks to log in"),
  ERROR_PAGE("error page"),
  REDIRECT("redirect only"),
  NOT_FETCHED("its page could not be fetched"),
  RESERVED("its publisher reserves the text: headline and link only"),
  LISTING("list of links or home page"),
  PRODUCT("shop or product page"),
  FORUM("forum, or questions and answers"),
  DOCUMENTATION("documentation or reference"),
  SERVICE("offer of a service or tool"),
  // whole articles
  SAME_ARTICLE("the same article twice"),
  SUPERSEDED("earlier revision of an article that was changed"),
  COPY("copy"),
  OFF_TOPIC("not about the situation"),
  SPONSORED("sponsored: an advertisement, no news"),
  SATIRE("satire: invented, no news"),
  OPINION("opinion on what no news article here reports"),
  AFTER_AS_OF("published after the time of the report"),
  BEYOND_LIMIT("beyond the limit set"),
  // lines and sentences of an article
  NEWSLETTER("site furniture: newsletter"),
  SUBSCRIPTION("site furniture: subscription"),
  READ_MORE("site furniture: link to other articles"),
  SHARE("site furniture: share or follow"),
  COOKIES("site furniture: cookies or consent"),
  ADVERTISEMENT("site furniture: advertisement"),
  COPYRIGHT("site furniture: copyright"),
  CONTACT("site furniture: contact"),
  COMMENTS("site furniture: comments"),
  SITE_LINE("site furniture"),
  REPEATED_LINE("site furniture: stands in other articles of the site as well"),
  PHOTO_CREDIT("photo credit"),
  PICTURE_SLUG("picture slug"),
  BYLINE("byline or date line"),
  CORRECTION_NOTICE("correction or update notice"),
  HIDDEN("hidden on the page"),
  PAYWALLED("the text goes on behind a paywall"),
  OPENS_IN_MID_AIR("opens in mid-air, its predecessor is missing"),
  QUOTE_WITHOUT_SPEAKER("words of a speaker the text does not name"),
  CUT_OFF("cut off in the source"),
  DATE_NOT_BELIEVED("its date, which cannot be true"),
  REPETITION("says again what stands in the article");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  /** The reason in words. */
  public String label() {
    return label;
  }
}
