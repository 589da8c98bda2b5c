package dev.sitrep.faithful;

import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.analysis.Analysis;
import java.util.List;
import java.util.Optional;

/** What a sentence looks like, whatever its words mean: cut off, a question, a fragment. */
final class Shape {

  /** Fewer words tell nothing without what stands around them. */
  private static final int SHORTEST = 5;

  private static final String CLOSING = "”″\"’'»“)]";

  private Shape() {}

  /** Whether a report may state what articles of this kind say. */
  static boolean states(Metadata.Kind kind) {
    return switch (kind) {
      case NEWS, LIVE_BLOG, TRANSCRIPT, PRESS_RELEASE -> true;
      case OPINION, SPONSORED, SATIRE -> false;
    };
  }

  /** Whether sentences of such a block may be statements. */
  static boolean states(Block.Kind kind) {
    return switch (kind) {
      case DEK, PARAGRAPH, LIST_ITEM, TURN -> true;
      case TITLE, HEADING, QUOTATION, TABLE_ROW, CAPTION, EMBED -> false;
    };
  }

  /** Whether such a line of the article may bear out a statement: headlines may, too. */
  static boolean states(Block.Kind block, Analysis analysis) {
    return (block == Block.Kind.TITLE || states(block))
        && states(analysis.article().metadata().kind());
  }

  /** What the shape of {@code text} alone tells; empty if nothing speaks against it. */
  static Optional<Verdict> verdict(String text, List<Word> words) {
    String bare = withoutClosingMarks(text);
    if (bare.endsWith("...") || bare.endsWith("…") || bare.endsWith("[…") || bare.endsWith("..")) {
      return Optional.of(Verdict.CUT_OFF);
    }
    if (opensSmall(text)) {
      return Optional.of(Verdict.MID_AIR);
    }
    boolean fit =
        words.size() >= SHORTEST
            && (ends(bare) || !hasCase(text))
            && !bare.endsWith("?")
            && !bare.endsWith("？")
            && !bare.endsWith(":")
            && text.chars().filter(c -> c == '(').count()
                == text.chars().filter(c -> c == ')').count();
    return fit ? Optional.empty() : Optional.of(Verdict.UNFIT);
  }

  private static boolean ends(String bare) {
    return !bare.isEmpty() && ".!。！।۔".indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }

  private static String withoutClosingMarks(String text) {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** A small letter at the beginning, but not "iPhone". */
  private static boolean opensSmall(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.codePointAt(start))) {
      if (text.charAt(start) == '…' || text.startsWith("...", start)) {
        return true;
      }
      start += Character.charCount(text.codePointAt(start));
    }
    int end = start;
    boolean capital = false;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      capital |= Character.isUpperCase(text.charAt(end));
      end++;
    }
    return end > start && Character.isLowerCase(text.codePointAt(start)) && !capital;
  }

  private static boolean hasCase(String text) {
    return text.codePoints().anyMatch(c -> Character.isLowerCase(c) || Character.isUpperCase(c));
  }
}
