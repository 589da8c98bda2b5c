package dev.sitrep.report;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Sentence;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.LedgerEntry.Saying;
import dev.sitrep.report.Digest.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One article's quotation of somebody, before equal ones are put together.
 *
 * @param analysis the article
 * @param voice the article as a voice
 * @param words what is quoted
 * @param speaker who says it there
 * @param tokens the words in lower case, without marks
 * @param content for each token whether it tells something
 */
record Utterance(
    Analysis analysis,
    Voice voice,
    Evidence words,
    Speaker speaker,
    List<String> tokens,
    List<Boolean> content) {

  /** Fewer words are a term somebody uses rather than something said. */
  private static final int FEWEST_WORDS = 3;

  /** A turn of a transcript can be pages long: so many sentences show what it is. */
  private static final int SENTENCES_OF_A_TURN = 2;

  /** By time, those without last; then as the report numbers them and as they stand. */
  static final Comparator<Utterance> ORDER =
      Comparator.comparing(
              (Utterance it) -> it.voice().time(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(it -> it.voice().number())
          .thenComparing(it -> it.words().span());

  /** The utterance of {@code quote}; empty if it is too short. */
  static Optional<Utterance> of(Analysis analysis, Voice voice, Quote quote) {
    Span span = quote.form() == Quote.Form.TURN ? opening(analysis, quote) : quote.content();
    Evidence words = Evidence.of(analysis.article(), withoutComma(analysis, span));
    List<String> tokens = tokens(words.text());
    if (tokens.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    Set<String> stopWords = Lexicon.words(analysis.language(), "stop-words");
    List<Boolean> content = tokens.stream().map(token -> !stopWords.contains(token)).toList();
    return Optional.of(new Utterance(analysis, voice, words, quote.speaker(), tokens, content));
  }

  /** It as one of the sayings of a ledger entry. */
  Saying saying() {
    return new Saying(words, speaker, attribution());
  }

  /** The sentence that names the speaker. */
  private @Nullable Evidence attribution() {
    Span span = null;
    if (!speaker.named().isEmpty()) {
      span = speaker.named().get(0).span();
    } else if (speaker instanceof Speaker.Described described) {
      span = described.span();
    }
    return span == null ? null : Places.sentence(analysis, span);
  }

  /** The comma before "he said" is the reporter's. */
  private static Span withoutComma(Analysis analysis, Span span) {
    boolean comma = analysis.article().text().charAt(span.end() - 1) == ',';
    return comma && span.length() > 1 ? new Span(span.start(), span.end() - 1) : span;
  }

  private static Span opening(Analysis analysis, Quote quote) {
    Span content = quote.content();
    List<Sentence> sentences =
        analysis.sentences().stream()
            .filter(sentence -> sentence.span().overlaps(content))
            .limit(SENTENCES_OF_A_TURN)
            .toList();
    if (sentences.isEmpty()) {
      return content;
    }
    int end = sentences.get(sentences.size() - 1).span().end();
    return new Span(content.start(), Math.min(end, content.end()));
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    var token = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        token.append(c);
      } else if (token.length() > 0 && !isInner(text, i)) {
        tokens.add(token.toString().toLowerCase(Locale.ROOT));
        token.setLength(0);
      }
    }
    if (token.length() > 0) {
      tokens.add(token.toString().toLowerCase(Locale.ROOT));
    }
    return List.copyOf(tokens);
  }

  /** The apostrophe of "don't", whichever is used, and the comma of "40,000" part no word. */
  private static boolean isInner(String text, int at) {
    char c = text.charAt(at);
    boolean between = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return between
        && (c == '\'' || c == '’' || (c == ',' && Character.isDigit(text.charAt(at + 1))));
  }
}
