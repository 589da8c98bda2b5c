package dev.sitrep.model.report;

/**
 * Something the report does not know, and says so.
 *
 * @param kind what is not known
 * @param count of how many
 * @param of out of how many
 */
public record Gap(Kind kind, int count, int of) {

  /** What is not known. */
  public enum Kind {
    OUTLET("articles whose outlet is unknown"),
    TIME("articles whose time of publication is unknown"),
    SPEAKER("quotes whose speaker the text does not give"),
    SINGLE_ORIGIN("stories that rest on a single origin"),
    CONFLICTING_SPEAKER("quotes on whose speaker sources differ"),
    CONFLICTING_FIGURE("figures on which sources differ"),
    PAYWALLED("articles known only in part: paywall");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What is not known, in words. */
    public String label() {
      return label;
    }
  }
}
