package dev.sitrep.analyse;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the turns of a transcript by their labels: a name or role, perhaps with an outlet in
 * brackets, and a colon at the beginning of a sentence.
 *
 * <p>A turn reaches to the next label or the end of its block. Where a label stands inside a line
 * or is a journalist's, the answer may follow without a label: there a question ends the turn.
 */
final class TurnFinder {

  /** Tokens of the longest label. */
  private static final int LABEL = 14;

  private final Article article;
  private final List<Sentence> sentences;
  private final Tokens tokens;
  private final Vocabulary vocabulary;

  TurnFinder(Article article, List<Sentence> sentences, Tokens tokens, Vocabulary vocabulary) {
    this.article = article;
    this.sentences = sentences;
    this.tokens = tokens;
    this.vocabulary = vocabulary;
  }

  /** A label with the sentence it opens and its colon. */
  private record Label(int sentence, Phrase phrase, int colon) {

    /** 'Ida Vale (Harrow Herald):' is the label of somebody who asks. */
    boolean namesOutlet(Tokens tokens) {
      return tokens.is(phrase.to() + 1, "(");
    }
  }

  /** The turns in order. */
  List<Turn> turns() {
    List<Label> labels = labels();
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int next = i + 1 < labels.size() ? labels.get(i + 1).sentence() : sentences.size();
      turns.add(new Turn(label.phrase(), content(label, next)));
    }
    return turns;
  }

  private List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    int token = 0;
    for (int i = 0; i < sentences.size(); i++) {
      token = tokens.at(sentences.get(i).span().start());
      Block.Kind kind = article.blocks().get(sentences.get(i).block()).kind();
      Label label = kind == Block.Kind.TITLE || kind == Block.Kind.DEK ? null : label(i, token);
      if (label != null) {
        labels.add(label);
      }
    }
    return labels;
  }

  private @Nullable Label label(int sentence, int first) {
    int colon = first;
    int limit = Math.min(tokens.size(), first + LABEL);
    while (colon < limit && !tokens.is(colon, ":")) {
      colon++;
    }
    boolean speaks =
        colon > first
            && colon + 1 < limit
            && tokens.sentence(colon + 1) == sentence
            && tokens.isWord(colon + 1)
            && tokens.isCapital(colon + 1);
    if (!speaks) {
      return null;
    }
    int last = first;
    while (last < colon && !tokens.is(last, "(") && !tokens.is(last, ",")) {
      last++;
    }
    boolean bracket = last == colon || tokens.is(colon - 1, ")") || tokens.is(last, ",");
    return bracket && isSpeaker(first, last - 1)
        ? new Label(sentence, new Phrase(first, last - 1, last - 1), colon)
        : null;
  }

  /** Whether the words are a full name or a role: one capitalised word alone is no label. */
  private boolean isSpeaker(int from, int to) {
    boolean role = false;
    for (int i = from; i <= to; i++) {
      boolean joint = vocabulary.has(WordList.PARTICLES, tokens.word(i)) || tokens.is(i, "of");
      boolean stopper = tokens.has(WordList.NAME_STOPPERS, i);
      if (stopper || !tokens.isWord(i) || !tokens.isCapital(i) && !joint) {
        return false;
      }
      String word = tokens.lower(i).replace(".", "");
      role |= vocabulary.has(WordList.TITLES, word);
    }
    boolean given =
        tokens.has(WordList.FEMALE_NAMES, from) || tokens.has(WordList.MALE_NAMES, from);
    boolean bracket = tokens.is(to + 1, "(");
    return role || to > from && (given || bracket);
  }

  private Span content(Label label, int next) {
    int block = sentences.get(label.sentence()).block();
    boolean opensBlock =
        label.sentence() == 0 || sentences.get(label.sentence() - 1).block() != block;
    boolean open = !opensBlock || label.namesOutlet(tokens);
    int last = label.sentence();
    boolean asked = isQuestion(last);
    while (last + 1 < next && sentences.get(last + 1).block() == block) {
      boolean question = isQuestion(last + 1);
      if (open && asked && !question) {
        break;
      }
      asked = question;
      last++;
    }
    return new Span(tokens.start(label.colon() + 1), sentences.get(last).span().end());
  }

  private boolean isQuestion(int sentence) {
    return article.text().charAt(sentences.get(sentence).span().end() - 1) == '?';
  }
}
