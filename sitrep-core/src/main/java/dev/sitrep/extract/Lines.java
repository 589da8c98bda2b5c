package dev.sitrep.extract;

import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of an article as they are gathered, with what was kept out and what was noticed. */
final class Lines {

  /** A repeated sentence below this many words may be said twice on purpose. */
  private static final int REPEATABLE = 8;

  private final List<Line> lines = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private int bodyWords;

  /** Adds a headline or teaser, where there is one. */
  void addHead(Kind kind, @Nullable String text) {
    String line = text == null ? "" : CleanText.line(text);
    if (!line.isEmpty()) {
      add(kind, line, CleanText.words(line));
      if (kind == Kind.DEK) {
        SentenceCut.cut(line).forEach(sentence -> said.add(CleanText.key(sentence)));
      }
    }
  }

  /** Adds a line of the body. */
  void add(Kind kind, String text) {
    add(kind, text, CleanText.words(text));
  }

  /** Adds a line of so many words. */
  void add(Kind kind, String text, int words) {
    lines.add(new Line(kind, text));
    bodyWords += isHead(kind) ? 0 : words;
  }

  private static boolean isHead(Kind kind) {
    return kind == Kind.TITLE || kind == Kind.DEK;
  }

  /** Takes back the headings at the end: what they announce is not there. */
  void dropDanglingHeadings() {
    int last = lines.size() - 1;
    while (last > 0 && lines.get(last).kind() == Kind.HEADING) {
      String heading = lines.remove(last).text();
      bodyWords -= CleanText.words(heading);
      drop(heading, Reason.SITE_LINE);
      last--;
    }
  }

  /** Keeps a line out. */
  void drop(String text, Reason reason) {
    dropped.add(new Dropped(text, reason));
    if (reason == Reason.CORRECTION_NOTICE) {
      notes.add(text);
    }
  }

  /** Whether {@code sentence} is long and was said before; from now on it was. */
  boolean saidBefore(String sentence) {
    return saidBefore(CleanText.key(sentence), CleanText.words(sentence));
  }

  /** The same of a sentence that is compared as {@code key} and has so many words. */
  boolean saidBefore(String key, int words) {
    return words >= REPEATABLE && !said.add(key);
  }

  /** The headline, null if there is none. */
  @Nullable String title() {
    return lines.isEmpty() || lines.get(0).kind() != Kind.TITLE ? null : lines.get(0).text();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** How many words the lines of the body have. */
  int bodyWords() {
    return bodyWords;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  List<Dropped> dropped() {
    return List.copyOf(dropped);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The text of the body, to tell its language. */
  String text() {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }
}
