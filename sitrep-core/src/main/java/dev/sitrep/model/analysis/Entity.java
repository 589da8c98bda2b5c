package dev.sitrep.model.analysis;

import java.util.List;

/**
 * Somebody or something an article names, chained over all its mentions.
 *
 * @param name the fullest form of the name in the article
 * @param kind what it is, as far as the text shows
 * @param roles what the article calls it beside its name ('NATO Secretary General'), in order of
 *     appearance, without repetition
 */
public record Entity(String name, Kind kind, List<String> roles) {

  public Entity {
    roles = List.copyOf(roles);
  }

  /** What an entity is. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE,
    /** A name, but the text does not show of what. */
    OTHER
  }
}
