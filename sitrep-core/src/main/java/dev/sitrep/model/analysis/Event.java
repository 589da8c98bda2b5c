package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence tells: somebody or something does something.
 *
 * @param sentence index of the sentence in the analysis
 * @param verb the main verb, without its auxiliaries
 * @param subject the head of its subject: a name, or a noun without what belongs to it
 * @param object the head of its object; null where none stands right behind the verb
 * @param passive whether what is the subject has it done to it
 * @param denied whether the verb is negated
 * @param place the place where, as far as a name in the sentence gives it
 */
public record Event(
    int sentence,
    Span verb,
    Span subject,
    @Nullable Span object,
    boolean passive,
    boolean denied,
    @Nullable Span place) {}
