package dev.sitrep.model.report;

import java.util.List;

/**
 * Outlets of one publisher: what they report alike is one voice.
 *
 * @param name the publisher
 * @param outlets its outlets, by the name they give themselves or by the domain of their site
 *     ("courier.example"), at least one
 */
public record PublisherFamily(String name, List<String> outlets) {

  public PublisherFamily {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a family of outlets has a name");
    }
    if (outlets.isEmpty() || outlets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("the family '" + name + "' has outlets, each with a name");
    }
    outlets = List.copyOf(outlets);
  }
}
