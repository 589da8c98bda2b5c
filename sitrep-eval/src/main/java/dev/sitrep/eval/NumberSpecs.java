package dev.sitrep.eval;

import dev.sitrep.analyse.NumberReader;
import dev.sitrep.eval.metric.SpecScore.Answer;
import dev.sitrep.model.analysis.NumberExpression;
import dev.sitrep.model.analysis.NumberExpression.Cardinal;
import dev.sitrep.model.analysis.NumberExpression.Money;
import dev.sitrep.model.analysis.NumberExpression.Ordinal;
import dev.sitrep.model.analysis.NumberExpression.Percentage;
import dev.sitrep.model.analysis.NumberExpression.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the cases of the specification of numbers are answered with. */
final class NumberSpecs {

  /** How the set's own scorer writes a value that is not there. */
  static final String NONE = "None";

  private static final NumberReader READER = new NumberReader("en");

  private NumberSpecs() {}

  static List<Answer> cardinals(JsonNode node) {
    return answers(node, it -> it instanceof Cardinal cardinal ? text(cardinal.value()) : null);
  }

  static List<Answer> ordinals(JsonNode node) {
    return answers(
        node,
        it -> {
          if (it instanceof Position position) {
            String from = position.from().name().toLowerCase(Locale.ROOT);
            return String.format(Locale.ROOT, "%s%+d", from, position.offset());
          }
          return it instanceof Ordinal ordinal ? text(ordinal.value()) : null;
        });
  }

  static List<Answer> percentages(JsonNode node) {
    return answers(
        node, it -> it instanceof Percentage percentage ? text(percentage.value()) + "%" : null);
  }

  static List<Answer> sums(JsonNode node) {
    return answers(
        node,
        it -> {
          BigDecimal value = it instanceof Money money ? money.value() : null;
          return it instanceof Money ? value == null ? NONE : text(value) : null;
        });
  }

  private static String text(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static List<Answer> answers(
      JsonNode node, Function<NumberExpression, @Nullable String> value) {
    List<Answer> answers = new ArrayList<>();
    for (NumberExpression number : READER.read(node.get("Input").asString())) {
      String found = value.apply(number);
      if (found != null) {
        answers.add(new Answer(number.span(), List.of(found)));
      }
    }
    return answers;
  }
}
