package dev.sitrep.io.collect;

import dev.sitrep.io.collect.Round.Counts;
import dev.sitrep.io.collect.Shelf.Place;
import dev.sitrep.io.collect.Shelf.Prior;
import dev.sitrep.io.fetch.Failure;
import dev.sitrep.io.fetch.Outcome;
import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Request;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Signals;
import dev.sitrep.io.fetch.Validators;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gets the articles of one source: the page of each that is new, changed or due to be looked at
 * again. Where there is no page to be had, what the source says of it is the article.
 */
final class ArticleVisit {

  /** Shorter extracts than this cannot be promised, so a lower limit leaves the headline. */
  private static final int EXTRACT = 300;

  private final Tools tools;
  private final SourceSpec spec;
  private final Dressing dressing;
  private final Hosts hosts = new Hosts();
  private final Set<String> listed = new TreeSet<>();
  private boolean complete = true;

  ArticleVisit(Tools tools, SourceSpec spec) {
    this.tools = tools;
    this.spec = spec;
    this.dressing = new Dressing(spec);
  }

  /** Thrown where the program is ending: nothing was kept of this article. */
  static final class Stopped extends Exception {

    private static final long serialVersionUID = 1;
  }

  /**
   * Gets the article of {@code raw}, an entry of a feed.
   *
   * @param signals what the feed itself asks for
   */
  Counts visit(Entry raw, Signals signals) throws InterruptedException, Stopped {
    Entry entry = dressing.named(raw);
    var place = Place.of(spec.address(), entry);
    Prior prior = tools.shelf().prior(place);
    Instant now = tools.clock().instant();
    note(place, prior);
    date(prior, entry);
    if (prior.isKnown() && !prior.changed() && !isDue(prior, now)) {
      boolean leftOut = prior.article() == null;
      complete &= !leftOut || place.link() == null || !Revisits.isToCome(prior.first(), now);
      return Shelf.KNOWN;
    }
    Entry allowed = isReserved(signals) ? Dressing.headline(entry, null) : entry;
    return place.link() == null
        ? keep(place, allowed)
        : visitPage(new Wanted(place, allowed, prior));
  }

  /** Whatever becomes of its page now, the source tells of it. */
  private void note(Place place, Prior prior) {
    if (prior.article() != null) {
      listed.add(prior.article());
    }
    if (prior.isKnown()) {
      // Of an article, too: its page may be what is left out.
      tools.shelf().leftOutAgain(place);
    }
  }

  /** A date that only one of several sources gives counts whichever told of the article first. */
  private void date(Prior prior, Entry entry) {
    Timestamp published = dressing.date(entry);
    if (prior.article() != null && published != null) {
      tools.shelf().date(prior.article(), published);
    }
  }

  /** Whether each article told of was had, or was tried for long enough. */
  boolean isComplete() {
    return complete;
  }

  /** Notes which known articles the source told of again. */
  void noteListed() {
    tools.shelf().listed(spec.address(), listed, tools.clock().instant());
  }

  /** Looks again at the page of an article the source no longer tells of. */
  Counts again(Place place, Prior prior) throws InterruptedException, Stopped {
    return visitPage(new Wanted(place, null, prior));
  }

  /** Whether the page of an article known as {@code prior} is to be looked at again. */
  static boolean isDue(Prior prior, Instant now) {
    return Revisits.isDue(prior.first(), prior.asked(), now);
  }

  /**
   * An article whose page is wanted.
   *
   * @param entry what the source says of it; null where it says nothing any more
   */
  private record Wanted(Place place, @Nullable Entry entry, Prior prior) {

    String link() {
      String link = place.link();
      if (link == null) {
        throw new IllegalStateException("an article without a link has no page");
      }
      return link;
    }
  }

  private Counts visitPage(Wanted wanted) throws InterruptedException, Stopped {
    String link = wanted.link();
    if (hosts.isSilent(link)) {
      return without(wanted, Reason.NOT_FETCHED, "its host does not answer");
    }
    // An entry that changed without its page is told by the page; so ask with what came with it.
    Validators validators = wanted.prior().validators();
    Outcome outcome = tools.fetcher().fetch(new Request(link, Purpose.PAGE, validators));
    if (outcome instanceof Failed failed) {
      hosts.failed(link, failed.failure());
      return failed(wanted, failed);
    }
    hosts.answered(link);
    if (outcome instanceof Fetched fetched) {
      return deliver(wanted, fetched);
    }
    String article = wanted.prior().article();
    if (article != null) {
      tools.shelf().unchanged(article, wanted.place().sha256(), outcome.at());
    }
    return Shelf.KNOWN;
  }

  /** Whether {@code fetched}, a page that names feeds, is an article and no list of such. */
  boolean isOn(Fetched fetched) throws InterruptedException {
    String url = fetched.url();
    var page = new Page(spec.address(), url, fetched.contentType(), fetched.at(), fetched.body());
    return !Hosts.isHome(url)
        && tools.reading().extract(page) instanceof Extracted extracted
        // A list of articles may pass for one, but hardly for a dated one.
        && extracted.article().metadata().published() != null;
  }

  /** Keeps the article on {@code fetched}, the page that the source itself is. */
  Counts itself(Fetched fetched) throws InterruptedException {
    String address = spec.address();
    var entry =
        new Entry(address, null, address, null, null, "", Entry.Form.TEXT, Entry.About.NOTHING);
    var place = Place.of(address, entry);
    return deliver(new Wanted(place, null, tools.shelf().prior(place)), fetched);
  }

  /** Notes that the page that the source itself is was gone at {@code at}. */
  Counts goneItself(Instant at) {
    String address = spec.address();
    Prior prior = tools.shelf().prior(new Place(address, null, address, null));
    String article = prior.article();
    return article == null ? Counts.NONE : tools.shelf().vanished(article, at);
  }

  private Counts deliver(Wanted wanted, Fetched fetched) throws InterruptedException {
    if (Hosts.isHomeInstead(wanted.link(), fetched.url())) {
      return gone(wanted, fetched.at(), "its address leads to the front page now");
    }
    var page =
        new Page(wanted.link(), fetched.url(), fetched.contentType(), fetched.at(), fetched.body());
    Extraction extraction = tools.reading().extract(page);
    if (isReserved(fetched.signals())) {
      return reserved(wanted, extraction, fetched.at());
    }
    boolean entryInstead = !(extraction instanceof Extracted) && !wanted.prior().hasPage();
    Counts entry =
        entryInstead && wanted.entry() != null ? keep(wanted.place(), wanted.entry()) : Counts.NONE;
    // The reason comes after the entry, which would otherwise put an end to it.
    Extraction dressed = dressing.dress(extraction, wanted.entry());
    return entry.plus(tools.shelf().keepPage(wanted.place(), dressed, fetched));
  }

  private Counts reserved(Wanted wanted, Extraction extraction, Instant at)
      throws InterruptedException {
    Entry told = wanted.entry();
    var empty =
        new Entry(
            wanted.link(),
            wanted.place().guid(),
            wanted.link(),
            null,
            null,
            "",
            Entry.Form.TEXT,
            Entry.About.NOTHING);
    Entry headline = Dressing.headline(told == null ? empty : told, extraction);
    Counts counts = keep(wanted.place(), headline);
    var why = Dressing.without(wanted.link(), at, Reason.RESERVED, "asked for by the page");
    return counts.plus(tools.shelf().leaveOut(wanted.place(), why));
  }

  private Counts failed(Wanted wanted, Failed failed) throws InterruptedException, Stopped {
    if (failed.failure() == Failure.STOPPED) {
      throw new Stopped();
    }
    String words = failed.failure().label() + ": " + failed.detail();
    if (failed.failure() == Failure.GONE || failed.failure() == Failure.NOT_FOUND) {
      return gone(wanted, failed.at(), words);
    }
    return without(wanted, Reason.NOT_FETCHED, words);
  }

  private Counts gone(Wanted wanted, Instant at, String words) throws InterruptedException {
    String article = wanted.prior().article();
    return article != null && wanted.prior().hasPage()
        ? tools.shelf().vanished(article, at)
        : without(wanted, Reason.NOT_FETCHED, words);
  }

  /** There is no page: what was read of it before stays, else the entry has to do. */
  private Counts without(Wanted wanted, Reason reason, String words) throws InterruptedException {
    Instant now = tools.clock().instant();
    String article = wanted.prior().article();
    if (article != null && (wanted.prior().hasPage() || wanted.entry() == null)) {
      tools.shelf().asked(article, wanted.place().sha256(), now);
      return Shelf.KNOWN;
    }
    Counts entry =
        wanted.entry() == null || isBare(wanted.entry())
            ? Counts.NONE
            : keep(wanted.place(), wanted.entry());
    complete &= entry.fresh() + entry.revised() + entry.known() > 0;
    var why = Dressing.without(wanted.link(), now, reason, words);
    return entry.plus(tools.shelf().leaveOut(wanted.place(), why));
  }

  private static boolean isBare(Entry entry) {
    return entry.title() == null && entry.summary() == null && entry.content().isBlank();
  }

  private Counts keep(Place place, Entry entry) throws InterruptedException {
    Extraction extraction = dressing.dress(tools.reading().extract(entry), entry);
    return tools.shelf().keepEntry(place, extraction);
  }

  private boolean isReserved(Signals signals) {
    boolean limited = signals.maxSnippet() >= 0 && signals.maxSnippet() < EXTRACT;
    return spec.licence() == null && (signals.tdmReserved() || signals.noArchive() || limited);
  }
}
