package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;

/**
 * A place that names or, by a pronoun or role, means an entity.
 *
 * @param span where
 * @param entity index of the entity in {@link Analysis#entities()}
 */
public record Mention(Span span, int entity) {}
