package dev.sitrep.io.fetch;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of one fetch over its redirects. Not for several threads. */
final class Journey {

  private final Request request;
  private final int limit;
  private final Target first;
  private final Set<String> seen = new LinkedHashSet<>();
  private Target target;
  private boolean permanent = true;
  private @Nullable String movedTo;

  /**
   * At the beginning of the way.
   *
   * @param limit the most redirects
   * @throws FetchException if the address is none
   */
  Journey(Request request, int limit) throws FetchException {
    this.request = request;
    this.limit = limit;
    first = Target.parse(request.url());
    target = first;
    seen.add(target.url().toString());
  }

  Request request() {
    return request;
  }

  Target target() {
    return target;
  }

  /** Where permanent redirects led; an address with a user in it is not to be replaced. */
  @Nullable String movedTo() {
    return first.authorization() == null ? movedTo : null;
  }

  /** The user and password the request named: for their own origin, whoever redirects there. */
  @Nullable String authorization() {
    return request.purpose() == Request.Purpose.FEED && target.origin().equals(first.origin())
        ? first.authorization()
        : null;
  }

  /**
   * Goes on where {@code reply} leads.
   *
   * @throws FetchException if that must not be followed
   */
  void redirect(Reply reply) throws FetchException {
    String location = reply.header("Location");
    if (location == null || location.isBlank()) {
      throw astray("a redirect (" + reply.status() + ") that does not say where to");
    }
    Target next = target.resolve(location);
    if (target.url().isHttps() && !next.url().isHttps()) {
      throw astray("a redirect from https to http, to " + next.url());
    }
    if (!seen.add(next.url().toString())) {
      throw astray("redirects that go round in a circle, back to " + next.url());
    }
    if (seen.size() > limit + 1) {
      throw astray("more than " + limit + " redirects");
    }
    permanent &= reply.status() == 301 || reply.status() == 308;
    target = next;
    if (permanent) {
      movedTo = next.url().toString();
    }
  }

  private static FetchException astray(String what) {
    return new FetchException(Failure.REDIRECTS, what);
  }
}
