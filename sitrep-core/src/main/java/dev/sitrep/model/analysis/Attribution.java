package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article gives to somebody: words between quotation marks, the clause around them, or what
 * is reported without marks. Attributions may stand inside one another: 'Vale said the crew feared
 * that the dam would break' holds two.
 *
 * @param content what is said, in the pieces the attribution itself cuts it into, in their order
 * @param form how it is given
 * @param cue the verb or phrase that gives it ('said', 'according to'), where there is one
 * @param speaker who is said to say it
 */
public record Attribution(
    List<Span> content, Quote.Form form, @Nullable Span cue, Speaker speaker) {

  public Attribution {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("nothing is attributed");
    }
  }
}
