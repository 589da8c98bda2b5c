package dev.sitrep.analyse;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Span;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A resource of lines {@code key: phrase, phrase, ...}, looked up by the longest phrase that begins
 * at a lexeme. Phrases are compared in lower case.
 *
 * @param <V> what a key stands for
 */
final class WordTable<V> {

  /** Sparse: most words that are looked up open no phrase, and meet none on the way. */
  private static final float LOAD = 0.25f;

  private static final int SMALLEST = 64;

  private final Map<String, Node<V>> byFirst = new HashMap<>(SMALLEST, LOAD);

  /**
   * A phrase found.
   *
   * @param value what it stands for
   * @param end index after its last lexeme
   */
  record Match<V>(V value, int end) {}

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>(0);
    private @Nullable V value;
  }

  /** Adds {@code phrase}; the first meaning given to a phrase stays. */
  void add(String phrase, V value) {
    Lexemes words = Lexemes.of(phrase, new Span(0, phrase.length()), WordPool.ofUnknown());
    Node<V> node = byFirst.computeIfAbsent(words.at(0).lower(), key -> new Node<>());
    for (int i = 1; i < words.size(); i++) {
      node = node.next.computeIfAbsent(words.at(i).lower(), key -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** The words that phrases begin with. */
  Set<String> openers() {
    return Collections.unmodifiableSet(byFirst.keySet());
  }

  /** The longest phrase that begins at {@code index}, or null. */
  @Nullable Match<V> at(Lexemes lexemes, int index) {
    Node<V> node = byFirst.get(lexemes.at(index).lower());
    Match<V> found = null;
    for (int end = index + 1; node != null; end++) {
      if (node.value != null) {
        found = new Match<>(node.value, end);
      }
      node = node.next.isEmpty() ? null : node.next.get(lexemes.at(end).lower());
    }
    return found;
  }

  /** The value of the single word {@code lower}, or null. */
  @Nullable V of(String lower) {
    Node<V> node = byFirst.get(lower);
    return node == null ? null : node.value;
  }

  /**
   * Hands every phrase of a resource, with its key, to {@code entry}.
   *
   * @throws IllegalStateException if a line has no key: the resource is broken
   */
  static void read(String language, String name, BiConsumer<String, String> entry) {
    List<String> lines = Lexicon.lines(language, name);
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new IllegalStateException("no key in " + language + '/' + name + ": " + line);
      }
      for (String phrase : line.substring(colon + 1).split(",")) {
        if (!phrase.isBlank()) {
          entry.accept(line.substring(0, colon).strip(), phrase.strip());
        }
      }
    }
  }
}
