package dev.sitrep.analyse;

import dev.sitrep.analyse.Name.Gender;
import dev.sitrep.analyse.SpeakerResolver.Gaps;
import dev.sitrep.model.analysis.Entity.Kind;
import dev.sitrep.model.analysis.Speaker;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a pronoun means: the subject of the nearest sentence before that has a fitting one.
 * Where two fit, or something may be missing in between, nobody is named.
 */
final class PronounResolver {

  /** How many sentences back an antecedent is looked for. */
  private static final int REACH = 4;

  /** In tokens; no farther back does a paragraph offer somebody else. */
  private static final int PARAGRAPH = 1000;

  /** How sure a pronoun's antecedent is by being the subject of a sentence before it. */
  private static final double BY_SUBJECT = 0.85;

  private static final double BY_ONLY_CANDIDATE = 0.7;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final Subjects subjects;

  /** The subjects of whole sentences by their first tokens: every pronoun behind asks for them. */
  private final Map<Integer, Optional<Phrase>> wholes = new HashMap<>();

  PronounResolver(Tokens tokens, Vocabulary vocabulary, Cast cast) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.cast = cast;
    this.subjects = new Subjects(tokens, vocabulary);
  }

  /** The speaker whom the pronoun {@code phrase} means. */
  Speaker speaker(Phrase phrase, double confidence, Gaps gaps) {
    String word = tokens.lower(phrase.head());
    int reach = gaps == Gaps.LIKELY ? 1 : REACH;
    return switch (word) {
      case "he" -> antecedent(phrase, confidence, gaps, new Wanted(Gender.MALE, reach));
      case "she" -> antecedent(phrase, confidence, gaps, new Wanted(Gender.FEMALE, reach));
      default -> new Speaker.Unknown("'" + tokens.word(phrase.head()) + "' names nobody");
    };
  }

  private record Wanted(Gender gender, int reach) {}

  private Speaker antecedent(Phrase phrase, double confidence, Gaps gaps, Wanted wanted) {
    int high = phrase.from();
    for (int back = 0; back <= wanted.reach() && high > 0; back++) {
      int low = tokens.sentenceStart(back == 0 ? phrase.from() : high - 1);
      Speaker found = low < high ? inSentence(low, high, phrase, wanted) : null;
      if (found instanceof Speaker.Named named) {
        return new Speaker.Named(named.name(), named.span(), named.confidence() * confidence);
      }
      if (found != null) {
        boolean doubtful = gaps == Gaps.LIKELY || isNamedEarlier(low, wanted);
        return found instanceof Speaker.Described && doubtful
            ? new Speaker.Unknown(
                "what stands before '"
                    + tokens.word(phrase.head())
                    + "' may not be about the one who speaks")
            : found;
      }
      high = low;
    }
    return new Speaker.Unknown(
        "the text does not show whom '" + tokens.word(phrase.head()) + "' means");
  }

  /** Whether the paragraph names somebody before {@code low} whom the pronoun may mean as well. */
  private boolean isNamedEarlier(int low, Wanted wanted) {
    int line = Math.max(tokens.lineStart(low), low - PARAGRAPH);
    return line < low && !candidates(line, low, wanted).isEmpty();
  }

  /** Whom the pronoun means if the sentence from {@code low} to {@code high} tells; else null. */
  private @Nullable Speaker inSentence(int low, int high, Phrase pronoun, Wanted wanted) {
    Phrase subject = subject(low, high);
    if (subject != null && subject.to() < pronoun.from()) {
      Speaker speaker = bySubject(subject, pronoun, wanted);
      if (speaker != null) {
        return speaker;
      }
    }
    Set<Draft> candidates = candidates(low, high, wanted);
    if (candidates.size() > 1) {
      return new Speaker.Unknown(
          "'"
              + tokens.word(pronoun.head())
              + "' may mean "
              + String.join(" or ", candidates.stream().map(Draft::name).toList()));
    }
    return candidates.isEmpty()
        ? null
        : named(candidates.iterator().next(), pronoun, BY_ONLY_CANDIDATE);
  }

  private @Nullable Phrase subject(int low, int high) {
    boolean whole = low == tokens.sentenceStart(low) && high == tokens.sentenceEnd(low);
    return whole
        ? wholes
            .computeIfAbsent(low, at -> Optional.ofNullable(subjects.first(at, high)))
            .orElse(null)
        : subjects.first(low, high);
  }

  private Set<Draft> candidates(int low, int high, Wanted wanted) {
    Set<Draft> candidates = new LinkedHashSet<>();
    for (int i = low; i < high; i++) {
      Draft draft = cast.at(i);
      if (draft != null
          && draft.kind() == Kind.PERSON
          && fits(draft, wanted)
          && !isPassed(i, high)) {
        candidates.add(draft);
      }
    }
    return candidates;
  }

  /** Whether the name at {@code i} stands in a quotation or only says whose something is. */
  private boolean isPassed(int i, int high) {
    boolean owner = i + 1 < high && tokens.isPossessive(i + 1);
    return owner || tokens.isQuoted(i);
  }

  private @Nullable Speaker bySubject(Phrase subject, Phrase pronoun, Wanted wanted) {
    Draft draft = cast.at(subject.head());
    if (draft != null && fits(draft, wanted)) {
      return named(draft, pronoun, BY_SUBJECT);
    }
    boolean describes =
        draft == null
            && isPersonNoun(subject.head())
            && !subjects.phrases().isPronoun(subject.head());
    return describes
        ? new Speaker.Described(
            tokens.text(subject.from(), subject.to()),
            tokens.span(pronoun.from(), pronoun.to()),
            BY_ONLY_CANDIDATE)
        : null;
  }

  private boolean isPersonNoun(int i) {
    return tokens.has(WordList.TITLES, i) || tokens.has(WordList.PERSON_NOUNS, i);
  }

  private static boolean fits(Draft draft, Wanted wanted) {
    boolean person = draft.kind() == Kind.PERSON || draft.kind() == Kind.OTHER;
    return person && draft.gender().agrees(wanted.gender());
  }

  private Speaker named(Draft draft, Phrase pronoun, double confidence) {
    cast.mention(pronoun, draft);
    return new Speaker.Named(draft.name(), tokens.span(pronoun.from(), pronoun.to()), confidence);
  }
}
