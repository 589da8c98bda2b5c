package dev.sitrep.eval.metric;

import dev.sitrep.eval.metric.SpeakerScore.Document;
import dev.sitrep.eval.metric.SpeakerScore.Gold;
import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is given to whom: attributions matched one to one by the words of their contents, best token
 * F1 first, at .5 or more. The definition is that of the quotes set's own scorer.
 *
 * @param gold gold attributions with content and source
 * @param answers the system's attributions
 * @param matched pairs of the two
 * @param right matched ones with the right speaker
 * @param calibration the matched ones with a speaker, by confidence
 */
public record AttributionScore(
    int gold, int answers, int matched, int right, Calibration calibration) {

  private static final double ENOUGH = 0.5;

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private record Pair(double f1, int gold, int answer) {}

  /** The counts over {@code documents}. */
  public static AttributionScore of(List<Document> documents) {
    int gold = 0;
    int answers = 0;
    int matched = 0;
    int right = 0;
    List<Calibration.Judged> judged = new ArrayList<>();
    for (Document document : documents) {
      for (Outcome outcome : outcomes(document)) {
        SpeakerScore.Answer answer = outcome.answer();
        gold += outcome.gold() == null ? 0 : 1;
        answers += answer == null ? 0 : 1;
        if (outcome.gold() != null && answer != null) {
          matched++;
          right += outcome.right() ? 1 : 0;
          if (answer.speaker() != null) {
            judged.add(new Calibration.Judged(answer.confidence(), outcome.right()));
          }
        }
      }
    }
    return new AttributionScore(gold, answers, matched, right, Calibration.of(judged));
  }

  /**
   * What became of an attribution.
   *
   * @param gold the gold one, or null where an answer is of none
   * @param answer its answer, or null where it was not found
   * @param right whether the answer has the right speaker
   */
  public record Outcome(@Nullable Gold gold, SpeakerScore.@Nullable Answer answer, boolean right) {}

  /** All of {@code document}: the matched ones, those not found, the answers that are of none. */
  public static List<Outcome> outcomes(Document document) {
    List<Gold> known =
        document.gold().stream()
            .filter(it -> !it.content().isEmpty() && !it.source().isEmpty())
            .toList();
    var foundGold = new BitSet();
    var usedAnswers = new BitSet();
    List<Outcome> outcomes = new ArrayList<>();
    for (Pair pair : oneToOne(pairs(document, known))) {
      foundGold.set(pair.gold());
      usedAnswers.set(pair.answer());
      Gold gold = known.get(pair.gold());
      SpeakerScore.Answer answer = document.answers().get(pair.answer());
      Span speaker = answer.speaker();
      boolean right =
          speaker != null && SpeakerScore.isRight(document.text(), gold.source(), speaker);
      outcomes.add(new Outcome(gold, answer, right));
    }
    for (int i = foundGold.nextClearBit(0); i < known.size(); i = foundGold.nextClearBit(i + 1)) {
      outcomes.add(new Outcome(known.get(i), null, false));
    }
    int answers = document.answers().size();
    for (int i = usedAnswers.nextClearBit(0); i < answers; i = usedAnswers.nextClearBit(i + 1)) {
      outcomes.add(new Outcome(null, document.answers().get(i), false));
    }
    return outcomes;
  }

  /** Harmonic mean of precision and recall of the matches. */
  public double f1() {
    return Score.of(matched, answers, gold).f1();
  }

  /** Right speakers of the matched attributions. */
  public double speakerAccuracy() {
    return matched == 0 ? 0 : (double) right / matched;
  }

  private static List<Pair> pairs(Document document, List<Gold> known) {
    List<Set<Integer>> gold =
        known.stream().map(it -> words(document.text(), it.content())).toList();
    List<Set<Integer>> answers =
        document.answers().stream().map(it -> words(document.text(), it.content())).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < answers.size(); j++) {
        Set<Integer> both = new HashSet<>(gold.get(i));
        both.retainAll(answers.get(j));
        double f1 = 2.0 * both.size() / (gold.get(i).size() + answers.get(j).size());
        if (f1 >= ENOUGH) {
          pairs.add(new Pair(f1, i, j));
        }
      }
    }
    return pairs;
  }

  /** Best first; of equals the later ones, as the set's scorer has it. */
  private static List<Pair> oneToOne(List<Pair> pairs) {
    pairs.sort(
        Comparator.comparingDouble(Pair::f1)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::answer)
            .reversed());
    var gold = new BitSet();
    var answers = new BitSet();
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!gold.get(pair.gold()) && !answers.get(pair.answer())) {
        gold.set(pair.gold());
        answers.set(pair.answer());
        chosen.add(pair);
      }
    }
    return chosen;
  }

  /** Where the words of {@code content} begin. */
  private static Set<Integer> words(String text, List<Span> content) {
    Set<Integer> words = new HashSet<>();
    for (Span span : content) {
      Matcher matcher = WORD.matcher(span.of(text));
      while (matcher.find()) {
        words.add(span.start() + matcher.start());
      }
    }
    return words;
  }
}
