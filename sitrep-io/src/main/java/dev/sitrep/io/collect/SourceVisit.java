package dev.sitrep.io.collect;

import dev.sitrep.io.collect.ArticleVisit.Stopped;
import dev.sitrep.io.collect.Contents.Leading;
import dev.sitrep.io.collect.Found.Lead;
import dev.sitrep.io.collect.Reading.Unreadable;
import dev.sitrep.io.collect.Round.Counts;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.io.collect.Shelf.Shelved;
import dev.sitrep.io.collect.SourceSpec.Kind;
import dev.sitrep.io.fetch.Failure;
import dev.sitrep.io.fetch.Outcome;
import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Outcome.Unchanged;
import dev.sitrep.io.fetch.Request;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Signals;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One poll of one source on the web.
 *
 * <p>The state of the source is saved last, when everything it told of is kept: whatever ends the
 * program before that, the source is asked again and nothing it told of is missed.
 */
final class SourceVisit {

  private final Tools tools;
  private final SourceSpec spec;
  private final ArticleVisit articles;
  private final Consumer<SourceSpec> leads;
  private final Set<String> visited = new HashSet<>();
  private Counts counts = Counts.NONE;

  /**
   * A visit of {@code spec}.
   *
   * @param leads takes the sources it leads to
   */
  SourceVisit(Tools tools, SourceSpec spec, Consumer<SourceSpec> leads) {
    this.tools = tools;
    this.spec = spec;
    this.leads = leads;
    this.articles = new ArticleVisit(tools, spec);
  }

  /** Asks the source if it is due. */
  Told run() throws InterruptedException, Stopped {
    Instant now = tools.clock().instant();
    SourceState remembered = tools.shelf().state(spec.address());
    SourceState state = Polling.settled(remembered, now);
    if (!state.equals(remembered)) {
      tools.shelf().save(state);
    }
    if (state.stopped() != null || !(Polling.isDue(state, now) || isAllowedNow(state))) {
      followKnown();
      lookAgain(now);
      return told(state.stopped() != null ? Result.GONE : Result.NOT_DUE, state);
    }
    Outcome outcome =
        tools
            .fetcher()
            .fetch(new Request(Polling.target(state), purpose(), Polling.validators(state)));
    if (outcome instanceof Fetched fetched) {
      return fetched(state, fetched, now);
    }
    if (outcome instanceof Unchanged unchanged) {
      return unchanged(state, unchanged, now);
    }
    Told failed = failed(state, (Failed) outcome);
    lookAgain(now);
    return new Told(failed.address(), failed.result(), failed.words(), counts, failed.nextDue());
  }

  private boolean isAllowedNow(SourceState state) {
    return Polling.wasRefused(state) && tools.fetcher().isAllowed(Polling.target(state));
  }

  private Purpose purpose() {
    if (spec.kind() == Kind.PAGE) {
      return Purpose.PAGE;
    }
    // What the user did not name, and no feed either, is fetched as any robot would.
    return spec.kind() == Kind.SITEMAP && isFound() ? Purpose.LIST : Purpose.FEED;
  }

  private boolean isFound() {
    return tools.shelf().isFound(spec.address());
  }

  private Told fetched(SourceState state, Fetched fetched, Instant began)
      throws InterruptedException, Stopped {
    String address = spec.address();
    var page =
        new Page(address, fetched.url(), fetched.contentType(), fetched.at(), fetched.body());
    Found found = found(page, isFound() ? Leading.NOWHERE : Leading.ON);
    boolean article = found.page() && (found.leads().isEmpty() || articles.isOn(fetched));
    if (article && fetched.disallowed() != null) {
      return failed(state, failure(fetched, Failure.ROBOTS, fetched.disallowed()));
    }
    if (found.wrong() != null) {
      return failed(state, failure(fetched, Failure.BROKEN, found.wrong()));
    }
    follow(article ? List.of() : found.leads());
    if (article) {
      counts = counts.plus(articles.itself(fetched));
      if (counts.leftOut() > 0 && counts.fresh() + counts.revised() + counts.known() == 0) {
        return failed(state, failure(fetched, Failure.BROKEN, "no feed, and no article either"));
      }
    }
    Answer answer = Answer.of(fetched);
    boolean all = visit(found.entries(), fetched.signals(), began) && lookAgain(began);
    SourceState next = all ? afterAnswer(state, answer, found) : Polling.unfinished(state, answer);
    tools.shelf().save(next);
    return told(all ? Result.ANSWERED : Result.UNFINISHED, next, notes(found, next));
  }

  /** What is missing is asked for again only if the list is read again, and not a mere 304. */
  private SourceState afterAnswer(SourceState state, Answer answer, Found found) {
    SourceState next = Polling.afterAnswer(state, spec, answer, found.title(), found.pace());
    return articles.isComplete() ? next : Polling.withValidatorsOf(next, state);
  }

  private Found found(Page came, Leading leading) throws InterruptedException {
    try {
      Page page = Contents.unpacked(came);
      return tools
          .reading()
          .read(page.body(), () -> new Contents().read(page, spec.kind(), leading));
    } catch (Unreadable | IOException e) {
      return Found.nothing(String.valueOf(e.getMessage()));
    }
  }

  private static Failed failure(Fetched fetched, Failure failure, String words) {
    return new Failed(fetched.url(), fetched.at(), failure, words, null);
  }

  /** Whether there was time for all {@code entries}. */
  private boolean visit(List<Entry> entries, Signals signals, Instant began)
      throws InterruptedException, Stopped {
    for (Entry entry : entries) {
      if (isLate(began)) {
        return false;
      }
      counts = counts.plus(articles.visit(entry, signals));
      if (entry.url() != null) {
        visited.add(entry.url());
      }
    }
    articles.noteListed();
    return true;
  }

  /** Looks again at pages the source told of in the last days; whether there was time for all. */
  private boolean lookAgain(Instant began) throws InterruptedException, Stopped {
    Instant now = tools.clock().instant();
    for (Shelved shelved : tools.shelf().since(spec.address(), now.minus(Revisits.LAST))) {
      String link = shelved.place().link();
      if (link == null || visited.contains(link) || !ArticleVisit.isDue(shelved.prior(), now)) {
        continue;
      }
      if (isLate(began)) {
        return false;
      }
      counts = counts.plus(articles.again(shelved.place(), shelved.prior()));
    }
    return true;
  }

  private boolean isLate(Instant began) {
    return tools.clock().instant().isAfter(began.plus(tools.budget()));
  }

  private Told unchanged(SourceState state, Unchanged unchanged, Instant began)
      throws InterruptedException, Stopped {
    followKnown();
    Answer answer = Answer.of(unchanged);
    boolean all = lookAgain(began);
    SourceState next =
        all
            ? Polling.afterAnswer(state, spec, answer, null, null)
            : Polling.unfinished(state, answer);
    tools.shelf().save(next);
    return told(all ? Result.UNCHANGED : Result.UNFINISHED, next);
  }

  private Told failed(SourceState state, Failed failed) throws Stopped {
    if (failed.failure() == Failure.STOPPED) {
      throw new Stopped();
    }
    followKnown();
    if (failed.failure() == Failure.GONE || failed.failure() == Failure.NOT_FOUND) {
      counts = counts.plus(articles.goneItself(failed.at()));
    }
    SourceState next = Polling.afterFailure(state, failed);
    tools.shelf().save(next);
    return told(next.stopped() == null ? Result.FAILED : Result.GONE, next);
  }

  /** Goes on to what the source leads to, and remembers it for the polls between. */
  private void follow(List<Lead> found) {
    tools.shelf().lead(spec.address(), found);
    followKnown();
  }

  private void followKnown() {
    tools.shelf().leads(spec.address()).stream()
        .map(lead -> spec.leadingTo(lead.source(), Kind.of(lead.kind())))
        .forEach(leads);
  }

  private static @Nullable String notes(Found found, SourceState next) {
    return found.notes().isEmpty() ? next.lastError() : String.join("; ", found.notes());
  }

  private Told told(Result result, SourceState state) {
    return told(result, state, state.lastError());
  }

  private Told told(Result result, SourceState state, @Nullable String words) {
    Instant due = state.stopped() == null ? state.nextDue() : null;
    return new Told(spec.address(), result, words, counts, due);
  }
}
