package dev.sitrep.io.collect;

import dev.sitrep.io.collect.Round.Counts;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Validators;
import dev.sitrep.io.store.Delivery;
import dev.sitrep.io.store.Known;
import dev.sitrep.io.store.Lead;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.io.store.Standing;
import dev.sitrep.io.store.Standing.Reading;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What collecting keeps in a store and asks of it. Safe for many threads; each call is done whole.
 */
final class Shelf {

  /** One article that is known as it is. */
  static final Counts KNOWN = new Counts(0, 0, 1, 0, 0);

  /**
   * Where an article was come across.
   *
   * @param source the address of the source, within which guids count
   * @param guid what the source calls it
   * @param link where its page is, if it is on the web
   * @param sha256 of what the source said of it; null if it said nothing
   */
  record Place(
      String source, @Nullable String guid, @Nullable String link, @Nullable String sha256) {

    static Place of(String source, Entry entry) {
      String url = entry.url();
      boolean web = url != null && url.matches("(?is)https?://.+");
      return new Place(source, entry.id(), web ? url : null, entry.sha256());
    }
  }

  /**
   * What is known of an article.
   *
   * @param article its id; null if it is not known, or was left out so far
   * @param changed whether the source says something else of it than before
   * @param hasPage whether its page was ever read
   * @param first when it was first seen
   * @param asked when its page was last asked for
   * @param validators what came with the page
   */
  record Prior(
      @Nullable String article,
      boolean changed,
      boolean hasPage,
      Instant first,
      Instant asked,
      Validators validators) {

    /** Nothing is known. */
    static final Prior NONE =
        new Prior(null, false, false, Instant.EPOCH, Instant.EPOCH, Validators.NONE);

    /** Whether anything is known. */
    boolean isKnown() {
      return !equals(NONE);
    }
  }

  /** An article with what is known of it. */
  record Shelved(Place place, Prior prior) {}

  private final Store store;
  private final InstantSource clock;

  Shelf(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What is remembered of a source; of an unknown one, that nothing is. */
  SourceState state(String address) {
    return store.state(address).orElseGet(() -> SourceState.of(address));
  }

  /** What is remembered of all sources. */
  List<SourceState> states() {
    return store.states();
  }

  /** Dates what is undated of {@code article}. */
  void date(String article, Timestamp published) {
    store.date(article, published);
  }

  void save(SourceState state) {
    store.save(state);
  }

  /** Notes that {@code leader} leads where {@code found} says, and nowhere else any more. */
  void lead(String leader, Collection<Found.Lead> found) {
    Map<String, Lead> leads = new LinkedHashMap<>();
    for (Found.Lead each : found) {
      leads.putIfAbsent(each.address(), new Lead(leader, each.address(), each.kind().word()));
    }
    if (!Set.copyOf(store.leadsFrom(leader)).equals(Set.copyOf(leads.values()))) {
      store.replaceLeads(leader, leads.values(), clock.instant());
    }
  }

  /** What {@code leader} leads to, as far as is known. */
  List<Lead> leads(String leader) {
    return store.leadsFrom(leader);
  }

  /** Whether a source on the web leads to {@code address}, and not only a user's own list. */
  boolean isFound(String address) {
    return store.leadsTo(address).stream().anyMatch(lead -> SourceSpec.isWeb(lead.leader()));
  }

  /** {@code addresses} and what they lead to. */
  Set<String> ledTo(Collection<String> addresses) {
    return store.ledTo(addresses);
  }

  Prior prior(Place place) {
    return store
        .known(place.source(), place.guid(), place.link(), place.sha256())
        .map(known -> prior(known, place))
        .orElse(Prior.NONE);
  }

  private Prior prior(Known known, Place place) {
    boolean other = place.sha256() != null && !known.sameEntry();
    String article = known.article();
    Standing standing = article == null ? null : store.standing(article).orElse(null);
    var validators = new Validators(known.etag(), known.lastModified());
    if (standing == null) {
      // Left out: there is nothing to revise, so it is tried again as if it were new.
      return new Prior(null, other, false, known.first(), known.fetched(), validators);
    }
    // What another source says of the article in its own words is no change of it.
    boolean changed = other && place.source().equals(standing.source());
    boolean page = standing.reading() == Reading.PAGE;
    return new Prior(article, changed, page, standing.firstSeen(), known.fetched(), validators);
  }

  /** The articles of {@code source} with a link that were first seen after {@code since}. */
  List<Shelved> since(String source, Instant since) {
    return store.standings(source, since).stream()
        .filter(standing -> standing.link() != null)
        .map(standing -> shelved(source, standing))
        .toList();
  }

  private static Shelved shelved(String source, Standing standing) {
    Instant asked = standing.asked();
    return new Shelved(
        new Place(source, null, standing.link(), null),
        new Prior(
            standing.article(),
            false,
            standing.reading() == Reading.PAGE,
            standing.firstSeen(),
            asked == null ? standing.firstSeen() : asked,
            new Validators(standing.etag(), standing.lastModified())));
  }

  /** Keeps what was read of {@code page}, the page of an article. */
  Counts keepPage(Place place, Extraction extraction, Fetched page) {
    Validators validators = page.validators();
    return keep(
        new Delivery(
            place.source(),
            place.guid(),
            place.link(),
            extraction,
            page.at(),
            place.sha256(),
            validators.etag(),
            validators.lastModified()));
  }

  /** Keeps what a source itself says of an article. */
  Counts keepEntry(Place place, Extraction extraction) {
    return keep(
        new Delivery(
            place.source(),
            place.guid(),
            place.link(),
            extraction,
            clock.instant(),
            place.sha256(),
            null,
            null));
  }

  /** Notes why the page of an article was not used. */
  Counts leaveOut(Place place, Rejected why) {
    return keepEntry(place, why);
  }

  private Counts keep(Delivery delivery) {
    return switch (store.keep(delivery).outcome()) {
      case NEW -> new Counts(1, 0, 0, 0, 0);
      case REVISED -> new Counts(0, 1, 0, 0, 0);
      case KNOWN -> KNOWN;
      case LEFT_OUT -> new Counts(0, 0, 0, 1, 0);
    };
  }

  /** Notes that {@code source} tells of {@code articles}, which are known. */
  void listed(String source, Collection<String> articles, Instant at) {
    store.seenAgain(source, articles, at);
  }

  /** Notes that the source of {@code place} tells of what was left out before. */
  void leftOutAgain(Place place) {
    store.leftOutAgain(place.source(), place.guid(), place.link(), clock.instant());
  }

  /** Notes that the page of {@code article} is as it was; {@code sha256} as in {@link Place}. */
  void unchanged(String article, @Nullable String sha256, Instant at) {
    store.unchanged(article, at);
    store.asked(article, sha256, at);
  }

  /** Notes that the page of {@code article} was asked for in vain. */
  void asked(String article, @Nullable String sha256, Instant at) {
    store.asked(article, sha256, at);
  }

  /** Notes that the page of {@code article} is no longer where it was. */
  Counts vanished(String article, Instant at) {
    boolean before = store.vanished(at).containsKey(article);
    store.vanished(article, at);
    return new Counts(0, 0, 0, 0, before ? 0 : 1);
  }
}
