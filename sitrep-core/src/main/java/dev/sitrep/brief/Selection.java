package dev.sitrep.brief;

import dev.sitrep.brief.Headlines.Headline;
import dev.sitrep.brief.Ranking.Ranked;
import dev.sitrep.faithful.StoryIndex;
import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.faithful.Terms;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.util.ArrayList;
import java.util.List;

/** The best sentences of a story that fit, without repetition, each as its rules allow. */
final class Selection {

  private static final int FEWEST = 3;

  /** A sentence more like one that is shown says it again. */
  private static final double REPEATS = 0.33;

  private static final double REPEATS_HEADLINE = 0.7;

  /** A sentence of which so much, by weight, stands in what is shown already brings nothing new. */
  private static final double KNOWN = 0.75;

  /** What a sentence must have beside the headline's words, or it says the headline again. */
  private static final int MORE_THAN_HEADLINE = 2;

  /** Below this share of the best score a sentence is beside the point. */
  private static final double BESIDE_THE_POINT = 0.2;

  private static final int BARRED = 5;

  private final Material material;
  private final Headline headline;
  private final Length length;
  private final List<List<Line>> passages = new ArrayList<>();
  private final List<LeftOut> barred = new ArrayList<>();
  private int words;

  Selection(Material material, Headline headline, Length length) {
    this.material = material;
    this.headline = headline;
    this.length = length;
  }

  /** Chooses from {@code ranked}, the best first. */
  void choose(List<Ranked> ranked) {
    double best =
        ranked.stream()
            .filter(it -> !isShown(it.line()))
            .mapToDouble(Ranked::score)
            .findFirst()
            .orElse(0);
    for (Ranked candidate : ranked) {
      boolean few = sentences() < FEWEST;
      boolean relevant = candidate.score() >= BESIDE_THE_POINT * best;
      if (sentences() >= length.sentences() || words >= length.enough() || !(few || relevant)) {
        return;
      }
      consider(candidate.line());
    }
  }

  /** The passages chosen, each with its lines in order. */
  List<List<Line>> passages() {
    return List.copyOf(passages);
  }

  /** What a rule of faithfulness kept out. */
  List<LeftOut> barred() {
    return List.copyOf(barred);
  }

  private void consider(Line line) {
    if (isShown(line) || repeats(line)) {
      return;
    }
    List<Line> passage = material.passage(line);
    if (passage.isEmpty()) {
      material.rulesOf(line).barred(line.sentence()).ifPresent(reason -> bar(line, reason));
    } else if (passage.size() == 1) {
      add(passage);
    } else if (isShown(passage.get(0))) {
      append(passage.get(0), line);
    } else if (!repeats(passage.get(0))) {
      add(passage);
    }
  }

  private void add(List<Line> passage) {
    int more = passage.stream().mapToInt(Line::words).sum();
    if (words + more <= length.most() && sentences() + passage.size() <= length.sentences()) {
      passages.add(new ArrayList<>(passage));
      words += more;
    }
  }

  private void append(Line predecessor, Line line) {
    for (List<Line> passage : passages) {
      boolean fits = words + line.words() <= length.most();
      if (fits && passage.get(passage.size() - 1) == predecessor) {
        passage.add(line);
        words += line.words();
      }
    }
  }

  private void bar(Line line, Reason reason) {
    String where = line.analysis().article().provenance().origin();
    boolean known = barred.stream().anyMatch(it -> it.what().equals(line.text()));
    if (barred.size() < BARRED && !known) {
      barred.add(new LeftOut(line.text(), where, reason, ""));
    }
  }

  private int sentences() {
    return passages.stream().mapToInt(List::size).sum();
  }

  private boolean isShown(Line line) {
    return line.text().equals(headline.statement().text())
        || passages.stream().flatMap(List::stream).anyMatch(shown -> shown == line);
  }

  private boolean repeats(Line line) {
    Terms terms = line.terms();
    return terms.all().isEmpty()
        || repeatsHeadline(terms)
        || isKnown(terms)
        || passages.stream()
            .flatMap(List::stream)
            .anyMatch(shown -> terms.alike(shown.terms()) > REPEATS);
  }

  /** The first sentence of a brief may say the headline in full. */
  private boolean repeatsHeadline(Terms terms) {
    int more = terms.all().size() - terms.shared(headline.terms());
    boolean fuller = passages.isEmpty() && more >= MORE_THAN_HEADLINE;
    return !fuller && material.index().cosine(terms, headline.terms()) > REPEATS_HEADLINE;
  }

  private boolean isKnown(Terms terms) {
    StoryIndex index = material.index();
    double all = 0;
    double known = 0;
    for (String term : terms.all()) {
      double weight = index.weight(term);
      all += weight;
      known += isShown(term) ? weight : 0;
    }
    return known > KNOWN * all;
  }

  private boolean isShown(String term) {
    return passages.stream()
        .flatMap(List::stream)
        .anyMatch(line -> line.terms().all().contains(term));
  }
}
