package dev.sitrep.eval;

import dev.sitrep.eval.Misses.Miss;
import dev.sitrep.eval.metric.AttributionScore;
import dev.sitrep.eval.metric.SpeakerScore;
import dev.sitrep.eval.metric.SpeakerScore.Answer;
import dev.sitrep.eval.metric.SpeakerScore.Document;
import dev.sitrep.eval.metric.SpeakerScore.Gold;
import dev.sitrep.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was got wrong about who said what. */
final class QuoteMisses {

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "i", "we", "you", "who", "him", "her", "them", "me");

  private final Misses misses;

  QuoteMisses(Misses misses) {
    this.misses = misses;
  }

  /** Adds the quoted spans whose speaker is wrong or not given. */
  void addSpeakers(List<String> names, List<Document> documents) {
    for (int i = 0; i < documents.size(); i++) {
      for (SpeakerScore.Case one : SpeakerScore.cases(documents.get(i))) {
        boolean given = !one.given().isEmpty();
        if (!one.isLikelyRight() || !given) {
          Span found = one.answers().isEmpty() ? null : one.answers().get(0).speaker();
          String text = one.document().text();
          misses.add(
              new Miss(
                  "language/quotes speakers",
                  kind(one, given) + ": " + sort(text, one.gold().source()),
                  names.get(i),
                  one.quote().of(text),
                  words(text, one.gold().source()),
                  found == null ? "" : found.of(text)));
        }
      }
    }
  }

  private static String kind(SpeakerScore.Case one, boolean given) {
    if (one.answers().isEmpty()) {
      return "no speaker found";
    }
    if (one.isLikelyRight()) {
      return "right, but too unsure to give";
    }
    return given ? "another one given" : "another one thought of, and not given";
  }

  /** Adds the attributions that were not found, are none, or have another speaker. */
  void addAttributions(List<String> names, List<Document> documents) {
    for (int i = 0; i < documents.size(); i++) {
      String text = documents.get(i).text();
      for (AttributionScore.Outcome outcome : AttributionScore.outcomes(documents.get(i))) {
        if (!outcome.right()) {
          Gold gold = outcome.gold();
          Answer answer = outcome.answer();
          misses.add(
              new Miss(
                  "language/quotes attributions",
                  kind(text, gold, answer),
                  names.get(i),
                  words(text, gold != null ? gold.content() : content(answer)),
                  gold == null ? "" : words(text, gold.source()),
                  speaker(text, answer)));
        }
      }
    }
  }

  private static String kind(String text, @Nullable Gold gold, @Nullable Answer answer) {
    if (gold == null) {
      return "found, and none there: " + speech(text, content(answer));
    }
    String speech = speech(text, gold.content());
    return (answer == null ? "not found: " : "another speaker: ") + speech;
  }

  private static List<Span> content(@Nullable Answer answer) {
    return answer == null ? List.of() : answer.content();
  }

  private static String speaker(String text, @Nullable Answer answer) {
    Span speaker = answer == null ? null : answer.speaker();
    return speaker == null ? "" : speaker.of(text);
  }

  private static String speech(String text, List<Span> content) {
    String words = words(text, content).strip();
    boolean opens = !words.isEmpty() && "\"\u201C\u2018'".indexOf(words.charAt(0)) >= 0;
    boolean has = words.indexOf('"') >= 0 || words.indexOf('\u201C') >= 0;
    return opens ? "direct speech" : has ? "mixed speech" : "indirect speech";
  }

  private static String sort(String text, List<Span> source) {
    String words = words(text, source);
    if (PRONOUNS.contains(words.toLowerCase(Locale.ROOT))) {
      return "a pronoun speaks";
    }
    boolean named =
        List.of(words.split("\\s+")).stream().skip(1).anyMatch(QuoteMisses::isCapital)
            || words.indexOf(' ') < 0 && isCapital(words);
    return named ? "a name speaks" : "a description speaks";
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static String words(String text, List<Span> spans) {
    return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" ... "));
  }
}
