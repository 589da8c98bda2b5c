package dev.sitrep.app;

import dev.sitrep.app.render.ReportReader.Claim;
import dev.sitrep.extract.Extractor;
import dev.sitrep.io.EvidenceFolder;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Revision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks up what a report claims to stand in its articles. */
final class Verification {

  /** A claim that does not hold. */
  static final class Difference extends RuntimeException {

    private final String inWords;

    Difference(String inWords) {
      super(inWords);
      this.inWords = inWords;
    }

    /** Which claim differs, and why. */
    String inWords() {
      return inWords;
    }
  }

  private final EvidenceFolder store;
  private final List<Claim> claims;
  private final Map<Revision, Article> articles = new HashMap<>();
  private final SortedSet<LocalDate> forgottenOn = new TreeSet<>();
  private int found;
  private int forgotten;
  private int expired;
  private int extracted;

  Verification(EvidenceFolder store, List<Claim> claims) {
    this.store = store;
    this.claims = claims;
  }

  /**
   * Looks up every claim: the article, the hash of its stored text, the words at the span. What was
   * forgotten at the user's wish is counted, not looked up.
   *
   * @throws Difference at the first that differs
   */
  void lookUp() {
    for (Claim claim : claims) {
      Optional<LocalDate> gone = forgotten(claim);
      if (gone.isPresent()) {
        forgottenOn.add(gone.get());
        forgotten++;
        continue;
      }
      Article article = article(claim);
      if (!claim.holdsIn(article)) {
        throw differs(claim, "there the article has " + wordsAt(claim, article.text()));
      }
      found++;
    }
  }

  private Optional<LocalDate> forgotten(Claim claim) {
    return Optional.ofNullable(claim.forgotten()).or(() -> store.forgotten(revision(claim)));
  }

  /**
   * Extracts the articles claimed anew from their stored inputs.
   *
   * @throws Difference at the first whose text is another
   */
  void extractAgain(Extractor extractor) {
    for (Claim claim : claims) {
      Article article = articles.remove(revision(claim));
      if (article != null) {
        extractAgain(extractor, claim, article);
      }
    }
  }

  private void extractAgain(Extractor extractor, Claim claim, Article article) {
    Input input =
        store
            .input(article.revision())
            .orElseThrow(() -> differs(claim, "the input of the article is not in the evidence"));
    if (input instanceof Page page && page.body().length == 0) {
      expired++;
      return;
    }
    if (!input.sha256().equals(article.provenance().inputSha256())) {
      throw differs(claim, "the stored input of the article was changed");
    }
    Extraction extraction = extractor.extract(input);
    if (!(extraction instanceof Extracted again)
        || !again.article().text().equals(article.text())) {
      throw differs(claim, "extracted anew from " + input.origin() + ", the text is another");
    }
    extracted++;
  }

  /** How far the check came before a difference. */
  String progress() {
    return "found " + found + " of " + Counts.of(claims.size(), "statement");
  }

  /** What was checked. */
  String summary() {
    String result = forgotten == 0 ? "all found" : found + " found, " + tombstones();
    String checked = "checked " + Counts.of(claims.size(), "statement") + ": " + result;
    String again = "; extracted " + Counts.of(extracted, "article") + " anew: all the same";
    String gone = "; the pages of " + Counts.of(expired, "article") + " are no longer kept";
    return checked + (extracted == 0 ? "" : again) + (expired == 0 ? "" : gone);
  }

  private String tombstones() {
    String days = forgottenOn.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    return forgotten + " forgotten (" + days + ")";
  }

  private Article article(Claim claim) {
    return articles.computeIfAbsent(revision(claim), revision -> found(claim, revision));
  }

  private Article found(Claim claim, Revision revision) {
    Article article =
        store
            .article(revision)
            .orElseThrow(() -> differs(claim, "the evidence has no such revision of the article"));
    if (!Revision.of(article.id(), article.text()).equals(revision)) {
      throw differs(claim, "the stored text of the article was changed");
    }
    return article;
  }

  private static Revision revision(Claim claim) {
    try {
      return new Revision(claim.article(), claim.sha256());
    } catch (IllegalArgumentException e) {
      throw differs(claim, "that is no revision of an article");
    }
  }

  private static String wordsAt(Claim claim, String text) {
    boolean inside =
        0 <= claim.start() && claim.start() < claim.end() && claim.end() <= text.length();
    return inside ? "'" + text.substring(claim.start(), claim.end()) + "'" : "no such place";
  }

  private static Difference differs(Claim claim, String why) {
    return new Difference(
        claim.place()
            + " differs: '"
            + claim.text()
            + "' at "
            + claim.start()
            + " to "
            + claim.end()
            + " of "
            + claim.article()
            + ": "
            + why);
  }
}
