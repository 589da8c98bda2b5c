package dev.sitrep.app.render;

import dev.sitrep.model.Evidence;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The links between what a page says and the places it stands in, both ways.
 *
 * <p>Filled while the page is written from top to bottom, read by its last section, the evidence:
 * so it has exactly the places the page cites.
 */
final class Citations {

  private final Sources sources;
  private final Map<Revision, Map<Span, Cited>> cited = new TreeMap<>();
  private int places;
  private int uses;

  Citations(Sources sources) {
    this.sources = sources;
  }

  /**
   * A link to a place.
   *
   * @param anchor id of the link itself
   * @param target id of the place
   * @param source number of the article
   */
  record Citation(String anchor, String target, int source) {}

  /**
   * Where a place is cited.
   *
   * @param anchor id of the link to it
   * @param section what a reader calls that part of the page
   */
  record Use(String anchor, String section) {}

  /**
   * A place that is cited.
   *
   * @param target its id
   * @param span where it is
   * @param uses who cites it, in the order of the page
   */
  record Cited(String target, Span span, List<Use> uses) {}

  /** A link to {@code evidence} from {@code section}. */
  Citation cite(Evidence evidence, String section) {
    int source = sources.number(evidence.revision());
    Cited place =
        cited
            .computeIfAbsent(evidence.revision(), revision -> new LinkedHashMap<>())
            .computeIfAbsent(
                evidence.span(), span -> new Cited("e" + ++places, span, new ArrayList<>()));
    String anchor = "r" + ++uses;
    place.uses().add(new Use(anchor, section));
    return new Citation(anchor, place.target(), source);
  }

  /** The places of an article cited so far, in the order of its text. */
  List<Cited> of(Revision revision) {
    return cited.getOrDefault(revision, Collections.emptyMap()).values().stream()
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .toList();
  }
}
