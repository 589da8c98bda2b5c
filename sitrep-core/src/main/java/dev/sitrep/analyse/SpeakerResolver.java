package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Entity.Kind;
import dev.sitrep.model.analysis.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says who is meant by the phrase that gives a speaker. */
final class SpeakerResolver {

  /** A role without a name means the only one who has it, a little less surely than his name. */
  private static final double BY_ROLE = 0.9;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final PronounResolver pronouns;

  SpeakerResolver(Tokens tokens, Vocabulary vocabulary, Cast cast) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.cast = cast;
    this.pronouns = new PronounResolver(tokens, vocabulary, cast);
  }

  /**
   * The speaker that {@code phrase} means.
   *
   * @param confidence of the pattern that found the phrase
   * @param gaps whether sentences may be missing around it, so that a pronoun's antecedent may too
   */
  Speaker speaker(Phrase phrase, double confidence, Gaps gaps) {
    if (tokens.has(WordList.PRONOUNS, phrase.head())) {
      Speaker meant = pronouns.speaker(phrase, confidence, gaps);
      return meant instanceof Speaker.Unknown unknown
          ? new Speaker.Unknown(
              unknown.why(),
              new Speaker.Candidate(tokens.span(phrase.from(), phrase.to()), confidence))
          : meant;
    }
    Draft named = named(phrase);
    if (named != null) {
      return new Speaker.Named(named.name(), tokens.span(phrase.from(), phrase.to()), confidence);
    }
    Draft apposed = apposed(phrase);
    Draft player = apposed != null ? apposed : player(phrase);
    if (player != null) {
      cast.mention(phrase, player);
      return new Speaker.Named(
          player.name(), tokens.span(phrase.from(), phrase.to()), confidence * BY_ROLE);
    }
    return new Speaker.Described(
        tokens.text(phrase.from(), phrase.to()),
        tokens.span(phrase.from(), phrase.to()),
        confidence);
  }

  /** Whether the text around a phrase may have lost sentences. */
  enum Gaps {
    NONE,
    /** A lost quotation mark shows that something is missing. */
    LIKELY
  }

  private @Nullable Draft named(Phrase phrase) {
    Name name = cast.nameAt(phrase.head());
    if (name == null || name.to() < phrase.head() && name.from() < phrase.from()) {
      return null;
    }
    boolean people = vocabulary.has(WordList.DEMONYMS, tokens.word(phrase.head()));
    return people ? null : cast.at(phrase.head());
  }

  /** 'the mayor, Ida Vale,': the name behind the role. */
  private @Nullable Draft apposed(Phrase phrase) {
    int first = phrase.to() + 2;
    boolean role = tokens.has(WordList.TITLES, phrase.head());
    if (!role || first >= tokens.size() || !tokens.is(phrase.to() + 1, ",")) {
      return null;
    }
    Name name = cast.nameAt(first);
    boolean full = name != null && name.from() == first && name.to() > first;
    Draft draft = full ? cast.at(first) : null;
    return draft != null && draft.kind() == Kind.PERSON ? draft : null;
  }

  private @Nullable Draft player(Phrase phrase) {
    List<String> words = new ArrayList<>();
    for (int i = phrase.from(); i <= phrase.to(); i++) {
      String word = tokens.lower(i);
      if (i == phrase.from() && word.equals("the")) {
        continue;
      }
      boolean role =
          tokens.has(WordList.TITLES, i)
              || i < phrase.head() && tokens.has(WordList.TITLE_MODIFIERS, i);
      if (!role && i == phrase.head() || !tokens.isWord(i) || tokens.has(WordList.DETERMINERS, i)) {
        return null;
      }
      words.addAll(List.of(word.toLowerCase(Locale.ROOT).split("-")));
    }
    boolean definite = tokens.lower(phrase.from()).equals("the") || tokens.isCapital(phrase.from());
    return definite && !words.isEmpty() ? cast.playing(words) : null;
  }
}
