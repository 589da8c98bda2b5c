package dev.sitrep.report;

import dev.sitrep.faithful.Faithfulness;
import dev.sitrep.faithful.Terms;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Passage;
import dev.sitrep.model.report.Statement;
import dev.sitrep.report.Digest.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The most important statements over all stories. */
final class InShort {

  private static final int MOST = 8;
  private static final int FEWEST = 3;

  /** Two statements with this share of their words in common say the same. */
  private static final double SAME = 0.5;

  private final List<Statement> chosen = new ArrayList<>();
  private final List<Terms> terms = new ArrayList<>();

  private InShort() {}

  /** At most eight statements: one of each of the weightiest stories, more where they are few. */
  static List<Statement> of(Digest digest) {
    var inShort = new InShort();
    for (Told told : digest.stories()) {
      best(told).ifPresent(statement -> inShort.add(statement, told));
    }
    for (Told told : digest.stories()) {
      if (inShort.chosen.size() < FEWEST) {
        standing(told.brief()).forEach(statement -> inShort.addIfFew(statement, told));
      }
    }
    return List.copyOf(inShort.chosen);
  }

  private void addIfFew(Statement statement, Told told) {
    if (chosen.size() < FEWEST) {
      add(statement, told);
    }
  }

  private void add(Statement statement, Told told) {
    Terms own = Terms.of(analysis(statement, told), statement.evidence().span());
    boolean known = terms.stream().anyMatch(other -> likeness(own, other) >= SAME);
    if (chosen.size() < MOST && !known) {
      chosen.add(statement);
      terms.add(own);
    }
  }

  private static double likeness(Terms one, Terms other) {
    int fewer = Math.min(one.all().size(), other.all().size());
    return fewer == 0 ? 1 : (double) one.shared(other) / fewer;
  }

  /** The sentence the brief opens with, which says what happened; else a headline that does. */
  private static Optional<Statement> best(Told told) {
    Statement headline = told.brief().headline();
    return standing(told.brief())
        .findFirst()
        .or(() -> states(headline, told) ? Optional.of(headline) : Optional.empty());
  }

  private static Stream<Statement> standing(Brief brief) {
    return brief.passages().stream().map(Passage::statements).map(lines -> lines.get(0));
  }

  private static boolean states(Statement headline, Told told) {
    Analysis analysis = analysis(headline, told);
    Span span = headline.evidence().span();
    boolean title =
        analysis.article().title().map(Block::span).filter(it -> it.contains(span)).isPresent();
    if (!title) {
      return standsAlone(analysis, span);
    }
    String text = headline.text();
    Metadata.Kind kind = analysis.article().metadata().kind();
    return !text.endsWith("?")
        && !text.endsWith("...")
        && !text.endsWith("…")
        && (kind == Metadata.Kind.NEWS || kind == Metadata.Kind.PRESS_RELEASE);
  }

  private static boolean standsAlone(Analysis analysis, Span span) {
    Faithfulness rules = Faithfulness.of(analysis);
    for (int i = 0; i < analysis.sentences().size(); i++) {
      if (analysis.sentences().get(i).span().equals(span)) {
        return rules.standsAlone(i);
      }
    }
    return false;
  }

  private static Analysis analysis(Statement statement, Told told) {
    return told.story().articles().stream()
        .filter(it -> it.article().revision().equals(statement.evidence().revision()))
        .findFirst()
        .orElseThrow();
  }
}
