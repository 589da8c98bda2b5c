package dev.sitrep.io.search;

import dev.sitrep.io.search.Query.Condition;
import dev.sitrep.io.search.Query.Condition.Phrase;
import dev.sitrep.io.search.Tokens.Token;
import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts snippets out of stored texts. The index has no texts of its own (they would be stored
 * twice), so the words are looked for again, folded as the index folds them.
 */
final class Snippets {

  /** Characters of a snippet, about. */
  static final int LENGTH = 240;

  private static final int LEAD = 60;

  private record Found(int phrase, int start, int end) {}

  private final List<Phrase> phrases;

  Snippets(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  /** Snippets for a search by {@code condition}. */
  static Snippets of(@Nullable Condition condition) {
    return new Snippets(condition == null ? List.of() : Match.shown(condition));
  }

  /** The whole of {@code text}. */
  Snippet marked(String text) {
    return cut(text, 0, text.length(), found(text));
  }

  /** The piece of {@code text} with the most of the phrases, the earliest of equals. */
  Snippet cut(String text) {
    List<Found> found = found(text);
    Found first = best(found);
    int from = first == null ? 0 : Math.max(0, first.start() - LEAD);
    int start = from == 0 ? 0 : boundaryAfter(text, from, first == null ? 0 : first.start());
    int end = Math.min(text.length(), start + LENGTH);
    if (end < text.length()) {
      int space = text.lastIndexOf(' ', end);
      end = space > start + LENGTH / 2 ? space : end;
      end = first != null && first.end() > end ? first.end() : end;
    }
    return cut(text, start, end, found);
  }

  private static int boundaryAfter(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
  }

  private static Snippet cut(String text, int from, int to, List<Found> found) {
    int start = from;
    int end = Character.isLowSurrogate(at(text, to)) ? to - 1 : to;
    String before = start > 0 ? "… " : "";
    String piece = before + text.substring(start, end).replace('\n', ' ');
    List<Span> marked = new ArrayList<>();
    int last = 0;
    for (Found each : found) {
      int shift = before.length() - start;
      if (each.start() >= start && each.end() <= end && each.start() + shift >= last) {
        marked.add(new Span(each.start() + shift, each.end() + shift));
        last = each.end() + shift;
      }
    }
    return new Snippet(end < text.length() ? piece + " …" : piece, marked);
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }

  private static @Nullable Found best(List<Found> found) {
    @Nullable Found best = null;
    int most = 0;
    for (int i = 0; i < found.size(); i++) {
      Set<Integer> seen = new HashSet<>();
      int limit = found.get(i).start() + LENGTH - LEAD;
      for (int k = i; k < found.size() && found.get(k).end() <= limit; k++) {
        seen.add(found.get(k).phrase());
      }
      if (best == null || seen.size() > most) {
        best = found.get(i);
        most = seen.size();
      }
    }
    return best;
  }

  private List<Found> found(String text) {
    List<Token> tokens = Tokens.of(text);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (int p = 0; p < phrases.size(); p++) {
        int size = phrases.get(p).words().size();
        if (stands(phrases.get(p), tokens, i)) {
          found.add(new Found(p, tokens.get(i).start(), tokens.get(i + size - 1).end()));
        }
      }
    }
    return found;
  }

  private static boolean stands(Phrase phrase, List<Token> tokens, int from) {
    int size = phrase.words().size();
    if (from + size > tokens.size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      String word = phrase.words().get(i);
      String token = tokens.get(from + i).folded();
      boolean open = phrase.prefix() && i == size - 1;
      if (open ? !token.startsWith(word) : !token.equals(word)) {
        return false;
      }
    }
    return true;
  }
}
