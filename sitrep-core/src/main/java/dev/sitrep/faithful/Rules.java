package dev.sitrep.faithful;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The verdict on each sentence of one article. */
final class Rules {

  /** From so many sentences of the first person on, an article is a speech without marks. */
  private static final int SPEECH_SENTENCES = 3;

  /** And from such a share of its sentences. */
  private static final double SPEECH_SHARE = 0.2;

  private final Analysis analysis;
  private final Openers openers;
  private final Definites definites;
  private final Pronouns pronouns;
  private final Quotations quotations;
  private final Set<String> subordinators;
  private final Set<Integer> speech;

  Rules(Analysis analysis) {
    this.analysis = analysis;
    this.openers = new Openers(analysis.language());
    this.definites = new Definites(analysis.language());
    this.pronouns = new Pronouns(analysis);
    this.quotations = new Quotations(analysis);
    this.subordinators = Lexicon.words(analysis.language(), "subordinators");
    this.speech = speech();
  }

  Verdict verdict(Sentence sentence) {
    Block.Kind block = kindOf(sentence.block());
    boolean turn = block == Block.Kind.TURN || isTranscript();
    if (!Shape.states(analysis.article().metadata().kind()) || !Shape.states(block)) {
      return Verdict.UNFIT;
    }
    String text = analysis.article().text();
    Span stated = Turns.answer(text, Dateline.behind(text, sentence.span()), turn);
    List<Word> words = Faithfulness.words(analysis, stated);
    Optional<Verdict> byShape = Shape.verdict(stated.of(text), words);
    if (turn && Turns.isFragment(words, stated.of(text), subordinators)) {
      return Verdict.UNFIT;
    }
    return byShape.orElseGet(() -> byWords(sentence, words));
  }

  private Verdict byWords(Sentence sentence, List<Word> words) {
    if (quotations.lackSpeaker(sentence.span())) {
      return Verdict.SPEAKERLESS;
    }
    List<Word> outside = quotations.wordsOutside(words, sentence.span());
    boolean spoken = speech.contains(sentence.block()) || pronouns.anyOfFirstPerson(outside);
    if (spoken && !quotations.haveSpeaker(sentence.span())) {
      return Verdict.SPEAKERLESS;
    }
    // "We heard them tell us that": the reporter's own, though he reports what they said.
    if (pronouns.anyOfFirstPerson(quotations.wordsOfReporter(outside, sentence.span()))
        && kindOf(sentence.block()) != Block.Kind.TURN
        && !isTranscript()) {
      return Verdict.SPEAKERLESS;
    }
    if (!openers.known()) {
      return isLead(sentence) ? Verdict.FREE : Verdict.UNFIT;
    }
    boolean leans =
        openers.lean(lower(words), lower(outside))
            || pronouns.anyWithoutName(outside, sentence.span())
            || (!isFirst(sentence) && definites.lean(words, analysis.article().text()));
    return leans ? Verdict.NEEDS_PREDECESSOR : Verdict.FREE;
  }

  private static List<String> lower(List<Word> words) {
    return words.stream().map(Word::lower).toList();
  }

  /** Without word lists of its language, only the first sentence of a text is known to stand. */
  private boolean isLead(Sentence sentence) {
    Span first = analysis.article().blocks().get(sentence.block()).span();
    boolean atStart = sentence.span().start() == first.start();
    for (int i = 0; i < sentence.block(); i++) {
      atStart &= kindOf(i) != Block.Kind.PARAGRAPH;
    }
    return atStart;
  }

  /** The first sentence of a text, or of a roundup's item, introduces what it speaks of. */
  private boolean isFirst(Sentence sentence) {
    return Faithfulness.mayHaveGaps(analysis.article())
        || kindOf(sentence.block()) == Block.Kind.DEK
        || isLead(sentence);
  }

  /** The blocks that are somebody's words as a whole, though no marks say so. */
  private Set<Integer> speech() {
    List<Integer> firstPerson = new ArrayList<>();
    int sentences = 0;
    for (Sentence sentence : analysis.sentences()) {
      boolean running = kindOf(sentence.block()) == Block.Kind.PARAGRAPH;
      sentences += running ? 1 : 0;
      if (running && isOfFirstPerson(sentence.span())) {
        firstPerson.add(sentence.block());
      }
    }
    boolean throughout =
        isTranscript()
            || firstPerson.size() >= Math.max(SPEECH_SENTENCES, SPEECH_SHARE * sentences);
    if (throughout) {
      return allParagraphs();
    }
    // Sentences picked from one speech stand in one block: one of them marks the others.
    return Faithfulness.mayHaveGaps(analysis.article()) ? new HashSet<>(firstPerson) : Set.of();
  }

  private boolean isOfFirstPerson(Span sentence) {
    List<Word> words = Faithfulness.words(analysis, sentence);
    return pronouns.anyOfFirstPerson(quotations.wordsOutside(words, sentence))
        && !quotations.lackSpeaker(sentence);
  }

  private Set<Integer> allParagraphs() {
    Set<Integer> paragraphs = new HashSet<>();
    for (int i = 0; i < analysis.article().blocks().size(); i++) {
      if (kindOf(i) != Block.Kind.DEK) {
        paragraphs.add(i);
      }
    }
    return paragraphs;
  }

  private boolean isTranscript() {
    return analysis.article().metadata().kind() == Metadata.Kind.TRANSCRIPT;
  }

  private Block.Kind kindOf(int block) {
    return analysis.article().blocks().get(block).kind();
  }
}
