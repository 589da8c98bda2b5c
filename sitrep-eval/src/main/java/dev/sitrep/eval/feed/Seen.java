package dev.sitrep.eval.feed;

import dev.sitrep.eval.feed.Field.Place;
import dev.sitrep.model.Timestamp;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * What a reader saw in a feed.
 *
 * @param feed the feed's own fields
 * @param entries the fields of its entries
 */
record Seen(Part feed, List<Part> entries) {

  /** Nothing: the reader gave up. */
  static final Seen NOTHING = new Seen(new Part(Map.of(), List.of(), Map.of()), List.of());

  /**
   * Fields of a feed or an entry.
   *
   * @param texts for each field what it may be taken for: one plain text, or of a reader that does
   *     not say whether its text is plain also the text of the markup it may be
   * @param authors the names of the authors
   * @param times published and updated
   */
  record Part(Map<Field, Set<String>> texts, List<String> authors, Map<Field, Timestamp> times) {}

  private @Nullable Part part(Place place) {
    if (place.entry() < 0) {
      return feed;
    }
    return place.entry() < entries.size() ? entries.get(place.entry()) : null;
  }

  /** What the text at {@code place} may be taken for; the empty string if there is none. */
  Set<String> texts(Place place) {
    Part part = part(place);
    if (part == null) {
      return Set.of("(no such entry)");
    }
    if (place.field() == Field.AUTHOR) {
      boolean there = place.index() < part.authors().size();
      return Set.of(there ? part.authors().get(place.index()) : "");
    }
    return place.index() == 0 ? part.texts().getOrDefault(place.field(), Set.of("")) : Set.of("");
  }

  @Nullable Timestamp time(Place place) {
    Part part = part(place);
    return part == null ? null : part.times().get(place.field());
  }

  /** The texts that {@code value} may be: as it is, and the text of the markup it may be. */
  static Set<String> readings(@Nullable String value) {
    Set<String> readings = new LinkedHashSet<>();
    String written = value == null ? "" : value;
    readings.add(line(written));
    readings.add(line(Jsoup.parseBodyFragment(written).text()));
    return readings;
  }

  /** {@code text} on one line. */
  static String line(@Nullable String text) {
    return text == null ? "" : text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
