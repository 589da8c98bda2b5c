package dev.sitrep.io.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds as it was read.
 *
 * @param title what the list is called
 * @param subscriptions the feeds, in their order, each address once
 * @param bad what of the list could not be used
 */
public record OpmlList(@Nullable String title, List<Subscription> subscriptions, List<Bad> bad) {

  public OpmlList {
    subscriptions = List.copyOf(subscriptions);
    bad = List.copyOf(bad);
  }

  /**
   * A feed to read.
   *
   * @param url where it is: an address of the web
   * @param title what it is called
   * @param groups the groups it stands in, the outermost first
   * @param site the page it belongs to
   */
  public record Subscription(
      String url, @Nullable String title, List<String> groups, @Nullable String site) {

    public Subscription {
      groups = List.copyOf(groups);
    }
  }

  /**
   * An entry that could not be used.
   *
   * @param line the line of the file it begins on, from 1
   * @param title what it is called; empty if it has no name
   * @param reason why, in words
   */
  public record Bad(int line, String title, String reason) {}
}
